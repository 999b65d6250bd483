package org.xiangxue.server.learning.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.EvidenceReceipts;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.learning.rules.EvidenceJudge;
import org.xiangxue.server.learning.rules.EvidenceJudge.Subject;
import org.xiangxue.server.learning.rules.Judged;
import org.xiangxue.server.learning.rules.Sorting;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.SignedTime;
import org.xiangxue.server.platform.security.LearningCredential;
import org.xiangxue.server.platform.security.LearningCredentials;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the credential, judges each item, has the batch stored, and answers with receipts and the
 * server's signed time.
 */
@Service
class EvidenceIntake {

    static final int LARGEST_BATCH = 500;
    private static final int ENVELOPE = 1;

    private final LearningCredentials credentials;
    private final Lessons lessons;
    private final EvidenceStore store;
    private final SignedTime signedTime;
    private final JsonMapper json;
    private final Clock clock;

    EvidenceIntake(
            LearningCredentials credentials,
            Lessons lessons,
            EvidenceStore store,
            SignedTime signedTime,
            JsonMapper json,
            Clock clock) {
        this.credentials = credentials;
        this.lessons = lessons;
        this.store = store;
        this.signedTime = signedTime;
        this.json = json;
        this.clock = clock;
    }

    /** Under the credential of the request. */
    Mono<EvidenceReceipts> take(String authorization, EvidenceBatch batch) {
        if (batch.v() != ENVELOPE) {
            return Problem.invalid("v", "VERSION", "this server reads version " + ENVELOPE)
                    .<EvidenceReceipts>asMono();
        }
        if (batch.items().size() > LARGEST_BATCH) {
            return Problem.refused(
                            ProblemCode.BATCH_TOO_LARGE, "at most " + LARGEST_BATCH + " items")
                    .asMono();
        }
        return credentials
                .verify(authorization)
                .flatMap(credential -> take(credential, batch.items()));
    }

    /** Under a credential that is known to be good. */
    Mono<EvidenceReceipts> take(LearningCredential credential, List<EvidenceItem> items) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return judge(credential, items, now)
                .flatMap(judged -> store.store(credential, judged, now))
                .map(sorting -> answer(sorting, now));
    }

    private Mono<List<Judged>> judge(
            LearningCredential credential, List<EvidenceItem> items, Instant now) {
        return facts(items)
                .map(facts ->
                        items.stream().map(item -> judged(credential, item, facts, now)).toList());
    }

    private Mono<Map<Subject, LessonFacts>> facts(List<EvidenceItem> items) {
        var subjects =
                items.stream()
                        .flatMap(item -> EvidenceJudge.subject(item).stream())
                        .distinct()
                        .toList();
        return Flux.fromIterable(subjects)
                .concatMap(subject -> lessons.find(subject.lesson(), subject.version()))
                .collect(
                        Collectors.toMap(
                                found -> new Subject(found.lesson(), found.version()),
                                found -> found));
    }

    private Judged judged(
            LearningCredential credential,
            EvidenceItem item,
            Map<Subject, LessonFacts> facts,
            Instant now) {
        var lesson =
                EvidenceJudge.subject(item)
                        .flatMap(subject -> Optional.ofNullable(facts.get(subject)))
                        .orElse(null);
        return new Judged(
                item,
                EvidenceJudge.judge(item, credential, lesson, now, anchor(item)),
                json.writeValueAsString(item));
    }

    private @Nullable Instant anchor(EvidenceItem item) {
        return Optional.ofNullable(item.anchor()).flatMap(signedTime::read).orElse(null);
    }

    private EvidenceReceipts answer(Sorting sorting, Instant now) {
        return new EvidenceReceipts(sorting.receipts(), now, signedTime.sign(now));
    }
}

package org.xiangxue.server.learning.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.EvidenceFlag;
import org.xiangxue.contract.learning.HeldEvidence;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.PersonFacts;
import org.xiangxue.server.learning.review.ReviewQueries.Flag;
import org.xiangxue.server.learning.review.ReviewQueries.FlagPosition;
import org.xiangxue.server.learning.review.ReviewQueries.Held;
import org.xiangxue.server.learning.review.ReviewQueries.HeldPosition;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists with names, as the scope may see them. Who is no longer in the scope when the registry is
 * asked is left out, so a page may be shorter than its limit and not be the last.
 */
@Service
class ReviewLists {

    private final ReviewQueries queries;
    private final Members members;
    private final Regions regions;
    private final Lessons lessons;

    ReviewLists(ReviewQueries queries, Members members, Regions regions, Lessons lessons) {
        this.queries = queries;
        this.members = members;
        this.regions = regions;
        this.lessons = lessons;
    }

    Mono<Keyset<EvidenceFlag>> flags(Scope scope, FlagPosition after, int limit) {
        return queries.flags(scope, after, limit)
                .flatMap(rows ->
                        people(scope, rows, Flag::person)
                                .map(people -> flags(rows, people, limit)));
    }

    Mono<Keyset<HeldEvidence>> held(Scope scope, HeldPosition after, int limit) {
        return queries.held(scope, after, limit)
                .flatMap(rows ->
                        people(scope, rows, Held::person)
                                .flatMap(people ->
                                        titles(rows)
                                                .map(titles -> held(rows, people, titles, limit))));
    }

    private static Keyset<EvidenceFlag> flags(List<Flag> rows, People people, int limit) {
        var items =
                rows.stream()
                        .filter(flag -> people.knows(flag.person()))
                        .map(flag ->
                                new EvidenceFlag(
                                        flag.id(),
                                        flag.kind(),
                                        people.get(flag.person()).household(),
                                        flag.person(),
                                        people.name(flag.person()),
                                        people.villageName(flag.person()),
                                        flag.day(),
                                        flag.detail(),
                                        flag.raisedAt(),
                                        flag.open()))
                        .toList();
        return new Keyset<>(
                items,
                next(rows, limit, flag -> new FlagPosition(flag.open(), flag.id()).toString()));
    }

    private static Keyset<HeldEvidence> held(
            List<Held> rows, People people, Map<String, String> titles, int limit) {
        var items =
                rows.stream()
                        .filter(piece -> people.knows(piece.person()))
                        .map(piece ->
                                new HeldEvidence(
                                        piece.id(),
                                        people.get(piece.person()).household(),
                                        piece.person(),
                                        people.name(piece.person()),
                                        people.villageName(piece.person()),
                                        titles.getOrDefault(key(piece), ""),
                                        piece.code(),
                                        piece.at(),
                                        piece.receivedAt()))
                        .toList();
        return new Keyset<>(
                items,
                next(
                        rows,
                        limit,
                        piece -> new HeldPosition(piece.receivedAt(), piece.id()).toString()));
    }

    private static <T> @Nullable String next(
            List<T> rows, int limit, Function<T, String> position) {
        return rows.size() < limit ? null : position.apply(rows.getLast());
    }

    private <T> Mono<People> people(Scope scope, List<T> rows, Function<T, PersonId> person) {
        return members.persons(scope, rows.stream().map(person).distinct().toList())
                .flatMap(found ->
                        regions.names(found.stream().map(PersonFacts::village).distinct().toList())
                                .map(villages -> new People(scope, byId(found), villages)));
    }

    private Mono<Map<String, String>> titles(List<Held> rows) {
        return Flux.fromIterable(
                        rows.stream()
                                .collect(
                                        Collectors.toMap(
                                                ReviewLists::key, piece -> piece, (one, _) -> one))
                                .values())
                .concatMap(piece -> lessons.find(piece.lesson(), piece.version()))
                .collect(
                        Collectors.toMap(
                                lesson -> key(lesson.lesson().toString(), lesson.version()),
                                LessonFacts::title));
    }

    private static String key(Held piece) {
        return key(piece.lesson().toString(), piece.version());
    }

    private static String key(String lesson, int version) {
        return lesson + "@" + version;
    }

    private static Map<PersonId, PersonFacts> byId(Collection<PersonFacts> found) {
        return found.stream().collect(Collectors.toMap(PersonFacts::person, facts -> facts));
    }

    private record People(
            Scope scope, Map<PersonId, PersonFacts> facts, Map<String, String> villages) {

        boolean knows(PersonId person) {
            return facts.containsKey(person);
        }

        PersonFacts get(PersonId person) {
            return Objects.requireNonNull(facts.get(person));
        }

        String name(PersonId person) {
            var known = get(person);
            return scope.namesIn(known.village()) == Names.FULL
                    ? known.name()
                    : Masking.name(known.name());
        }

        String villageName(PersonId person) {
            return villages.getOrDefault(get(person).village(), "");
        }
    }
}

package org.xiangxue.server.eligibility.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.DocumentSchema;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.jobs.StartWork;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The example programmes that come with the system. A newer text replaces one that was shipped
 * before, never one that officials published.
 */
@Component
class ShippedProgrammes implements StartWork {

    static final String ACTOR = "system:shipped";

    private static final String FOLDER = "/org/xiangxue/server/eligibility/programmes/";

    private final DocumentSchema schema;
    private final Publishing publishing;

    ShippedProgrammes(DocumentSchema schema, Publishing publishing) {
        this.schema = schema;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "shipped-programmes";
    }

    /** After the courses that the programmes name. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public Mono<Void> run() {
        return Blocking.DOCUMENTS
                .call(this::read)
                .flatMapMany(Flux::fromIterable)
                .concatMap(publishing::ship)
                .then();
    }

    private List<ProgrammeDocument> read() {
        return Arrays.stream(CanonicalJson.read(text("index.json"), String[].class))
                .map(code -> CanonicalJson.read(text(code + ".json"), ProgrammeDocument.class))
                .map(this::checked)
                .toList();
    }

    private ProgrammeDocument checked(ProgrammeDocument document) {
        var problems = schema.problems(document);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(document.code() + " is broken: " + problems);
        }
        return document;
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

package org.xiangxue.server.eligibility.programme;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.eligibility.rule.DocumentSchema;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Drafts with what is wrong with them. */
@Component
public class DraftView {

    private final DraftRepository drafts;
    private final DocumentSchema schema;

    DraftView(DraftRepository drafts, DocumentSchema schema) {
        this.drafts = drafts;
        this.schema = schema;
    }

    public Mono<Draft> get(Scope scope, String code) {
        return drafts.get(scope, code);
    }

    public Mono<List<Draft>> list(Scope scope) {
        return drafts.list(scope);
    }

    /** Fails when the document lacks so much that it cannot be kept. */
    public Mono<Void> require(ProgrammeDocument document) {
        return Blocking.DOCUMENTS
                .call(() -> schema.problems(document))
                .flatMap(problems ->
                        problems.stream().anyMatch(problem -> problem.code().equals("SHAPE"))
                                ? Problem.invalid(problems).asMono()
                                : Mono.empty());
    }

    /** Fails with the problems of a draft that cannot be published as it is. */
    public Mono<Draft> sound(Scope scope, String code) {
        return drafts.get(scope, code)
                .flatMap(draft ->
                        problems(draft)
                                .map(problems -> {
                                    if (!problems.isEmpty()) {
                                        throw Problem.invalid(problems).asException();
                                    }
                                    return draft;
                                }));
    }

    /** Reads the schema's texts from files, so not on an event loop. */
    public Mono<List<FieldProblem>> problems(Draft draft) {
        return Blocking.DOCUMENTS.call(() -> schema.problems(draft.document()));
    }
}

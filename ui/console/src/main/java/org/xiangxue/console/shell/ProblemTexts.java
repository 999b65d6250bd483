package org.xiangxue.console.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.stream.Collectors;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;

/** Says in the reader's language what was refused and what to do. */
public final class ProblemTexts {

    private ProblemTexts() {}

    public static String of(ApiProblem problem) {
        var text = of(problem.code());
        if (problem.fields().isEmpty()) {
            return text;
        }
        var fields =
                problem.fields().stream().map(ProblemTexts::of).collect(Collectors.joining(" "));
        return text + " " + fields;
    }

    public static String of(ProblemCode code) {
        return translate("problem." + code.name());
    }

    /** The server's text for a field holds both languages, Chinese first, or English alone. */
    public static String of(FieldProblem problem) {
        var key = "field." + problem.code();
        var known = translate(key, problem.field());
        if (!known.contains(key)) {
            return known;
        }
        var languages = problem.message().split(" / ", 2);
        var english = Language.of(Texts.locale()) == Language.ENGLISH;
        return languages[english ? languages.length - 1 : 0];
    }
}

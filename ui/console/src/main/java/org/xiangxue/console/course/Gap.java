package org.xiangxue.console.course;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.xiangxue.contract.FieldProblem;

/** One thing that is missing, and where: lesson and question, counted from 0. */
record Gap(OptionalInt lesson, OptionalInt question, String code) {

    private static final Pattern LESSON = Pattern.compile("^lessons\\[(\\d{1,3})]");
    private static final Pattern QUESTION = Pattern.compile("questions\\[(\\d{1,3})]");

    static Gap of(FieldProblem problem) {
        return new Gap(
                number(LESSON, problem.field()), number(QUESTION, problem.field()), problem.code());
    }

    String text() {
        var what = translate("gap." + code);
        if (lesson.isEmpty()) {
            return what;
        }
        var number = lesson.getAsInt() + 1;
        return question.isEmpty()
                ? translate("gap.lesson", number, what)
                : translate("gap.question", number, question.getAsInt() + 1, what);
    }

    private static OptionalInt number(Pattern pattern, String field) {
        var found = pattern.matcher(field);
        return found.find()
                ? OptionalInt.of(Integer.parseInt(found.group(1)))
                : OptionalInt.empty();
    }
}

package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;

/** What the server says is wrong with a draft, each with the name of its field or condition. */
class ProblemList extends Div {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "title", "programme.title",
                    "summary", "programme.summary",
                    "authority", "programme.authority",
                    "region", "programme.region",
                    "from", "programme.from",
                    "until", "programme.until",
                    "code", "programme.code");

    ProblemList(List<FieldProblem> problems, ProgrammeDocument document) {
        addClassName("warn");
        var list = new UnorderedList();
        problems.forEach(problem ->
                list.add(
                        new ListItem(
                                getTranslation(
                                        "programme.problem",
                                        place(problem.field(), document),
                                        says(problem)))));
        add(new Span(getTranslation("programme.problems")), list);
    }

    /** The words of the condition, for who reads has never seen its id. */
    private String place(String field, ProgrammeDocument document) {
        var path = field.replaceFirst("^/", "").split("[./]");
        if (path[0].equals("document") && path.length > 1) {
            return place(field.substring("document.".length()), document);
        }
        if (!path[0].equals("rule")) {
            var key = FIELDS.get(path[0]);
            return key == null ? field : getTranslation(key);
        }
        return path.length < 2
                ? getTranslation("programme.rule")
                : leaves(document.rule())
                        .filter(leaf -> leaf.id().equals(path[1]))
                        .map(leaf -> leaf.words().asks())
                        .findFirst()
                        .orElseGet(() -> getTranslation("programme.rule"));
    }

    private String says(FieldProblem problem) {
        var key = "rule.problem." + problem.code().toUpperCase(Locale.ROOT);
        var known = getTranslation(key);
        return known.contains(key) ? problem.message() : known;
    }

    private static Stream<Rule.Leaf> leaves(Rule rule) {
        return switch (rule) {
            case Rule.All(var of) -> of.stream().flatMap(ProblemList::leaves);
            case Rule.Any(var of) -> of.stream().flatMap(ProblemList::leaves);
            case Rule.AtLeast(_, var of) -> of.stream().flatMap(ProblemList::leaves);
            case Rule.Not(var of) -> leaves(of);
            case Rule.Leaf leaf -> Stream.of(leaf);
        };
    }
}

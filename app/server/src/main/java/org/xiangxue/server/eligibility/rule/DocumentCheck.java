package org.xiangxue.server.eligibility.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/** What the JSON Schema cannot say of a programme. */
public final class DocumentCheck {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,39}");
    private static final Pattern REGION = Pattern.compile("|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final int DEEPEST = 6;
    private static final int MOST_LEAVES = 40;
    private static final int OLDEST = 150;

    private final ProgrammeDocument document;
    private final List<FieldProblem> problems = new ArrayList<>();

    private DocumentCheck(ProgrammeDocument document) {
        this.document = document;
    }

    /** Empty when the document may be published. */
    public static List<FieldProblem> problems(ProgrammeDocument document) {
        var check = new DocumentCheck(document);
        check.head();
        check.node("rule", document.rule(), 1);
        check.leaves();
        return check.problems;
    }

    private void head() {
        require(document.v() == 1, "v", "VERSION", "1 is the only form so far");
        require(CODE.matcher(document.code()).matches(), "code", "CODE", "a-z, digits, hyphen");
        require(REGION.matcher(document.region()).matches(), "region", "REGION", "no region code");
        text("title", document.title(), 60);
        text("summary", document.summary(), 200);
        text("authority", document.authority(), 60);
        require(
                document.until() == null || !document.until().isBefore(document.from()),
                "until",
                "PERIOD",
                "ends before it begins");
    }

    private void leaves() {
        var ids = new HashSet<String>();
        var all = Evaluation.leaves(document.rule()).toList();
        require(all.size() <= MOST_LEAVES, "rule", "TOO_LARGE", "at most 40 conditions");
        all.forEach(leaf ->
                require(
                        CODE.matcher(leaf.id()).matches() && ids.add(leaf.id()),
                        "rule." + leaf.id(),
                        "ID",
                        "an id of its own, a-z, digits, hyphen"));
    }

    private void node(String path, Rule rule, int depth) {
        require(depth <= DEEPEST, path, "TOO_DEEP", "at most 6 levels");
        switch (rule) {
            case Rule.All(var of) -> group(path, of, of.size(), depth);
            case Rule.Any(var of) -> group(path, of, 1, depth);
            case Rule.AtLeast(var count, var of) -> group(path, of, count, depth);
            case Rule.Not(var of) -> node(path + ".not", of, depth + 1);
            case Rule.Leaf leaf -> leaf("rule." + leaf.id(), leaf);
        }
    }

    private void group(String path, List<Rule> parts, int count, int depth) {
        require(!parts.isEmpty(), path, "EMPTY", "has no conditions");
        require(count >= 1 && count <= parts.size(), path, "COUNT", "from 1 to all of them");
        for (var i = 0; i < parts.size(); i++) {
            node(path + "." + i, parts.get(i), depth + 1);
        }
    }

    private void leaf(String path, Rule.Leaf leaf) {
        text(path + ".source.document", leaf.source().document(), 120);
        text(path + ".source.clause", leaf.source().clause(), 60);
        text(path + ".words.asks", leaf.words().asks(), 60);
        text(path + ".words.missing", leaf.words().missing(), 60);
        switch (leaf) {
            case Rule.Certificate certificate -> {
                require(
                        (certificate.course() == null) != (certificate.topic() == null),
                        path,
                        "COURSE_OR_TOPIC",
                        "name a course or a topic");
                var months = certificate.monthsAtMost();
                require(months == null || months > 0, path, "MONTHS", "at least 1");
            }
            case Rule.Hours hours ->
                    require(hours.hours() > 0 && hours.hours() <= 1000, path, "HOURS", "1 to 1000");
            case Rule.Category category ->
                    require(
                            !category.statuses().isEmpty() || !category.monitored().isEmpty(),
                            path,
                            "CATEGORY",
                            "name a status or a kind of monitoring");
            case Rule.Members members ->
                    require(
                            members.count() > 0
                                    && members.fromAge() >= 0
                                    && members.fromAge() <= members.toAge()
                                    && members.toAge() <= OLDEST,
                            path,
                            "AGES",
                            "at least 1 person, from a lower to a higher age");
            case Rule.Place area ->
                    require(
                            !area.within().isEmpty()
                                    && area.within().stream()
                                            .allMatch(code ->
                                                    !code.isEmpty()
                                                            && REGION.matcher(code).matches()),
                            path,
                            "REGION",
                            "codes of regions");
            case Rule.Earlier earlier ->
                    require(
                            !earlier.programme().equals(document.code())
                                    && earlier.outcome() != Truth.UNKNOWN,
                            path,
                            "EARLIER",
                            "another programme, met or not met");
        }
    }

    private void text(String path, String text, int longest) {
        require(
                !text.isBlank() && text.length() <= longest,
                path,
                "TEXT",
                "1 to " + longest + " characters");
    }

    private void require(boolean holds, String path, String code, String message) {
        if (!holds) {
            problems.add(new FieldProblem(path, code, message));
        }
    }
}

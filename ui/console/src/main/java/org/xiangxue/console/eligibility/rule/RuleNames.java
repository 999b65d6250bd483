package org.xiangxue.console.eligibility.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.region.RegionApi;

/** What the codes in a rule are called. */
public final class RuleNames {

    private final List<CourseSummary> courses;
    private final List<ProgrammeSummary> programmes;
    private final RegionApi regions;
    private final Map<String, String> places = new HashMap<>();

    public RuleNames(
            List<CourseSummary> courses, List<ProgrammeSummary> programmes, RegionApi regions) {
        this.courses = courses;
        this.programmes = programmes;
        this.regions = regions;
    }

    /**
     * @param code empty for everywhere
     */
    public String region(String code) {
        return code.isEmpty()
                ? translate("rule.everywhere")
                : places.computeIfAbsent(code, this::ask);
    }

    String course(String slug) {
        return courses.stream()
                .filter(one -> one.slug().equals(slug))
                .map(CourseSummary::title)
                .findFirst()
                .orElse(slug);
    }

    public String programme(String code) {
        return programmes.stream()
                .filter(one -> one.code().equals(code))
                .map(ProgrammeSummary::title)
                .findFirst()
                .orElse(code);
    }

    List<String> courses() {
        return courses.stream().map(CourseSummary::slug).toList();
    }

    List<String> programmes() {
        return programmes.stream().map(ProgrammeSummary::code).toList();
    }

    RegionApi regions() {
        return regions;
    }

    private String ask(String code) {
        try {
            return regions.path(code).getLast().name();
        } catch (ApiProblem unknown) {
            return code;
        }
    }
}

package org.xiangxue.console.eligibility.programme;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.region.RegionApi;

/** Makes editors, and what a draft begins with. */
@Component
class Editors {

    private static final int FORM = 1;

    private final ProgrammeApi programmes;
    private final CourseApi courses;
    private final RegionApi regions;
    private final SignedIn signedIn;
    private final Clock clock;

    Editors(
            ProgrammeApi programmes,
            CourseApi courses,
            RegionApi regions,
            SignedIn signedIn,
            Clock clock) {
        this.programmes = programmes;
        this.courses = courses;
        this.regions = regions;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    Editor edit(ProgrammeDocument document) {
        return new Editor(
                new DraftForm(document, regions, signedIn),
                document.rule(),
                new RuleNames(courses.list(null, null), programmes.list(), regions));
    }

    /** The published text, if there is one. */
    ProgrammeDocument begin(String code) {
        try {
            return programmes.get(code);
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.NOT_FOUND) {
                throw problem;
            }
            return new ProgrammeDocument(
                    FORM,
                    code,
                    "",
                    "",
                    "",
                    signedIn.home().region(),
                    Figures.dayOf(clock.instant()),
                    null,
                    false,
                    new Rule.All(List.of()));
        }
    }
}

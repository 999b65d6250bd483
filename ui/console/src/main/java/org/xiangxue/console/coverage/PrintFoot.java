package org.xiangxue.console.coverage;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.coverage.CoverageReport;

/** What a sheet of paper must say about its figures; only seen in print. */
class PrintFoot extends Div {

    PrintFoot(CoverageReport report, String rule, String by, Instant now) {
        addClassName("print-only");
        setText(
                getTranslation(
                        "coverage.print-foot",
                        report.total().name(),
                        rule,
                        Figures.day(report.on()),
                        by,
                        Figures.dayAndTime(now)));
    }
}

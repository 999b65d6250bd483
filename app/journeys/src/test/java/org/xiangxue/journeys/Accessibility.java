package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What axe finds on a page; serious and critical findings fail the journey. */
public final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    public static void check(Page page) {
        var findings =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(Accessibility::sentence)
                                .toList();
        assertThat(findings).as(page.url()).isEmpty();
    }

    private static String sentence(Rule rule) {
        var places = rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
        return "%s (%s): %s %s".formatted(rule.getId(), rule.getImpact(), rule.getHelp(), places);
    }
}

package org.xiangxue.console.eligibility.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.eligibility.Rule;

/** Says a condition as it is counted, next to the words that the policy gives it. */
final class RuleTexts {

    private final RuleNames names;

    RuleTexts(RuleNames names) {
        this.names = names;
    }

    String of(Rule.Leaf leaf) {
        return switch (leaf) {
            case Rule.Certificate certificate -> certificate(certificate);
            case Rule.Hours hours -> hours(hours);
            case Rule.Category category -> category(category);
            case Rule.Members members ->
                    translate("rule.members", members.count(), members.fromAge(), members.toAge());
            case Rule.Place place ->
                    translate("rule.area", joined(place.within().stream().map(names::region)));
            case Rule.Earlier earlier ->
                    translate(
                            "rule.earlier",
                            names.programme(earlier.programme()),
                            translate("truth." + earlier.outcome().name()));
        };
    }

    private String certificate(Rule.Certificate leaf) {
        var what =
                leaf.course() != null
                        ? translate("rule.certificate.course", names.course(leaf.course()))
                        : translate(
                                "rule.certificate.topic",
                                leaf.topic() == null
                                        ? Figures.NONE
                                        : translate("topic." + leaf.topic().name()));
        var age =
                leaf.monthsAtMost() == null
                        ? ""
                        : translate("rule.certificate.months", leaf.monthsAtMost());
        var trust =
                leaf.trust() == null || leaf.trust() == Rule.Trust.SELF
                        ? ""
                        : translate(
                                "rule.certificate.trust",
                                translate("trust." + leaf.trust().name()));
        return what + age + trust;
    }

    private static String hours(Rule.Hours leaf) {
        var text = translate("rule.hours." + leaf.whose().name(), leaf.hours());
        return leaf.since() == null
                ? text
                : text + translate("rule.hours.since", Figures.day(leaf.since()));
    }

    private static String category(Rule.Category leaf) {
        var any =
                joined(
                        Stream.concat(
                                leaf.statuses().stream()
                                        .map(one -> translate("status." + one.name())),
                                leaf.monitored().stream()
                                        .map(one -> translate("monitoring." + one.name()))));
        var text = translate(leaf.ever() ? "rule.category.ever" : "rule.category", any);
        var from =
                leaf.notBefore() == null
                        ? ""
                        : translate("rule.category.not-before", Figures.day(leaf.notBefore()));
        var until =
                leaf.notAfter() == null
                        ? ""
                        : translate("rule.category.not-after", Figures.day(leaf.notAfter()));
        return text + from + until;
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(translate("list.comma")));
    }
}

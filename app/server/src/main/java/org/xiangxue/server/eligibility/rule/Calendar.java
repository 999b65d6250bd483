package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.contract.eligibility.Rule;

/** When time alone may change an outcome: birthdays, expiries, facts of later days. */
public final class Calendar {

    private Calendar() {}

    /** The first day after this one on which a condition may come out otherwise. */
    public static Optional<LocalDate> nextChange(Rule rule, Facts facts, LocalDate day) {
        return Evaluation.leaves(rule)
                .flatMap(leaf -> days(leaf, facts))
                .filter(candidate -> candidate.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> days(Rule.Leaf leaf, Facts facts) {
        return switch (leaf) {
            case Rule.Certificate certificate ->
                    facts.certificates().stream()
                            .filter(held ->
                                    CertificateLeaf.matches(
                                            certificate, held.course(), held.topic()))
                            .flatMap(held -> days(certificate, held));
            case Rule.Members members ->
                    facts.members().stream()
                            .map(Facts.Member::birthOn)
                            .filter(Objects::nonNull)
                            .flatMap(birth ->
                                    Stream.of(
                                            birth.plusYears(members.fromAge()),
                                            birth.plusYears(members.toAge() + 1L)));
            case Rule.Category _ -> facts.categories().stream().map(Facts.Dated::from);
            case Rule.Hours _, Rule.Place _, Rule.Earlier _ -> Stream.empty();
        };
    }

    private static Stream<LocalDate> days(Rule.Certificate leaf, Facts.Certificate held) {
        return Stream.of(
                        Optional.of(held.completedOn()),
                        Optional.of(held.validUntil().plusDays(1)),
                        Optional.ofNullable(held.revokedOn()),
                        CertificateLeaf.oldest(leaf, held).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream);
    }
}

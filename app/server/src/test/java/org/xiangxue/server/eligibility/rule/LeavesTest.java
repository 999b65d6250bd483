package org.xiangxue.server.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Trust;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

class LeavesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final UUID ZHANG = new UUID(1, 1);
    private static final Rule.Citation SOURCE = new Rule.Citation("办法", "第一条");
    private static final Rule.Words WORDS = new Rule.Words("要", "差");
    private static final Rule.Certificate CHICKEN = certificate(null, null);
    private static final Facts NOTHING =
            new Facts(
                    1,
                    "530623105201",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    @Example
    void aCertificateCountsOnItsLastDayAndNotAfterIt() {
        var facts = with(held("A", DAY.minusYears(3), DAY, Trust.SELF, null, false));

        assertThat(evaluate(CHICKEN, facts, DAY))
                .isEqualTo(
                        new LeafResult(
                                "x", Truth.MET, Reason.CERTIFICATE_HELD, List.of("A"), 1, 1));
        says(evaluate(CHICKEN, facts, DAY.plusDays(1)), Truth.NOT_MET, Reason.CERTIFICATE_EXPIRED);
    }

    @Example
    void aRevokedCertificateCountsNoLongerFromThatDayOn() {
        var facts = with(held("A", DAY.minusYears(1), DAY.plusYears(2), Trust.SELF, DAY, false));

        says(evaluate(CHICKEN, facts, DAY.minusDays(1)), Truth.MET, Reason.CERTIFICATE_HELD);
        says(evaluate(CHICKEN, facts, DAY), Truth.NOT_MET, Reason.CERTIFICATE_REVOKED);
    }

    @Example
    void aFlaggedHolderMakesItUnknownUnlessAnotherMemberHoldsOne() {
        var doubtful = held("A", DAY.minusDays(9), DAY.plusYears(2), Trust.SELF, null, true);
        var sound = held("B", DAY.minusDays(9), DAY.plusYears(2), Trust.SELF, null, false);

        says(evaluate(CHICKEN, with(doubtful), DAY), Truth.UNKNOWN, Reason.CERTIFICATE_IN_DOUBT);
        assertThat(evaluate(CHICKEN, with(doubtful, sound), DAY).basis()).containsExactly("B");
    }

    @Example
    void heldEvidenceMakesItUnknownAndNotMissing() {
        var waiting = pending("wuguji", Topic.FARMING, 100);

        says(evaluate(CHICKEN, waiting, DAY), Truth.UNKNOWN, Reason.LEARNING_PENDING);
        says(evaluate(CHICKEN, NOTHING, DAY), Truth.NOT_MET, Reason.NO_CERTIFICATE);
        says(
                evaluate(CHICKEN, pending("another", Topic.BASICS, 100), DAY),
                Truth.NOT_MET,
                Reason.NO_CERTIFICATE);
    }

    @Example
    void ageAndTrustOfACertificateAreAskedFor() {
        var facts = with(held("A", DAY.minusMonths(12), DAY.plusYears(2), Trust.HUB, null, false));

        says(evaluate(certificate(12, Trust.HUB), facts, DAY), Truth.MET, Reason.CERTIFICATE_HELD);
        says(
                evaluate(certificate(12, null), facts, DAY.plusDays(1)),
                Truth.NOT_MET,
                Reason.CERTIFICATE_TOO_OLD);
        says(
                evaluate(certificate(null, Trust.TRAINER), facts, DAY),
                Truth.NOT_MET,
                Reason.TRUST_TOO_LOW);
    }

    @Example
    void anHourIsFortyFiveMinutesAndDoubtfulDaysLeaveItOpen() {
        var leaf = new Rule.Hours("x", SOURCE, WORDS, Rule.Whose.HOUSEHOLD, 2, DAY.minusDays(10));
        var sound = new Facts.Credit(ZHANG, DAY.minusDays(10), 4000, true, false);
        var early = new Facts.Credit(ZHANG, DAY.minusDays(11), 9000, true, false);
        var elsewhere = new Facts.Credit(ZHANG, DAY, 9000, false, false);
        var flagged = new Facts.Credit(ZHANG, DAY.minusDays(3), 1400, true, true);

        says(
                evaluate(leaf, learned(sound, early, elsewhere), DAY),
                Truth.NOT_MET,
                Reason.TOO_FEW_HOURS);
        says(evaluate(leaf, learned(sound, flagged), DAY), Truth.UNKNOWN, Reason.HOURS_IN_DOUBT);
        var enough = new Facts.Credit(ZHANG, DAY, 1400, true, false);
        assertThat(evaluate(leaf, learned(sound, enough), DAY))
                .extracting(LeafResult::truth, LeafResult::have, LeafResult::need)
                .containsExactly(Truth.MET, 90, 90);
    }

    @Example
    void aMissingDateOfTheCategoryMakesItUnknownOnlyWhereTheDateMatters() {
        var undated =
                category(new Facts.Dated(Facts.Axis.STATUS, "LIFTED", DAY.minusYears(1), false));
        var plain = category(List.of(HouseholdStatus.LIFTED), List.of(), false, null);
        var dated = category(List.of(HouseholdStatus.LIFTED), List.of(), false, DAY.minusYears(5));

        says(evaluate(plain, undated, DAY), Truth.MET, Reason.CATEGORY_FITS);
        says(evaluate(dated, undated, DAY), Truth.UNKNOWN, Reason.CATEGORY_DATE_MISSING);
        says(evaluate(plain, NOTHING, DAY), Truth.UNKNOWN, Reason.CATEGORY_MISSING);
    }

    @Example
    void aHouseholdThatWasRegisteredOnceIsFoundWhenTheRuleAsksForEver() {
        var facts =
                category(
                        new Facts.Dated(Facts.Axis.STATUS, "REGISTERED", DAY.minusYears(9), true),
                        new Facts.Dated(Facts.Axis.STATUS, "LIFTED", DAY.minusYears(5), true));

        says(
                evaluate(
                        category(List.of(HouseholdStatus.REGISTERED), List.of(), false, null),
                        facts,
                        DAY),
                Truth.NOT_MET,
                Reason.CATEGORY_DIFFERS);
        says(
                evaluate(
                        category(List.of(HouseholdStatus.REGISTERED), List.of(), true, null),
                        facts,
                        DAY),
                Truth.MET,
                Reason.CATEGORY_FITS);
        says(
                evaluate(category(List.of(), List.of(Monitoring.NONE), false, null), facts, DAY),
                Truth.MET,
                Reason.CATEGORY_FITS);
    }

    @Example
    void aMissingBirthDateLeavesTheAgeOpen() {
        var leaf = new Rule.Members("x", SOURCE, WORDS, 2, 18, 60);
        var adult = new Facts.Member(ZHANG, DAY.minusYears(18));
        var child = new Facts.Member(new UUID(2, 2), DAY.minusYears(18).plusDays(1));
        var dateless = new Facts.Member(new UUID(3, 3), null);

        says(evaluate(leaf, living(adult, child), DAY), Truth.NOT_MET, Reason.TOO_FEW_MEMBERS);
        says(
                evaluate(leaf, living(adult, child, dateless), DAY),
                Truth.UNKNOWN,
                Reason.BIRTH_DATE_MISSING);
        says(
                evaluate(leaf, living(adult, child), DAY.plusDays(1)),
                Truth.MET,
                Reason.ENOUGH_MEMBERS);
    }

    @Example
    void anEarlierDecisionCountsOnlyWhenItIsConfirmedAndStands() {
        var leaf = new Rule.Earlier("x", SOURCE, WORDS, "another", Truth.NOT_MET);

        says(evaluate(leaf, NOTHING, DAY), Truth.UNKNOWN, Reason.NOT_DECIDED_YET);
        says(evaluate(leaf, decided(Truth.MET, true), DAY), Truth.UNKNOWN, Reason.DECISION_ON_HOLD);
        says(evaluate(leaf, decided(Truth.NOT_MET, false), DAY), Truth.MET, Reason.DECIDED_SO);
        says(
                evaluate(leaf, decided(Truth.MET, false), DAY),
                Truth.NOT_MET,
                Reason.DECIDED_OTHERWISE);
    }

    private static void says(LeafResult result, Truth truth, Reason reason) {
        assertThat(result)
                .extracting(LeafResult::truth, LeafResult::reason)
                .containsExactly(truth, reason);
    }

    private static LeafResult evaluate(Rule.Leaf leaf, Facts facts, LocalDate day) {
        return Leaves.evaluate(leaf, facts, day);
    }

    private static Rule.Certificate certificate(@Nullable Integer months, @Nullable Trust trust) {
        return new Rule.Certificate("x", SOURCE, WORDS, "wuguji", null, months, trust);
    }

    private static Rule.Category category(
            List<HouseholdStatus> statuses,
            List<Monitoring> monitored,
            boolean ever,
            @Nullable LocalDate notBefore) {
        return new Rule.Category("x", SOURCE, WORDS, statuses, monitored, ever, notBefore, null);
    }

    private static Facts.Certificate held(
            String serial,
            LocalDate completed,
            LocalDate until,
            Trust trust,
            @Nullable LocalDate revoked,
            boolean doubtful) {
        return new Facts.Certificate(
                serial, ZHANG, "wuguji", Topic.FARMING, completed, until, trust, revoked, doubtful);
    }

    private static Facts with(Facts.Certificate... certificates) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(),
                List.of(),
                List.of(certificates),
                List.of(),
                List.of(),
                List.of());
    }

    private static Facts learned(Facts.Credit... credits) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(),
                List.of(),
                List.of(),
                List.of(credits),
                List.of(),
                List.of());
    }

    private static Facts pending(String course, Topic topic, int seconds) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Facts.Pending(ZHANG, course, topic, seconds)),
                List.of());
    }

    private static Facts category(Facts.Dated... categories) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(categories),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Facts living(Facts.Member... members) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(),
                List.of(members),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Facts decided(Truth outcome, boolean held) {
        return new Facts(
                1,
                NOTHING.village(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Facts.Earlier("another", outcome, held)));
    }
}

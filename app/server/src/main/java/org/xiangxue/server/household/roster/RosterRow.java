package org.xiangxue.server.household.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.Sex;

/**
 * One person of a roster, as far as a row shows it by itself.
 *
 * @param died 健康状况 says 死亡: rosters have no other place for it
 */
public record RosterRow(
        int number,
        Home home,
        String personNo,
        String relation,
        String name,
        Sex sex,
        @Nullable IdCardNumber idNumber,
        LocalDate birthOn,
        @Nullable String education,
        @Nullable String health,
        @Nullable String labour,
        @Nullable String phone,
        boolean died) {

    private static final String SEPARATOR = "\u001F";

    /** What a row says of the household; the rows of one household say the same. */
    public record Home(
            String registryNo,
            String village,
            HouseholdStatus status,
            @Nullable LocalDate statusOn,
            Monitoring monitoring,
            @Nullable LocalDate monitoringOn,
            @Nullable String cause,
            @Nullable String industry) {

        /** Equal for two rosters that say the same of a household. */
        public String facts() {
            return joined(village, status, statusOn, monitoring, monitoringOn, cause, industry);
        }
    }

    public static RowCheck check(RawRow raw, RosterFrame frame) {
        return new RowReader(raw, frame).read();
    }

    public Optional<IdCardNumber> id() {
        return Optional.ofNullable(idNumber);
    }

    /**
     * Equal for two rosters that say the same of a person. Names the person: never kept as it is.
     */
    public String facts() {
        return joined(
                personNo,
                relation,
                name,
                sex,
                id().map(IdCardNumber::value).orElse(""),
                birthOn,
                education,
                health,
                labour,
                phone,
                died);
    }

    /** The row that reads as this one. */
    public RawRow raw() {
        return RowWriter.write(this);
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts)
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining(SEPARATOR));
    }
}

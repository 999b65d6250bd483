package org.xiangxue.contract.household;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the registry should say of one household or of one of its members. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CorrectionChange.MemberFact.class, name = "member-fact"),
    @JsonSubTypes.Type(value = CorrectionChange.HouseholdFact.class, name = "household-fact"),
    @JsonSubTypes.Type(value = CorrectionChange.Died.class, name = "died"),
    @JsonSubTypes.Type(value = CorrectionChange.MovedAway.class, name = "moved-away"),
    @JsonSubTypes.Type(value = CorrectionChange.MovedTo.class, name = "moved-to"),
    @JsonSubTypes.Type(value = CorrectionChange.Joined.class, name = "joined")
})
public sealed interface CorrectionChange {

    /**
     * @param value as a roster writes it; empty for a fact that is not known
     */
    record MemberFact(
            @NotNull PersonId person,
            @NotNull MemberField field,
            @NotNull @Size(max = 50) String value)
            implements CorrectionChange {}

    /**
     * @param on from which day; needed for STATUS and MONITORING
     */
    record HouseholdFact(
            @NotNull HouseholdField field,
            @NotNull @Size(max = 100) String value,
            @Nullable LocalDate on)
            implements CorrectionChange {}

    record Died(@NotNull PersonId person, @NotNull LocalDate on) implements CorrectionChange {}

    /** Lives in no household that is known. Who registers the person later ends that. */
    record MovedAway(@NotNull PersonId person, @NotNull LocalDate on) implements CorrectionChange {}

    /** Married or divided off into a household of the registry. */
    record MovedTo(
            @NotNull PersonId person,
            @NotBlank @Size(max = 40) String registryNo,
            @NotBlank String relation,
            @NotNull LocalDate on)
            implements CorrectionChange {}

    /**
     * Born, married or moved into the household. Somebody whose ID-card number the registry knows
     * moves, with everything that was learned.
     */
    record Joined(
            @NotBlank @Size(max = 50) String name,
            @NotBlank String sex,
            @NotBlank String relation,
            @Nullable @Size(max = 20) String idNumber,
            @Nullable LocalDate birthOn,
            @Nullable @Size(max = 20) String phone,
            @NotNull LocalDate on)
            implements CorrectionChange {}

    /** What is known of a person. */
    enum MemberField {
        NAME,
        SEX,
        BIRTH,
        ID_NUMBER,
        PHONE,
        RELATION,
        EDUCATION,
        HEALTH,
        LABOUR
    }

    /** What is known of a household. */
    enum HouseholdField {
        STATUS,
        MONITORING,
        CAUSE,
        INDUSTRY
    }
}

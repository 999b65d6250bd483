package org.xiangxue.server.account.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a sign-in lasts. Prefix {@code xiangxue.account}.
 *
 * @param learner on a phone of one's own
 * @param shared on a device that several persons use
 * @param hashStrength rounds of bcrypt, as a power of two
 * @param recheck how long a verified learning credential is believed before the table is asked
 *     again whether it was revoked on another server
 */
@Validated
@ConfigurationProperties("xiangxue.account")
public record AccountProperties(
        @DefaultValue Learner learner,
        @DefaultValue Shared shared,
        @DefaultValue Staff staff,
        @DefaultValue("11") @Min(4) @Max(15) int hashStrength,
        @DefaultValue("30s") Duration recheck) {

    /** Ends after {@code idle} without use, and after {@code longest} whatever happens. */
    interface Lifetime {
        Duration idle();

        Duration longest();
    }

    public record Learner(
            @DefaultValue("60d") Duration idle, @DefaultValue("180d") Duration longest)
            implements Lifetime {}

    public record Shared(@DefaultValue("15m") Duration idle, @DefaultValue("12h") Duration longest)
            implements Lifetime {}

    public record Staff(@DefaultValue("60m") Duration idle, @DefaultValue("12h") Duration longest)
            implements Lifetime {}
}

package org.xiangxue.server.eligibility;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Eligibility. Prefix {@code xiangxue.eligibility}.
 *
 * @param drain how often marked households are looked at again
 * @param notice how long a public notice hangs
 * @param appeal how long after a decision the household may appeal
 * @param review how long a review of an objection or appeal may take
 * @param push how long a receiving system may take to answer
 */
@Validated
@ConfigurationProperties("xiangxue.eligibility")
public record EligibilityProperties(
        @DefaultValue("1s") Duration drain,
        @DefaultValue("7d") Duration notice,
        @DefaultValue("30d") Duration appeal,
        @DefaultValue("15d") Duration review,
        @DefaultValue("10s") Duration push) {}

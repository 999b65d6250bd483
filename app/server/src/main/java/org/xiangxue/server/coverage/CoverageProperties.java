package org.xiangxue.server.coverage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Coverage. Prefix {@code xiangxue.coverage}.
 *
 * @param drain how often marked households are derived again
 * @param exportRows the most that one export holds
 */
@Validated
@ConfigurationProperties("xiangxue.coverage")
record CoverageProperties(
        @DefaultValue("1s") Duration drain, @DefaultValue("50000") int exportRows) {}

package org.xiangxue.server.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Delivery between packages. Prefix {@code xiangxue.outbox}. */
@Validated
@ConfigurationProperties("xiangxue.outbox")
record OutboxProperties(@DefaultValue("5s") Duration sweep) {}

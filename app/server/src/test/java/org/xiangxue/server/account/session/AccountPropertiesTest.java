package org.xiangxue.server.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccountPropertiesTest {

    @Test
    void nothingHasToBeSet() {
        assertThat(bind(Map.of()))
                .isEqualTo(
                        new AccountProperties(
                                new AccountProperties.Learner(
                                        Duration.ofDays(60), Duration.ofDays(180)),
                                new AccountProperties.Shared(
                                        Duration.ofMinutes(15), Duration.ofHours(12)),
                                new AccountProperties.Staff(
                                        Duration.ofHours(1), Duration.ofHours(12)),
                                11,
                                Duration.ofSeconds(30)));
    }

    @Test
    void everythingCanBeSet() {
        var all =
                Map.of(
                        "xiangxue.account.learner.idle", "1d",
                        "xiangxue.account.learner.longest", "2d",
                        "xiangxue.account.shared.idle", "3m",
                        "xiangxue.account.shared.longest", "4h",
                        "xiangxue.account.staff.idle", "5m",
                        "xiangxue.account.staff.longest", "6h",
                        "xiangxue.account.hash-strength", "12",
                        "xiangxue.account.recheck", "7s");

        assertThat(bind(all))
                .isEqualTo(
                        new AccountProperties(
                                new AccountProperties.Learner(
                                        Duration.ofDays(1), Duration.ofDays(2)),
                                new AccountProperties.Shared(
                                        Duration.ofMinutes(3), Duration.ofHours(4)),
                                new AccountProperties.Staff(
                                        Duration.ofMinutes(5), Duration.ofHours(6)),
                                12,
                                Duration.ofSeconds(7)));
    }

    private static AccountProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("xiangxue.account", AccountProperties.class);
    }
}

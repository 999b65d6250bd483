package org.xiangxue.server.account.staff;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.security.Unscoped;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

@Component
class AccountQueries {

    private final DatabaseClient db;
    private final Regions regions;

    AccountQueries(DatabaseClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** By username. */
    @Unscoped("accounts of staff are no personal data of villagers")
    Mono<List<AccountSummary>> list(int offset, int limit) {
        return db.sql(
                        """
                        SELECT a.id, a.username, a.name, a.closed_at IS NOT NULL AS closed, a.last_sign_in,
                               ARRAY(SELECT g.role || '@' || g.region
                                       FROM account_grant g
                                      WHERE g.account_id = a.id
                                      ORDER BY g.role, g.region) AS grants
                          FROM staff_account a
                         ORDER BY a.username
                         LIMIT :limit OFFSET :offset
                        """)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AccountQueries::summary)
                .all()
                .collectList()
                .flatMap(this::named);
    }

    private Mono<List<AccountSummary>> named(List<AccountSummary> accounts) {
        var codes =
                accounts.stream()
                        .flatMap(account -> account.grants().stream())
                        .map(Grant::region)
                        .distinct()
                        .toList();
        return regions.names(codes)
                .map(names -> accounts.stream().map(account -> named(account, names)).toList());
    }

    private static AccountSummary named(AccountSummary account, Map<String, String> names) {
        return new AccountSummary(
                account.id(),
                account.username(),
                account.name(),
                named(account.grants(), names),
                account.closed(),
                account.lastSignIn());
    }

    static List<Grant> named(List<Grant> grants, Map<String, String> names) {
        return grants.stream()
                .map(grant -> new Grant(grant.role(), grant.region(), names.get(grant.region())))
                .toList();
    }

    private static AccountSummary summary(Readable row) {
        return new AccountSummary(
                new AccountId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("username", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                grants(Objects.requireNonNull(row.get("grants", String[].class))),
                Boolean.TRUE.equals(row.get("closed", Boolean.class)),
                row.get("last_sign_in", Instant.class));
    }

    private static List<Grant> grants(String[] grants) {
        return Arrays.stream(grants)
                .map(grant -> grant.split("@", 2))
                .map(parts -> new Grant(Role.valueOf(parts[0]), parts[1], null))
                .toList();
    }
}

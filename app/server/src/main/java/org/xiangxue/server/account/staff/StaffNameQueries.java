package org.xiangxue.server.account.staff;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.audit.StaffName;
import org.xiangxue.server.audit.StaffDirectory;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Tells the readers of the audit log who the accounts in it are. */
@Component
class StaffNameQueries implements StaffDirectory {

    private static final String STAFF = "accounts of staff are no personal data of villagers";

    private static final String ACCOUNT = "account:";

    private final DatabaseClient db;

    StaffNameQueries(DatabaseClient db) {
        this.db = db;
    }

    @Override
    @Unscoped(STAFF)
    public Mono<List<String>> called(String name) {
        return db.sql(
                        """
                        SELECT id
                          FROM staff_account
                         WHERE username = :username OR name = :name
                         ORDER BY id
                        """)
                .bind("username", name.strip().toLowerCase(Locale.ROOT))
                .bind("name", name.strip())
                .map(row -> owner(Objects.requireNonNull(row.get("id", UUID.class))))
                .all()
                .collectList();
    }

    @Override
    @Unscoped(STAFF)
    public Mono<Map<String, StaffName>> names(Collection<String> actors) {
        return db.sql(
                        """
                        SELECT id, username, name
                          FROM staff_account
                         WHERE id = ANY(:ids)
                        """)
                .bind(
                        "ids",
                        actors.stream()
                                .distinct()
                                .flatMap(StaffNameQueries::id)
                                .toArray(UUID[]::new))
                .map(row ->
                        Map.entry(
                                owner(Objects.requireNonNull(row.get("id", UUID.class))),
                                new StaffName(
                                        Objects.requireNonNull(row.get("username", String.class)),
                                        Objects.requireNonNull(row.get("name", String.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Stream<UUID> id(String actor) {
        if (!actor.startsWith(ACCOUNT)) {
            return Stream.empty();
        }
        try {
            return Stream.of(UUID.fromString(actor.substring(ACCOUNT.length())));
        } catch (IllegalArgumentException unknownAccount) {
            return Stream.empty();
        }
    }

    private static String owner(UUID id) {
        return StaffAccount.owner(new AccountId(id));
    }
}

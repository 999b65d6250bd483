package org.xiangxue.server.household.correction;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.Seals;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.roster.RosterRow;
import org.xiangxue.server.household.roster.RosterRow.Home;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** What the registry says of a household and of everybody in it. */
@Component
class ResidentQueries {

    /** Of h and, where somebody lives in it, p and m. */
    static final String HOME_STANDING = "md5(concat_ws(':', h.row_hash, h.village_code))";

    static final String STANDING =
            "md5(concat_ws(':', h.row_hash, h.village_code, p.row_hash, m.relation, m.from_on))";

    private static final String RESIDENTS =
            """
            SELECT h.county, h.id AS household_id, h.registry_no, h.village_code, h.status, h.status_on, h.monitoring,
                   h.monitoring_on, h.cause, h.industry, p.id, p.person_no, p.name, p.sex, p.birth_on, p.id_hash,
                   p.id_cipher, p.phone_cipher, p.phone_seal, p.education, p.health, p.labour, m.relation, m.from_on,
                   %s AS home_standing, %s AS standing,
                   (SELECT to_char(coalesce(max(CAST(every.person_no AS int)) FILTER (WHERE every.person_no ~ '^[0-9]{1,6}$'), 0) + 1, 'FM999900')
                      FROM membership had
                      JOIN person every ON every.id = had.person_id
                     WHERE had.county = h.county AND had.household_id = h.id) AS next_no
              FROM household h
              JOIN membership m ON m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL
              JOIN person p ON p.county = m.county AND p.id = m.person_id
            """
                    .formatted(HOME_STANDING, STANDING);

    private final DatabaseClient db;
    private final Seals seals;

    ResidentQueries(DatabaseClient db, Seals seals) {
        this.db = db;
        this.seals = seals;
    }

    /** Of somebody who comes from another household, what the newcomer's sheet does not ask for. */
    record Known(
            @Nullable String education,
            @Nullable String health,
            @Nullable String labour,
            @Nullable String phone) {}

    /** The head first; empty when nobody lives there or it lies outside the scope. */
    Mono<List<Resident>> list(Scope scope, HouseholdId household) {
        return db.sql(
                        RESIDENTS
                                + """
                                 WHERE h.id = :household AND h.village_code ^@ ANY(:scope)
                                 ORDER BY m.relation <> '户主', p.person_no, p.id
                                """)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(this::resident)
                .all()
                .collectList();
    }

    Mono<List<Resident>> listByRegistryNo(Scope scope, String registryNo) {
        return db.sql(
                        RESIDENTS
                                + """
                                  JOIN registry_claim c ON c.county = h.county AND c.household_id = h.id
                                 WHERE c.registry_no = :registryNo AND h.village_code ^@ ANY(:scope)
                                 ORDER BY m.relation <> '户主', p.person_no, p.id
                                """)
                .bind("registryNo", registryNo)
                .bind("scope", scope.prefixes())
                .map(this::resident)
                .all()
                .collectList();
    }

    /** Empty when the number is nobody's. */
    @Unscoped("found by the ID-card number that the newcomer shows; what comes back goes along")
    Mono<Known> known(IdCardNumber number) {
        return db.sql(
                        """
                        SELECT p.education, p.health, p.labour, p.phone_cipher, p.phone_seal
                          FROM person_claim c
                          JOIN person p ON p.county = c.county AND p.id = c.person_id
                         WHERE c.id_hash = :hash
                        """)
                .bind("hash", seals.hash(number))
                .map(row ->
                        new Known(
                                row.get("education", String.class),
                                row.get("health", String.class),
                                row.get("labour", String.class),
                                phone(row)))
                .one();
    }

    private Resident resident(Readable row) {
        return new Resident(
                text(row, "county"),
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                new PersonId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("from_on", LocalDate.class)),
                roster(row),
                text(row, "standing"),
                text(row, "home_standing"),
                text(row, "next_no"));
    }

    private RosterRow roster(Readable row) {
        return new RosterRow(
                2,
                home(row),
                text(row, "person_no"),
                text(row, "relation"),
                text(row, "name"),
                Sex.valueOf(text(row, "sex")),
                idNumber(row),
                Objects.requireNonNull(row.get("birth_on", LocalDate.class)),
                row.get("education", String.class),
                row.get("health", String.class),
                row.get("labour", String.class),
                phone(row),
                false);
    }

    private static Home home(Readable row) {
        return new Home(
                text(row, "registry_no"),
                text(row, "village_code"),
                HouseholdStatus.valueOf(text(row, "status")),
                row.get("status_on", LocalDate.class),
                Monitoring.valueOf(text(row, "monitoring")),
                row.get("monitoring_on", LocalDate.class),
                row.get("cause", String.class),
                row.get("industry", String.class));
    }

    private @Nullable IdCardNumber idNumber(Readable row) {
        var hash = row.get("id_hash", byte[].class);
        var cipher = row.get("id_cipher", byte[].class);
        return hash == null || cipher == null
                ? null
                : IdCardNumber.of(seals.idNumber(new Seals.SealedId(hash, cipher)));
    }

    private @Nullable String phone(Readable row) {
        var cipher = row.get("phone_cipher", byte[].class);
        return cipher == null
                ? null
                : seals.phone(Objects.requireNonNull(row.get("phone_seal", UUID.class)), cipher);
    }
}

package org.xiangxue.server.testing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/** Puts households of a test's own into the registry, past the importer. */
public final class TestRegistry {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private TestRegistry() {}

    /** A person who is the head, and so far the only member, of a registered household. */
    public record Villager(
            String county, String village, HouseholdId household, PersonId person, String name) {}

    public static Villager villager(String village, String name) {
        var county = village.substring(0, 6);
        var villager =
                new Villager(
                        county,
                        village,
                        new HouseholdId(UUID.randomUUID()),
                        new PersonId(UUID.randomUUID()),
                        name);
        var number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        try (var database = TestDatabase.connect()) {
            run(
                    database.prepareStatement(
                            """
                            INSERT INTO household (county, id, registry_no, village_code, learning_no, status, status_on, monitoring, as_of, row_hash)
                            VALUES (?, ?, ?, ?, ?, 'REGISTERED', ?, 'NONE', ?, gen_random_uuid())
                            """),
                    List.of(
                            county,
                            villager.household().value(),
                            "T" + villager.household(),
                            village,
                            number,
                            SINCE,
                            SINCE));
            run(
                    database.prepareStatement(
                            "INSERT INTO household_fact (county, household_id, kind, what, from_on) VALUES (?, ?, 'STATUS', 'REGISTERED', ?)"),
                    List.of(county, villager.household().value(), SINCE));
            run(
                    database.prepareStatement(
                            "INSERT INTO registry_claim (registry_no, county, household_id) VALUES (?, ?, ?)"),
                    List.of("T" + villager.household(), county, villager.household().value()));
            run(
                    database.prepareStatement(
                            "INSERT INTO learning_number (number, county, household_id) VALUES (?, ?, ?)"),
                    List.of(number, county, villager.household().value()));
            run(
                    database.prepareStatement(
                            """
                            INSERT INTO person (county, id, person_no, name, sex, birth_on, phone_seal, as_of, row_hash)
                            VALUES (?, ?, '1', ?, 'FEMALE', ?, gen_random_uuid(), ?, gen_random_uuid())
                            """),
                    List.of(
                            county,
                            villager.person().value(),
                            name,
                            LocalDate.of(1985, 5, 5),
                            SINCE));
            run(
                    database.prepareStatement(
                            """
                            INSERT INTO membership (county, household_id, person_id, relation, face_icon, face_colour, from_on)
                            VALUES (?, ?, ?, '户主', 'ox', '#BFE0F2', ?)
                            """),
                    List.of(
                            county,
                            villager.household().value(),
                            villager.person().value(),
                            SINCE));
            return villager;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(PreparedStatement statement, List<Object> values) throws SQLException {
        try (statement) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}

package org.xiangxue.server.account;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.testing.TestDatabase;

/** Households of a test, written beside the server. */
public final class Village {

    public static final LocalDate BIRTHDAY = LocalDate.of(1975, 8, 23);

    /**
     * @param number 户学号
     */
    public record Home(String number, String village, HouseholdId id, List<Person> people) {
        public Person head() {
            return people.getFirst();
        }
    }

    /**
     * @param face as the sign-in names it
     */
    public record Person(PersonId id, String name, String face) {}

    private Village() {}

    public static Home home(String village, String... names) {
        var number = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        var home = new Home(number, village, new HouseholdId(UUID.randomUUID()), people(names));
        try (var connection = TestDatabase.connect()) {
            var household =
                    connection.prepareStatement(
                            """
                            INSERT INTO household (county, id, registry_no, village_code, learning_no, status, monitoring, as_of, row_hash)
                            VALUES (?, ?, ?, ?, ?, 'LIFTED', 'NONE', '2025-12-31', gen_random_uuid())
                            """);
            run(household, county(village), home.id().value(), village + number, village, number);
            run(
                    connection.prepareStatement(
                            "INSERT INTO learning_number (number, county, household_id) VALUES (?, ?, ?)"),
                    number,
                    county(village),
                    home.id().value());
            for (var place = 0; place < names.length; place++) {
                var person = home.people().get(place);
                run(
                        connection.prepareStatement(
                                """
                                INSERT INTO person (county, id, person_no, name, sex, birth_on, phone_seal, as_of, row_hash)
                                VALUES (?, ?, ?, ?, 'MALE', ?, gen_random_uuid(), '2025-12-31', gen_random_uuid())
                                """),
                        county(village),
                        person.id().value(),
                        "%02d".formatted(place + 1),
                        person.name(),
                        BIRTHDAY);
                run(
                        connection.prepareStatement(
                                """
                                INSERT INTO membership (county, household_id, person_id, relation, face_icon, face_colour, from_on)
                                VALUES (?, ?, ?, ?, ?, ?, '2020-01-01')
                                """),
                        county(village),
                        home.id().value(),
                        person.id().value(),
                        place == 0 ? "户主" : "子",
                        Faces.icon(place),
                        Faces.colour(place));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return home;
    }

    public static String county(String village) {
        return village.substring(0, 6);
    }

    private static List<Person> people(String... names) {
        var people = new ArrayList<Person>();
        for (var place = 0; place < names.length; place++) {
            var face = Faces.of(Faces.icon(place), Faces.colour(place), names[place]);
            people.add(new Person(new PersonId(UUID.randomUUID()), names[place], face.id()));
        }
        return people;
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        try (statement) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

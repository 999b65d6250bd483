package org.xiangxue.server.household.imports;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.household.roster.RowFault;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import org.xiangxue.server.testing.TestDatabase;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports rosters as an official of the area would, and looks at what is stored. */
public final class Rosters {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Imports imports;

    public Rosters(Imports imports) {
        this.imports = imports;
        watchMarks();
    }

    /** A membership as stored. */
    public record Stored(
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason,
            String face) {

        public Stored(
                Line line, LocalDate from, @Nullable LocalDate until, @Nullable String endReason) {
            this(line.get(Column.NAME), from, until, endReason, "");
        }

        public Stored faceless() {
            return new Stored(name, from, until, endReason, "");
        }
    }

    public static Scope scope(String region) {
        return new Scope("account:test", List.of(new Scope.Area(region, Names.FULL)));
    }

    /** A village that exists and a registry number that nobody has. */
    public Home household(String region) throws SQLException {
        var villages =
                ask(
                        "SELECT code FROM region WHERE level = 5 AND code ^@ '%s' ORDER BY code LIMIT 1"
                                .formatted(region));
        return new Home(villages.getFirst(), "T" + NEXT.incrementAndGet());
    }

    /** No household lives there yet. */
    public String emptyTownship() throws SQLException {
        return ask("""
        SELECT r.code
          FROM region r
         WHERE r.level = 4 AND r.code ^@ '5325'
           AND EXISTS (SELECT 1 FROM region v WHERE v.parent = r.code)
           AND NOT EXISTS (SELECT 1 FROM household h WHERE h.village_code ^@ r.code)
         ORDER BY r.code DESC
         LIMIT 1
        """)
                .getFirst();
    }

    public ImportSummary check(String region, LocalDate asOf, Line... lines) {
        return checkAs(scope(region), region, asOf, RosterLines.csv(List.of(lines)));
    }

    public ImportSummary checkAs(Scope scope, String region, LocalDate asOf, byte[] file) {
        var arrival = new Imports.Arrival("roster.csv", new RegionCode(region), asOf, "李干部");
        DataBuffer content = DefaultDataBufferFactory.sharedInstance.wrap(file);
        return await(Mono.defer(() -> imports.check(scope, arrival, Flux.just(content))));
    }

    public ImportSummary apply(String region, LocalDate asOf, Line... lines) {
        return apply(region, check(region, asOf, lines).id());
    }

    public ImportSummary apply(String region, ImportId id) {
        return await(imports.apply(scope(region), id));
    }

    /** Once it is no longer being checked. */
    public ImportSummary settled(String region, ImportId id) {
        return await(
                Mono.defer(() -> imports.get(scope(region), id))
                        .repeatWhen(done -> done.delayElements(Duration.ofMillis(50)))
                        .filter(found -> found.state() != ImportSummary.State.CHECKING)
                        .next());
    }

    /** Column and code of each refused row. */
    public List<String> problems(ImportSummary checked) throws SQLException {
        return ask(
                        """
                        SELECT fault_column || ' ' || fault FROM roster_row
                         WHERE import_id = '%s' AND outcome = 'REFUSED' ORDER BY row_no
                        """
                                .formatted(checked.id()))
                .stream()
                .map(Rosters::problem)
                .toList();
    }

    private static String problem(String stored) {
        var parts = stored.split(" ");
        var problem = RowFault.valueOf(parts[1]).in(Column.valueOf(parts[0]));
        return problem.field() + " " + problem.code();
    }

    public List<Stored> members(Home home) throws SQLException {
        var found = new ArrayList<Stored>();
        try (var connection = TestDatabase.connect();
                var query =
                        connection.prepareStatement(
                                """
                                SELECT p.name, m.from_on, m.until_on, m.end_reason, m.face_icon || m.face_colour
                                  FROM household h
                                  JOIN membership m ON m.county = h.county AND m.household_id = h.id
                                  JOIN person p ON p.id = m.person_id
                                 WHERE h.registry_no = ?
                                 ORDER BY p.person_no, m.from_on
                                """)) {
            query.setString(1, home.number());
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(
                        new Stored(
                                rows.getString(1),
                                rows.getObject(2, LocalDate.class),
                                rows.getObject(3, LocalDate.class),
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
        return found;
    }

    /** The first membership of this person in this household. */
    public Stored member(Home home, Line line) throws SQLException {
        return members(home).stream()
                .filter(member -> member.name().equals(line.get(Column.NAME)))
                .findFirst()
                .orElseThrow()
                .faceless();
    }

    public String personIds(Home home, String name) throws SQLException {
        return String.join(
                " ",
                ask(
                        """
                        SELECT DISTINCT m.person_id::text
                          FROM household h
                          JOIN membership m ON m.county = h.county AND m.household_id = h.id
                          JOIN person p ON p.id = m.person_id
                         WHERE h.registry_no = '%s' AND p.name = '%s'
                        """
                                .formatted(home.number(), name)));
    }

    public String learningNumber(Home home) throws SQLException {
        return of(home, "SELECT h.learning_no FROM household h WHERE").getFirst();
    }

    public List<String> facts(Home home) throws SQLException {
        return of(
                home,
                "SELECT f.what || ' ' || f.from_on FROM household_fact f"
                        + " JOIN household h ON h.county = f.county AND h.id = f.household_id WHERE",
                "ORDER BY f.from_on");
    }

    /** Which consumers were told of the household, whether or not they have looked since. */
    public List<String> marks(Home home) throws SQLException {
        return of(
                home,
                "SELECT DISTINCT d.consumer FROM test_mark d"
                        + " JOIN household h ON h.county = d.county AND h.id = d.household_id WHERE",
                "ORDER BY d.consumer");
    }

    public void forgetMarks(Home home) throws SQLException {
        var _ =
                of(
                        home,
                        "DELETE FROM test_mark d USING household h WHERE h.id = d.household_id AND",
                        "RETURNING d.consumer");
    }

    /** Drainers take a mark away within a second, so a trigger writes down that there was one. */
    private static void watchMarks() {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS test_mark (county char(6), consumer text, household_id uuid);
                    CREATE OR REPLACE FUNCTION test_note_mark() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                    BEGIN
                        INSERT INTO public.test_mark VALUES (NEW.county, NEW.consumer, NEW.household_id);
                        RETURN NEW;
                    END $$;
                    CREATE OR REPLACE TRIGGER test_note_mark AFTER INSERT OR UPDATE ON dirty_household
                        FOR EACH ROW EXECUTE FUNCTION test_note_mark();
                    """);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> of(Home home, String... question) throws SQLException {
        var end = question.length > 1 ? question[1] : "";
        return ask(question[0] + " h.registry_no = '" + home.number() + "' " + end);
    }

    /** Everything stored of these counties, without what is drawn by lot. */
    public List<String> state(String... counties) throws SQLException {
        var found = new ArrayList<String>();
        for (var county : counties) {
            found.addAll(
                    ask(
                            """
                            SELECT concat_ws('|', h.registry_no, h.village_code, h.status, h.status_on, h.monitoring,
                                             h.monitoring_on, h.cause, h.industry, h.as_of, h.row_hash, h.active)
                              FROM household h WHERE h.county = '%1$s'
                             UNION ALL
                            SELECT concat_ws('|', h.registry_no, f.kind, f.what, f.from_on)
                              FROM household_fact f JOIN household h ON h.county = f.county AND h.id = f.household_id
                             WHERE h.county = '%1$s'
                             UNION ALL
                            SELECT concat_ws('|', h.registry_no, p.county, p.person_no, p.name, p.sex, p.birth_on, p.id_hash,
                                             p.education, p.health, p.labour, p.died_on, p.as_of, p.row_hash,
                                             m.relation, m.from_on, m.until_on, m.end_reason)
                              FROM membership m
                              JOIN household h ON h.county = m.county AND h.id = m.household_id
                              JOIN person p ON p.id = m.person_id
                             WHERE m.county = '%1$s'
                             ORDER BY 1
                            """
                                    .formatted(county)));
        }
        return found;
    }

    /** Takes a county back to where nobody lives in it. */
    public void clear(String county) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            for (var table :
                    List.of(
                            "membership",
                            "household_fact",
                            "person",
                            "person_claim",
                            "registry_claim",
                            "learning_number",
                            "dirty_household",
                            "household",
                            "roster_row",
                            "roster_import")) {
                statement.execute("DELETE FROM " + table + " WHERE county = '" + county + "'");
            }
        }
    }

    public static List<String> ask(String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    public static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LONGEST));
    }
}

package org.xiangxue.server.household;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * Who lives and lived where, for other packages. A person is found by id alone, whatever county the
 * caller last knew: people move.
 */
@Component
public class Members {

    private static final String OWN = "own-household";

    private final DatabaseClient db;

    Members(DatabaseClient db) {
        this.db = db;
    }

    /** Found by the secret number on the household's card, so by nobody in particular. */
    public Mono<HouseholdRef> byLearningNumber(String number) {
        return db.sql(
                        """
                        SELECT h.county, h.id, h.village_code
                          FROM learning_number n
                          JOIN household h ON h.county = n.county AND h.id = n.household_id
                         WHERE n.number = :number
                        """)
                .bind("number", number)
                .map(Members::ref)
                .one();
    }

    /** The number on the household's card; empty outside the scope. */
    public Mono<String> learningNumber(Scope scope, String county, HouseholdId household) {
        return db.sql(
                        """
                        SELECT h.learning_no
                          FROM household h
                         WHERE h.county = :county AND h.id = :household AND h.village_code ^@ ANY(:scope)
                        """)
                .bind("county", county)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(row -> Objects.requireNonNull(row.get("learning_no", String.class)))
                .one();
    }

    /** The household itself; empty outside the scope. */
    public Mono<HouseholdRef> household(Scope scope, HouseholdId household) {
        return db.sql(
                        """
                        SELECT h.county, h.id, h.village_code
                          FROM household h
                         WHERE h.id = :household AND h.village_code ^@ ANY(:scope)
                        """)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(Members::ref)
                .one();
    }

    /** Some inhabited households of an area, the same each time. */
    public Mono<List<HouseholdRef>> first(Scope scope, String region, int limit) {
        return db.sql(
                        """
                        SELECT h.county, h.id, h.village_code
                          FROM household h
                         WHERE h.village_code ^@ :region AND h.active AND h.village_code ^@ ANY(:scope)
                         ORDER BY h.registry_no
                         LIMIT :limit
                        """)
                .bind("region", region)
                .bind("scope", scope.prefixes())
                .bind("limit", limit)
                .map(Members::ref)
                .all()
                .collectList();
    }

    /** Who lives in the household now, the head first. */
    public Mono<List<Member>> current(Scope scope, String county, HouseholdId household) {
        return db.sql(
                        """
                        SELECT p.id, p.name, p.birth_on, m.relation, m.face_icon, m.face_colour, m.from_on
                          FROM household h
                          JOIN membership m ON m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL
                          JOIN person p ON p.county = m.county AND p.id = m.person_id
                         WHERE h.county = :county AND h.id = :household AND h.village_code ^@ ANY(:scope)
                         ORDER BY m.relation <> '户主', p.person_no, p.id
                        """)
                .bind("county", county)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(Members::member)
                .all()
                .collectList();
    }

    /** Who lives with this learner now, the learner included. */
    public Mono<List<Member>> current(Caller.Learner learner) {
        return facts(Scope.system(OWN), learner.person())
                .flatMap(own -> current(Scope.system(OWN), own.county(), own.household()));
    }

    /** Where somebody lived on that day. */
    public Mono<HouseholdRef> householdOf(
            Scope scope, String county, PersonId person, LocalDate day) {
        return db.sql(
                        """
                        SELECT h.county, h.id, h.village_code
                          FROM membership m
                          JOIN household h ON h.county = m.county AND h.id = m.household_id
                         WHERE m.person_id = :person
                           AND m.from_on <= :day AND (m.until_on IS NULL OR m.until_on > :day)
                           AND h.village_code ^@ ANY(:scope)
                        """)
                .bind("person", person.value())
                .bind("day", day)
                .bind("scope", scope.prefixes())
                .map(Members::ref)
                .one();
    }

    public Mono<HouseholdRef> householdOf(Caller.Learner learner, LocalDate day) {
        return householdOf(Scope.system(OWN), learner.county(), learner.person(), day);
    }

    /** All memberships of these persons, in whatever county, by person and day. */
    public Mono<List<MembershipSpan>> spans(Scope scope, String county, List<PersonId> persons) {
        return db.sql(
                        """
                        SELECT m.person_id, m.household_id, h.village_code, m.from_on, m.until_on
                          FROM membership m
                          JOIN household h ON h.county = m.county AND h.id = m.household_id
                         WHERE m.person_id = ANY(:persons) AND h.village_code ^@ ANY(:scope)
                         ORDER BY m.person_id, m.from_on
                        """)
                .bind("persons", uuids(persons))
                .bind("scope", scope.prefixes())
                .map(Members::span)
                .all()
                .collectList();
    }

    public Mono<List<MembershipSpan>> spans(Caller.Learner learner) {
        return spans(Scope.system(OWN), learner.county(), List.of(learner.person()));
    }

    /** Everybody who ever lived in these households of one county. */
    public Mono<List<MembershipSpan>> spansOf(
            Scope scope, String county, Collection<HouseholdId> households) {
        return db.sql(
                        """
                        SELECT m.person_id, m.household_id, h.village_code, m.from_on, m.until_on
                          FROM membership m
                          JOIN household h ON h.county = m.county AND h.id = m.household_id
                         WHERE m.county = :county AND m.household_id = ANY(:households)
                           AND h.village_code ^@ ANY(:scope)
                         ORDER BY m.person_id, m.from_on
                        """)
                .bind("county", county)
                .bind(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(UUID[]::new))
                .bind("scope", scope.prefixes())
                .map(Members::span)
                .all()
                .collectList();
    }

    public Mono<PersonFacts> person(Scope scope, String county, PersonId person) {
        return facts(scope, person);
    }

    public Mono<PersonFacts> person(Caller.Learner learner) {
        return facts(Scope.system(OWN), learner.person());
    }

    /** Those of the persons who are inside the scope, in whatever county. */
    public Mono<List<PersonFacts>> persons(Scope scope, List<PersonId> persons) {
        return db.sql(
                        """
                        SELECT *
                          FROM (SELECT DISTINCT ON (p.id)
                                       p.id, p.county, h.village_code, h.id AS household_id, p.name, p.id_hash, p.birth_on
                                  FROM person p
                                  JOIN membership m ON m.county = p.county AND m.person_id = p.id
                                  JOIN household h ON h.county = m.county AND h.id = m.household_id
                                 WHERE p.id = ANY(:persons)
                                 ORDER BY p.id, m.from_on DESC, m.until_on DESC NULLS FIRST) now
                         WHERE village_code ^@ ANY(:scope)
                        """)
                .bind("persons", uuids(persons))
                .bind("scope", scope.prefixes())
                .map(Members::personFacts)
                .all()
                .collectList();
    }

    /** The present household decides, not one that the person has left. */
    private Mono<PersonFacts> facts(Scope scope, PersonId person) {
        return persons(scope, List.of(person))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private static UUID[] uuids(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static HouseholdRef ref(Readable row) {
        return new HouseholdRef(
                Objects.requireNonNull(row.get("county", String.class)),
                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("village_code", String.class)));
    }

    private static Member member(Readable row) {
        var name = Objects.requireNonNull(row.get("name", String.class));
        return new Member(
                new PersonId(Objects.requireNonNull(row.get("id", UUID.class))),
                name,
                Objects.requireNonNull(row.get("relation", String.class)),
                Faces.of(
                        Objects.requireNonNull(row.get("face_icon", String.class)),
                        Objects.requireNonNull(row.get("face_colour", String.class)),
                        name),
                Objects.requireNonNull(row.get("birth_on", LocalDate.class)),
                Objects.requireNonNull(row.get("from_on", LocalDate.class)));
    }

    private static MembershipSpan span(Readable row) {
        return new MembershipSpan(
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                Objects.requireNonNull(row.get("village_code", String.class)),
                Objects.requireNonNull(row.get("from_on", LocalDate.class)),
                row.get("until_on", LocalDate.class));
    }

    private static PersonFacts personFacts(Readable row) {
        return new PersonFacts(
                new PersonId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("county", String.class)),
                Objects.requireNonNull(row.get("village_code", String.class)),
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("id_hash", byte[].class),
                Objects.requireNonNull(row.get("birth_on", LocalDate.class)));
    }
}

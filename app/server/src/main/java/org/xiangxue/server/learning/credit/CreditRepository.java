package org.xiangxue.server.learning.credit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.learning.rules.Credits.Credit;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class CreditRepository {

    private final DatabaseClient db;

    CreditRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Makes these the only credits of the person; rows that are right already are not touched.
     *
     * @param counties in which the person has or had credits
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("rows of one locked learner, derived from the learner's evidence")
    Mono<Void> replace(PersonId person, List<String> counties, List<Credit> credits) {
        return db.sql(
                        """
                        WITH wanted AS (
                            SELECT CAST(u.county AS char(6)) AS county, u.household, u.course, u.day, u.seconds
                              FROM unnest(:credit_counties, :households, :courses, :days, :seconds)
                                AS u (county, household, course, day, seconds)),
                        gone AS (
                            DELETE FROM credit c
                             WHERE c.county = ANY(CAST(:counties AS char(6)[])) AND c.person_id = :person
                               AND NOT EXISTS (SELECT
                                                 FROM wanted w
                                                WHERE w.county = c.county AND w.household = c.household_id
                                                  AND w.course = c.course_id AND w.day = c.day))
                        INSERT INTO credit AS c (county, household_id, person_id, course_id, day, seconds)
                        SELECT w.county, w.household, :person, w.course, w.day, w.seconds
                          FROM wanted w
                        ON CONFLICT (county, household_id, person_id, course_id, day) DO UPDATE
                           SET seconds = excluded.seconds
                         WHERE c.seconds <> excluded.seconds
                        """)
                .bind("credit_counties", Rows.texts(credits, Credit::county))
                .bind("households", Rows.uuids(credits, credit -> credit.household().value()))
                .bind("courses", Rows.uuids(credits, credit -> credit.course().value()))
                .bind("days", credits.stream().map(Credit::day).toArray(LocalDate[]::new))
                .bind("seconds", Rows.numbers(credits, Credit::seconds))
                .bind("counties", Rows.counties(counties))
                .bind("person", person.value())
                .then();
    }

    @Unscoped("rows of one learner, to recount them")
    Mono<List<Credit>> of(PersonId person, List<String> counties) {
        return db.sql(
                        """
                        SELECT county, household_id, course_id, day, seconds
                          FROM credit
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person
                        """)
                .bind("counties", Rows.counties(counties))
                .bind("person", person.value())
                .map(row ->
                        new Credit(
                                Rows.required(row, "county", String.class),
                                new HouseholdId(Rows.required(row, "household_id", UUID.class)),
                                new CourseId(Rows.required(row, "course_id", UUID.class)),
                                Rows.required(row, "day", LocalDate.class),
                                Rows.required(row, "seconds", Integer.class)))
                .all()
                .collectList();
    }
}

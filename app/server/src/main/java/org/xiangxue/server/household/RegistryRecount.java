package org.xiangxue.server.household;

import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Holds what is kept beside households and persons against them: claims, numbers, memberships. */
@Component
class RegistryRecount implements Recount {

    private final DatabaseClient db;

    RegistryRecount(DatabaseClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "registry";
    }

    @Override
    public Mono<List<String>> differences() {
        return db.sql(
                        """
                        SELECT 'household ' || h.id || ' does not hold its registry number' AS difference
                          FROM household h
                          LEFT JOIN registry_claim c ON c.registry_no = h.registry_no AND c.county = h.county AND c.household_id = h.id
                         WHERE c.registry_no IS NULL
                         UNION ALL
                        SELECT 'registry number of household ' || c.household_id || ' is claimed for nothing'
                          FROM registry_claim c
                          LEFT JOIN household h ON h.county = c.county AND h.id = c.household_id AND h.registry_no = c.registry_no
                         WHERE h.id IS NULL
                         UNION ALL
                        SELECT 'household ' || h.id || ' does not hold its learning number'
                          FROM household h
                          LEFT JOIN learning_number n ON n.number = h.learning_no AND n.county = h.county AND n.household_id = h.id
                         WHERE n.number IS NULL
                         UNION ALL
                        SELECT 'person ' || p.id || ' does not hold the ID-card number'
                          FROM person p
                          LEFT JOIN person_claim c ON c.id_hash = p.id_hash AND c.county = p.county AND c.person_id = p.id
                         WHERE p.id_hash IS NOT NULL AND c.id_hash IS NULL
                         UNION ALL
                        SELECT 'ID-card number of person ' || c.person_id || ' is claimed for nothing'
                          FROM person_claim c
                          LEFT JOIN person p ON p.county = c.county AND p.id = c.person_id AND p.id_hash = c.id_hash
                         WHERE p.id IS NULL
                         UNION ALL
                        SELECT 'household ' || m.household_id || ' has the member ' || m.person_id || ', who is not in its county or dead'
                          FROM membership m
                          LEFT JOIN person p ON p.county = m.county AND p.id = m.person_id
                         WHERE m.until_on IS NULL AND (p.id IS NULL OR p.died_on IS NOT NULL)
                         UNION ALL
                        SELECT 'person ' || m.person_id || ' lives in two households on ' || m.from_on
                          FROM membership m
                          JOIN membership o ON o.person_id = m.person_id AND o.from_on < m.from_on
                                           AND (o.until_on IS NULL OR o.until_on > m.from_on)
                         UNION ALL
                        SELECT 'person ' || p.id || ' belongs to no household'
                          FROM person p
                         WHERE p.died_on IS NULL
                           AND NOT EXISTS (SELECT 1 FROM membership m
                                            WHERE m.county = p.county AND m.person_id = p.id
                                              AND (m.until_on IS NULL OR m.end_reason = 'LEFT'))
                         UNION ALL
                        SELECT 'household ' || h.id || ' is wrong about somebody living in it'
                          FROM household h
                         WHERE h.active <> EXISTS (SELECT 1 FROM membership m
                                                    WHERE m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL)
                         LIMIT 100
                        """)
                .map(row -> Objects.requireNonNull(row.get("difference", String.class)))
                .all()
                .collectList();
    }
}

SELECT h.id, h.village_code, h.status, h.monitoring, h.active,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('axis', f.kind, 'what', f.what, 'from', f.from_on, 'dated', f.dated)), '[]')
          FROM eligibility_fact f
         WHERE f.county = h.county AND f.household_id = h.id) AS categories,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('person', m.person_id, 'birthOn', m.birth_on)), '[]')
          FROM eligibility_member m
         WHERE m.county = h.county AND m.household_id = h.id) AS members,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('serial', c.serial, 'person', c.person_id, 'course', c.course_slug, 'topic', c.topic,
                                                     'completedOn', c.completed_on, 'validUntil', c.valid_until, 'trust', c.trust, 'revokedOn', c.revoked_on,
                                                     'doubtful', EXISTS (SELECT FROM eligibility_flag g
                                                                          WHERE g.person_id = c.person_id AND g.day <= c.completed_on))), '[]')
          FROM eligibility_member m
          JOIN eligibility_certificate c ON c.person_id = m.person_id
         WHERE m.county = h.county AND m.household_id = h.id) AS certificates,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'day', k.day, 'seconds', k.seconds, 'here', k.here,
                                                     'doubtful', EXISTS (SELECT FROM eligibility_flag g
                                                                          WHERE g.person_id = k.person_id AND g.day = k.day))), '[]')
          FROM (SELECT c.person_id, c.day, true AS here, sum(c.seconds) AS seconds
                  FROM eligibility_credit c
                 WHERE c.county = h.county AND c.household_id = h.id
                 GROUP BY 1, 2
                 UNION ALL
                SELECT c.person_id, c.day, false, sum(c.seconds)
                  FROM eligibility_member m
                 CROSS JOIN LATERAL (SELECT DISTINCT o.county, o.household_id
                                       FROM eligibility_span o
                                      WHERE o.person_id = m.person_id AND o.household_id <> h.id) s
                  JOIN eligibility_credit c ON c.county = s.county AND c.household_id = s.household_id AND c.person_id = m.person_id
                 WHERE m.county = h.county AND m.household_id = h.id
                 GROUP BY 1, 2) k) AS credits,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('person', w.person_id, 'course', w.slug, 'topic', w.topic, 'seconds', w.seconds)), '[]')
          FROM (SELECT p.person_id, p.slug, p.topic, sum(p.seconds) AS seconds
                  FROM eligibility_member m
                  JOIN eligibility_pending p ON p.person_id = m.person_id
                 WHERE m.county = h.county AND m.household_id = h.id
                 GROUP BY 1, 2, 3) w) AS pending,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('programme', d.programme, 'outcome', d.outcome, 'held', d.state = 'HELD')), '[]')
          FROM decision d
         WHERE d.county = h.county AND d.household_id = h.id AND d.state IN ('CONFIRMED', 'HELD')) AS earlier
  FROM eligibility_home h
 WHERE h.county = :county AND h.id = ANY(:households) AND h.village_code ^@ ANY(:scope)
 ORDER BY h.id

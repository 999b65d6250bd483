-- Faces go round the 72 from a place that the household's number decides; of the first (living + arriving) of them at
-- least as many are free as persons arrive.
WITH arriving AS (
    SELECT r.household_id, r.registry_no, r.person_id, r.relation,
           row_number() OVER (PARTITION BY r.household_id ORDER BY r.relation <> '户主', r.birth_on, r.person_no) AS place
      FROM roster_row r
     WHERE r.county = :county AND r.import_id = :import AND r.outcome IN ('NEW', 'CHANGED', 'MOVED') AND NOT r.died
       AND NOT EXISTS (SELECT 1 FROM membership m
                        WHERE m.county = :county AND m.person_id = r.person_id AND m.until_on IS NULL)
), home AS (
    SELECT a.household_id, count(*) AS arrivals, max(living.number) AS living,
           CAST(CAST('x' || left(md5(max(a.registry_no)), 7) AS bit(28)) AS int) % :faces AS first
      FROM arriving a
      LEFT JOIN LATERAL (SELECT count(*) AS number FROM membership m
                          WHERE m.county = :county AND m.household_id = a.household_id AND m.until_on IS NULL) living ON a.place = 1
     GROUP BY a.household_id
), free AS (
    SELECT h.household_id, f.number, row_number() OVER (PARTITION BY h.household_id ORDER BY step) AS place
      FROM home h
     CROSS JOIN LATERAL generate_series(0, least(h.living + h.arrivals, :faces) - 1) AS step
     CROSS JOIN LATERAL (SELECT CAST((h.first + step) % :faces AS int) + 1 AS number) f
     WHERE NOT EXISTS (SELECT 1 FROM membership m
                        WHERE m.county = :county AND m.household_id = h.household_id AND m.until_on IS NULL
                          AND m.face_icon = (CAST(:icons AS text[]))[f.number]
                          AND m.face_colour = (CAST(:colours AS text[]))[f.number])
)
INSERT INTO membership AS m (county, household_id, person_id, relation, face_icon, face_colour, from_on)
SELECT :county, a.household_id, a.person_id, a.relation, (CAST(:icons AS text[]))[f.number],
       (CAST(:colours AS text[]))[f.number], :on
  FROM arriving a
  JOIN free f ON f.household_id = a.household_id AND f.place = a.place
ON CONFLICT (county, household_id, person_id, from_on) DO UPDATE
   SET relation = excluded.relation, face_icon = excluded.face_icon, face_colour = excluded.face_colour,
       until_on = NULL, end_reason = NULL

INSERT INTO dirty_household (county, consumer, household_id)
SELECT DISTINCT r.person_county, consumer, r.old_household_id
  FROM roster_row r
 CROSS JOIN (VALUES ('COVERAGE'), ('CREDIT'), ('ELIGIBILITY')) AS c (consumer)
 WHERE r.county = :county AND r.import_id = :import AND r.outcome = 'MOVED' AND r.old_household_id IS NOT NULL
 ORDER BY r.person_county, consumer, r.old_household_id
ON CONFLICT (county, consumer, household_id) DO UPDATE SET marked_at = now()

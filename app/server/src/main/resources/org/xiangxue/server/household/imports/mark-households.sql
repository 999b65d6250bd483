-- A mark that is there is touched, as DirtyHouseholds says.
INSERT INTO dirty_household (county, consumer, household_id)
SELECT DISTINCT r.county, consumer, r.household_id
  FROM roster_row r
 CROSS JOIN (VALUES ('COVERAGE'), ('CREDIT'), ('ELIGIBILITY')) AS c (consumer)
 WHERE r.county = :county AND r.import_id = :import AND r.outcome IN ('NEW', 'CHANGED', 'MOVED')
 ORDER BY r.county, consumer, r.household_id
ON CONFLICT (county, consumer, household_id) DO UPDATE SET marked_at = now()

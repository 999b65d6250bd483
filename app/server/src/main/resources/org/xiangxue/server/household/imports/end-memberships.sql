UPDATE membership m
   SET until_on = :on, end_reason = CASE WHEN r.died THEN 'DIED' ELSE 'MOVED' END
  FROM roster_row r
 WHERE r.county = :county AND r.import_id = :import
   AND (r.outcome = 'MOVED' OR (r.outcome = 'CHANGED' AND r.died))
   AND m.county = :county AND m.person_id = r.person_id AND m.until_on IS NULL

-- What this roster says again is as new as this roster.
UPDATE person p
   SET as_of = :asOf
  FROM roster_row r
 WHERE r.county = :county AND r.import_id = :import AND r.outcome = 'UNCHANGED'
   AND p.county = :county AND p.id = r.person_id AND p.as_of < :asOf

UPDATE membership m
   SET relation = r.relation
  FROM roster_row r
 WHERE r.county = :county AND r.import_id = :import AND r.outcome = 'CHANGED'
   AND m.county = :county AND m.household_id = r.household_id AND m.person_id = r.person_id AND m.until_on IS NULL
   AND m.relation <> r.relation

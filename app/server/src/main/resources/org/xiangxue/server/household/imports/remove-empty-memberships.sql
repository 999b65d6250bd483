-- Somebody who was put into another household for the same day never lived in the first.
DELETE FROM membership m
 USING roster_row r
 WHERE r.county = :county AND r.import_id = :import AND r.outcome = 'MOVED'
   AND m.county = r.person_county AND m.household_id = r.old_household_id AND m.person_id = r.person_id
   AND m.end_reason = 'MOVED' AND m.from_on = m.until_on

UPDATE household h
   SET active = NOT h.active
  FROM (SELECT DISTINCT person_county AS county, old_household_id AS id
          FROM roster_row
         WHERE county = :county AND import_id = :import AND outcome <> 'REFUSED' AND old_household_id IS NOT NULL
         UNION
        SELECT county, household_id
          FROM roster_household
         WHERE county = :county AND import_id = :import) t
 WHERE h.county = t.county AND h.id = t.id
   AND h.active <> EXISTS (SELECT 1 FROM membership m
                            WHERE m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL)

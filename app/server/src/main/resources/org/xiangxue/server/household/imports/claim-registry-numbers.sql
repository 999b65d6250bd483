WITH claimed AS (
    INSERT INTO registry_claim (registry_no, county, household_id)
    SELECT registry_no, county, household_id
      FROM roster_household
     WHERE county = :county AND import_id = :import AND is_new
     ORDER BY registry_no
    ON CONFLICT (registry_no) DO NOTHING
    RETURNING registry_no
)
SELECT (SELECT count(*) FROM roster_household WHERE county = :county AND import_id = :import AND is_new)
       - (SELECT count(*) FROM claimed) AS unclaimed

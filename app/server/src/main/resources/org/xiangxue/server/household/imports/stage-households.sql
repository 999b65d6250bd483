INSERT INTO roster_household (county, import_id, household_id, registry_no, village_code, status, status_on, monitoring,
                              monitoring_on, cause, industry, row_hash, is_new, former_status, former_status_on,
                              former_monitoring, former_monitoring_on)
SELECT DISTINCT ON (r.household_id)
       r.county, r.import_id, r.household_id, r.registry_no, r.village_code, r.status, r.status_on, r.monitoring,
       r.monitoring_on, r.cause, r.industry, r.household_hash, h.id IS NULL, h.status, h.status_on, h.monitoring,
       h.monitoring_on
  FROM roster_row r
  LEFT JOIN household h ON h.county = r.county AND h.id = r.household_id
 WHERE r.county = :county AND r.import_id = :import AND r.outcome <> 'REFUSED'
 ORDER BY r.household_id, r.row_no

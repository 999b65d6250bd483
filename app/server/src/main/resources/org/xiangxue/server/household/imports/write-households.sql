INSERT INTO household AS h (county, id, registry_no, village_code, learning_no, status, status_on, monitoring, monitoring_on,
                            cause, industry, as_of, row_hash)
SELECT s.county, s.household_id, s.registry_no, s.village_code, coalesce(s.learning_no, known.learning_no), s.status,
       s.status_on, s.monitoring, s.monitoring_on, s.cause, s.industry, :asOf, s.row_hash
  FROM roster_household s
  LEFT JOIN household known ON known.county = :county AND known.id = s.household_id
 WHERE s.county = :county AND s.import_id = :import
   AND (known.id IS NULL OR known.row_hash <> s.row_hash OR (:confirms AND known.as_of < :asOf))
 ORDER BY s.registry_no
ON CONFLICT (county, registry_no) DO UPDATE
   SET village_code = excluded.village_code, status = excluded.status, status_on = excluded.status_on,
       monitoring = excluded.monitoring, monitoring_on = excluded.monitoring_on, cause = excluded.cause,
       industry = excluded.industry, as_of = greatest(h.as_of, excluded.as_of), row_hash = excluded.row_hash,
       version = h.version + CASE WHEN h.row_hash = excluded.row_hash THEN 0 ELSE 1 END

-- A date that is stated anew replaces the one stated before; it is no second change.
DELETE FROM household_fact f
 USING roster_household s
 WHERE s.county = :county AND s.import_id = :import
   AND f.county = :county AND f.household_id = s.household_id
   AND ((f.kind = 'STATUS' AND s.status = s.former_status AND s.status_on <> s.former_status_on
         AND f.what = s.former_status AND f.from_on = s.former_status_on)
     OR (f.kind = 'MONITORING' AND s.monitoring = s.former_monitoring AND s.monitoring_on <> s.former_monitoring_on
         AND f.what = s.former_monitoring AND f.from_on = s.former_monitoring_on))

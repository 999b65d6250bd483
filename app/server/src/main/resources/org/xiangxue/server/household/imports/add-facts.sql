INSERT INTO household_fact (county, household_id, kind, what, from_on)
SELECT s.county, s.household_id, 'STATUS', s.status, coalesce(s.status_on, :on)
  FROM roster_household s
 WHERE s.county = :county AND s.import_id = :import
   AND (s.is_new OR s.status <> s.former_status
        OR (s.status_on IS NOT NULL AND s.status_on IS DISTINCT FROM s.former_status_on))
UNION ALL
SELECT s.county, s.household_id, 'MONITORING', s.monitoring, coalesce(s.monitoring_on, :on)
  FROM roster_household s
 WHERE s.county = :county AND s.import_id = :import
   AND ((s.is_new AND s.monitoring <> 'NONE')
     OR s.monitoring <> s.former_monitoring
     OR (s.monitoring_on IS NOT NULL AND s.monitoring_on IS DISTINCT FROM s.former_monitoring_on))
ON CONFLICT (county, household_id, kind, from_on) DO UPDATE SET what = excluded.what

-- What each sound row of an import means to the registry as it is now. Depends on the rows and on the registry only,
-- never on their order.
WITH sound AS (
    SELECT *
      FROM roster_row
     WHERE county = :county AND import_id = :import AND household_hash IS NOT NULL
), same_id AS (
    SELECT id_hash FROM sound WHERE id_hash IS NOT NULL GROUP BY id_hash HAVING count(*) > 1
), same_no AS (
    SELECT registry_no, person_no FROM sound GROUP BY registry_no, person_no HAVING count(*) > 1
), home AS (
    SELECT registry_no,
           (array_agg(household_key ORDER BY row_no))[1] AS household_key,
           CASE WHEN count(DISTINCT household_hash) = 1 THEN NULL
                WHEN min(village_code) <> max(village_code) THEN 'REGION'
                WHEN min(status) <> max(status) THEN 'STATUS'
                WHEN count(DISTINCT coalesce(status_on, 'infinity')) > 1 THEN 'STATUS_ON'
                WHEN min(monitoring) <> max(monitoring) THEN 'MONITORING'
                WHEN count(DISTINCT coalesce(monitoring_on, 'infinity')) > 1 THEN 'MONITORING_ON'
                WHEN count(DISTINCT coalesce(cause, '')) > 1 THEN 'CAUSE'
                ELSE 'INDUSTRY'
           END AS differs_in
      FROM sound
     GROUP BY registry_no
), resident AS (
    -- Who has which number in a household, unless the file names that person by ID-card number.
    SELECT DISTINCT ON (h.registry_no, p.person_no)
           h.registry_no, p.person_no, p.id, p.id_hash, p.birth_on, m.until_on IS NULL AS living
      FROM home
      JOIN household h ON h.county = :county AND h.registry_no = home.registry_no
      JOIN membership m ON m.county = :county AND m.household_id = h.id AND (m.until_on IS NULL OR m.end_reason = 'DIED')
      JOIN person p ON p.county = :county AND p.id = m.person_id
     WHERE NOT EXISTS (SELECT 1 FROM sound s WHERE s.id_hash = p.id_hash)
     ORDER BY h.registry_no, p.person_no, m.until_on DESC NULLS FIRST, p.id
), matched AS (
    SELECT s.row_no, s.key, s.registry_no, s.id_hash, s.died, s.household_hash, s.person_hash,
           home.household_key, home.differs_in,
           di.id_hash IS NOT NULL AS twice_by_id, dn.person_no IS NOT NULL AS twice_by_no,
           h.id AS household_id, h.row_hash AS registered_household, h.as_of AS household_as_of,
           (rc.county IS NOT NULL AND rc.county <> :county) OR NOT coalesce(h.village_code ^@ :region, true) AS elsewhere,
           c.person_id AS by_id, c.county AS by_id_county,
           r.id AS by_no, r.id_hash AS by_no_hash
      FROM sound s
      JOIN home ON home.registry_no = s.registry_no
      LEFT JOIN same_id di ON di.id_hash = s.id_hash
      LEFT JOIN same_no dn ON dn.registry_no = s.registry_no AND dn.person_no = s.person_no
      LEFT JOIN registry_claim rc ON rc.registry_no = s.registry_no
      LEFT JOIN household h ON h.county = :county AND h.registry_no = s.registry_no
      LEFT JOIN person_claim c ON c.id_hash = s.id_hash
      LEFT JOIN resident r ON r.registry_no = s.registry_no AND r.person_no = s.person_no
                          AND (r.living OR r.birth_on = s.birth_on)
), identified AS (
    SELECT m.*,
           CASE WHEN by_id IS NOT NULL THEN by_id
                WHEN id_hash IS NULL OR by_no_hash IS NULL THEN by_no
           END AS person_id,
           CASE WHEN by_id IS NOT NULL THEN by_id_county ELSE CAST(:county AS char(6)) END AS person_county
      FROM matched m
), placed AS (
    SELECT i.*, p.row_hash AS registered_person, p.as_of AS person_as_of,
           o.household_id AS old_household_id,
           o.person_id IS NOT NULL AND o.household_id IS DISTINCT FROM i.household_id AS moves
      FROM identified i
      LEFT JOIN person p ON p.county = i.person_county AND p.id = i.person_id
      LEFT JOIN membership o ON o.county = i.person_county AND o.person_id = i.person_id AND o.until_on IS NULL
), faulted AS (
    SELECT p.*,
           CASE WHEN twice_by_id THEN 'DUPLICATE_ID'
                WHEN twice_by_no THEN 'DUPLICATE_PERSON_NO'
                WHEN differs_in IS NOT NULL THEN 'HOUSEHOLD_DIFFERS'
                WHEN elsewhere THEN 'REGISTRY_NO_ELSEWHERE'
                WHEN by_no IS NOT NULL AND by_no IS DISTINCT FROM person_id THEN 'PERSON_NO_TAKEN'
                WHEN died AND person_id IS NULL THEN 'DEAD_UNKNOWN'
                WHEN died AND (moves OR person_county <> :county) THEN 'DEAD_ELSEWHERE'
                WHEN person_as_of > :asOf AND (moves OR registered_person <> person_hash) THEN 'OUTDATED'
                WHEN household_as_of > :asOf AND registered_household <> household_hash THEN 'OUTDATED'
           END AS fault,
           person_id IS NULL OR (NOT died AND (moves OR old_household_id IS NULL)) AS arrives
      FROM placed p
), crowd AS (
    SELECT f.registry_no
      FROM faulted f
     WHERE f.fault IS NULL AND f.arrives
     GROUP BY f.registry_no, f.household_id
    HAVING count(*) + (SELECT count(*) FROM membership m
                        WHERE m.county = :county AND m.household_id = f.household_id AND m.until_on IS NULL) > :faces
), resolved AS (
    SELECT f.row_no,
           CASE WHEN f.fault IS NOT NULL OR crowd.registry_no IS NOT NULL THEN 'REFUSED'
                WHEN person_id IS NULL THEN 'NEW'
                WHEN moves THEN 'MOVED'
                WHEN registered_person <> person_hash OR registered_household IS DISTINCT FROM household_hash OR arrives THEN 'CHANGED'
                ELSE 'UNCHANGED'
           END AS outcome,
           coalesce(f.fault, CASE WHEN crowd.registry_no IS NOT NULL THEN 'HOUSEHOLD_FULL' END) AS fault,
           CASE coalesce(f.fault, CASE WHEN crowd.registry_no IS NOT NULL THEN 'HOUSEHOLD_FULL' END)
                WHEN 'DUPLICATE_ID' THEN 'ID_NUMBER'
                WHEN 'HOUSEHOLD_DIFFERS' THEN differs_in
                WHEN 'REGISTRY_NO_ELSEWHERE' THEN 'HOUSEHOLD_NO'
                WHEN 'HOUSEHOLD_FULL' THEN 'HOUSEHOLD_NO'
                WHEN 'DUPLICATE_PERSON_NO' THEN 'PERSON_NO'
                WHEN 'PERSON_NO_TAKEN' THEN 'PERSON_NO'
                WHEN 'OUTDATED' THEN 'PERSON_NO'
                WHEN 'DEAD_UNKNOWN' THEN 'HEALTH'
                WHEN 'DEAD_ELSEWHERE' THEN 'HEALTH'
           END AS fault_column,
           coalesce(f.household_id, household_key) AS household_id,
           coalesce(person_id, key) AS person_id,
           CASE WHEN person_id IS NOT NULL THEN person_county END AS person_county,
           old_household_id
      FROM faulted f
      LEFT JOIN crowd ON f.arrives AND crowd.registry_no = f.registry_no
)

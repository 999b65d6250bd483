-- A person who comes from another county takes the claim along.
WITH wanted AS (
    SELECT id_hash, county, person_id
      FROM roster_row
     WHERE county = :county AND import_id = :import AND id_hash IS NOT NULL AND outcome IN ('NEW', 'CHANGED', 'MOVED')
), claimed AS (
    INSERT INTO person_claim AS c (id_hash, county, person_id)
    SELECT id_hash, county, person_id FROM wanted ORDER BY id_hash
    ON CONFLICT (id_hash) DO UPDATE SET county = excluded.county WHERE c.person_id = excluded.person_id
    RETURNING id_hash
)
SELECT (SELECT count(*) FROM wanted) - (SELECT count(*) FROM claimed) AS unclaimed

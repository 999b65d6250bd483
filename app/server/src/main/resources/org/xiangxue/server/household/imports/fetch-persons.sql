WITH gone AS (
    DELETE FROM person p
     USING roster_row r
     WHERE r.county = :county AND r.import_id = :import AND r.person_county = :from AND r.outcome IN ('CHANGED', 'MOVED')
       AND p.county = :from AND p.id = r.person_id
    RETURNING p.*
), ended AS (
    UPDATE membership m
       SET until_on = :on, end_reason = 'MOVED'
      FROM roster_row r
     WHERE r.county = :county AND r.import_id = :import AND r.person_county = :from AND r.outcome = 'MOVED'
       AND m.county = :from AND m.person_id = r.person_id AND m.until_on IS NULL
)
INSERT INTO person (county, id, person_no, name, sex, birth_on, id_hash, id_cipher, phone_cipher, phone_seal, education,
                    health, labour, died_on, as_of, row_hash, version)
SELECT :county, id, person_no, name, sex, birth_on, id_hash, id_cipher, phone_cipher, phone_seal, education,
       health, labour, died_on, as_of, row_hash, version
  FROM gone

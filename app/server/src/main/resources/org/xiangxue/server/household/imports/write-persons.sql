-- A roster without the ID-card number does not take away the one that is known.
INSERT INTO person AS p (county, id, person_no, name, sex, birth_on, id_hash, id_cipher, phone_cipher, phone_seal, education,
                         health, labour, died_on, as_of, row_hash)
SELECT county, person_id, person_no, name, sex, birth_on, id_hash, id_cipher, phone_cipher, key, education, health, labour,
       CASE WHEN died THEN CAST(:on AS date) END, :asOf, person_hash
  FROM roster_row
 WHERE county = :county AND import_id = :import AND outcome IN ('NEW', 'CHANGED', 'MOVED')
 ORDER BY person_id
ON CONFLICT (county, id) DO UPDATE
   SET person_no = excluded.person_no, name = excluded.name, sex = excluded.sex, birth_on = excluded.birth_on,
       id_hash = coalesce(p.id_hash, excluded.id_hash),
       id_cipher = CASE WHEN p.id_hash IS NULL THEN excluded.id_cipher ELSE p.id_cipher END,
       phone_cipher = excluded.phone_cipher, phone_seal = excluded.phone_seal,
       education = excluded.education, health = excluded.health, labour = excluded.labour,
       died_on = CASE WHEN excluded.died_on IS NOT NULL THEN coalesce(p.died_on, excluded.died_on) END,
       as_of = greatest(p.as_of, excluded.as_of), row_hash = excluded.row_hash,
       version = p.version + CASE WHEN p.row_hash = excluded.row_hash THEN 0 ELSE 1 END

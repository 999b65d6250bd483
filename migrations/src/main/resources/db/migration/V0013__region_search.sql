-- owner: region
-- The 44,703 areas above the villages are few enough to look at each name; they are found by any part of it.
CREATE INDEX region_level_idx ON region (level, code);

-- An area with the names that lead to it.
CREATE VIEW region_with_path AS
    SELECT r.code, r.level, r.name, r.parent,
           (SELECT string_agg(a.name, ' › ' ORDER BY a.level)
              FROM region a
             WHERE a.code IN (left(r.code, 2), left(r.code, 4), left(r.code, 6), left(r.code, 9), r.code)) AS path
      FROM region r;

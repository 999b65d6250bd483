-- owner: region
ALTER TABLE region ADD CONSTRAINT region_parent_fkey FOREIGN KEY (parent) REFERENCES region (code);

-- Children of a region in the order in which they are listed.
CREATE INDEX region_parent_idx ON region (parent, code);

-- Search by name. A name of one or two characters is found as a prefix only: two characters have no trigram inside.
CREATE INDEX region_name_idx ON region USING gin (name gin_trgm_ops);

ANALYZE region;

-- owner: region
-- The five official levels. COLLATE "C" makes a subtree a range of codes: code >= p AND code < p || 'a'.
-- V0011 fills it, V0012 adds what is cheaper to build over full rows.
CREATE TABLE region (
    code text COLLATE "C" CONSTRAINT region_pkey PRIMARY KEY,
    level smallint NOT NULL,
    name text NOT NULL,
    parent text COLLATE "C",
    CONSTRAINT region_code_check CHECK (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    CONSTRAINT region_level_check CHECK (level = CASE length(code) WHEN 2 THEN 1 WHEN 4 THEN 2 WHEN 6 THEN 3 WHEN 9 THEN 4 ELSE 5 END),
    CONSTRAINT region_parent_check CHECK (parent IS NOT DISTINCT FROM CASE length(code) WHEN 2 THEN NULL WHEN 4 THEN left(code, 2) WHEN 6 THEN left(code, 4) WHEN 9 THEN left(code, 6) ELSE left(code, 9) END)
);

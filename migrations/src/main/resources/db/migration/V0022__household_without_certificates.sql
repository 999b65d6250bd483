-- owner: household
-- Coverage keeps its own standing of each household, so nothing of it is kept here.
DROP INDEX household_uncovered_idx;
ALTER TABLE household DROP COLUMN certified_members;

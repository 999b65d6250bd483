-- owner: media
-- The content of a file in work, noted before the work is done: so a lesson can show it already.
ALTER TABLE media_item ADD COLUMN content_sha256 text COLLATE "C";
CREATE INDEX media_item_content_idx ON media_item (content_sha256);
-- A trainer's list goes on from the last file of the page before.
DROP INDEX media_item_owner_idx;
CREATE INDEX media_item_owner_idx ON media_item (owner, created_at, id);

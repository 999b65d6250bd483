-- owner: media
-- What a file is, once somebody looked at it. WORKING is a lease: a worker that dies loses it, and another begins again.
ALTER TABLE media_item
    ADD COLUMN kind     text,
    ADD COLUMN sha256   text COLLATE "C",
    ADD COLUMN reason   text,
    ADD COLUMN detail   text,
    ADD COLUMN progress int         NOT NULL DEFAULT 0,
    ADD COLUMN tries    int         NOT NULL DEFAULT 0,
    ADD COLUMN worker   uuid,
    ADD COLUMN due_at   timestamptz NOT NULL DEFAULT now();
UPDATE media_item SET state = 'WAITING' WHERE state = 'ARRIVED';
ALTER TABLE media_item
    ADD CONSTRAINT media_item_state_check CHECK (state IN ('WAITING', 'WORKING', 'READY', 'REFUSED', 'FAILED')),
    ADD CONSTRAINT media_item_progress_check CHECK (progress BETWEEN 0 AND 100),
    ADD CONSTRAINT media_item_sha256_fkey FOREIGN KEY (sha256) REFERENCES media (sha256);
CREATE INDEX media_item_due_idx ON media_item (due_at) WHERE state IN ('WAITING', 'WORKING');
CREATE INDEX media_item_sha256_idx ON media_item (sha256);

-- Pictures were the first kind. What is published of a film are its renditions, never what came from the camera.
ALTER TABLE media
    ADD COLUMN kind    text    NOT NULL DEFAULT 'PICTURE',
    ADD COLUMN seconds numeric NOT NULL DEFAULT 0,
    ADD COLUMN pages   int     NOT NULL DEFAULT 0,
    ADD COLUMN words   text    NOT NULL DEFAULT '',
    ADD CONSTRAINT media_kind_check CHECK (kind IN ('PICTURE', 'VIDEO', 'AUDIO', 'DOCUMENT', 'CAPTIONS'));

-- The forms of a film or a sound: written once, with the row in media.
CREATE TABLE media_rendition (
    sha256         text    COLLATE "C" NOT NULL,
    name           text    NOT NULL,
    position       int     NOT NULL,
    object_key     text    NOT NULL,
    type           text    NOT NULL,
    bytes          bigint  NOT NULL,
    content_sha256 text    COLLATE "C" NOT NULL,
    width          int     NOT NULL,
    height         int     NOT NULL,
    seconds        numeric NOT NULL,
    CONSTRAINT media_rendition_pkey PRIMARY KEY (sha256, name),
    CONSTRAINT media_rendition_object_key UNIQUE (object_key),
    CONSTRAINT media_rendition_media_fkey FOREIGN KEY (sha256) REFERENCES media (sha256) ON DELETE CASCADE
);

-- Which course shows which file; told by course, as a draft or published.
CREATE TABLE media_use (
    course_id uuid NOT NULL,
    sha256    text COLLATE "C" NOT NULL,
    title     text NOT NULL,
    published boolean NOT NULL,
    CONSTRAINT media_use_pkey PRIMARY KEY (sha256, course_id, published)
);
CREATE INDEX media_use_course_idx ON media_use (course_id);

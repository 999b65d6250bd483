-- owner: media
-- A file on its way in. What is counted in received is safe: whole parts in the object store, what is smaller than a part
-- in upload_tail. One writer at a time, until it lets go or its time is over.
CREATE TABLE upload (
    id           uuid        NOT NULL,
    owner        text        NOT NULL,
    region       text        COLLATE "C" NOT NULL,
    length       bigint      NOT NULL,
    received     bigint      NOT NULL DEFAULT 0,
    metadata     text        NOT NULL,
    object_key   text        NOT NULL,
    collection   text,
    writer       uuid,
    writer_until timestamptz,
    finished_at  timestamptz,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT upload_pkey PRIMARY KEY (id),
    CONSTRAINT upload_object_key UNIQUE (object_key),
    CONSTRAINT upload_length_check CHECK (length >= 0),
    CONSTRAINT upload_received_check CHECK (received BETWEEN 0 AND length)
);
CREATE INDEX upload_owner_idx ON upload (owner) WHERE finished_at IS NULL;
CREATE INDEX upload_expires_idx ON upload (expires_at);

CREATE TABLE upload_part (
    upload_id uuid   NOT NULL,
    number    int    NOT NULL,
    tag       text   NOT NULL,
    bytes     bigint NOT NULL,
    CONSTRAINT upload_part_pkey PRIMARY KEY (upload_id, number),
    CONSTRAINT upload_part_upload_fkey FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE CASCADE
);

-- What follows the last part, in pieces as they came.
CREATE TABLE upload_tail (
    upload_id uuid   NOT NULL,
    starts    bigint NOT NULL,
    content   bytea  NOT NULL,
    CONSTRAINT upload_tail_pkey PRIMARY KEY (upload_id, starts),
    CONSTRAINT upload_tail_upload_fkey FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE CASCADE
);
-- Films do not shrink.
ALTER TABLE upload_tail ALTER COLUMN content SET STORAGE EXTERNAL;

-- A file of a trainer's library. It arrives under object_key; what becomes of it is its state.
CREATE TABLE media_item (
    id         uuid        NOT NULL,
    owner      text        NOT NULL,
    region     text        COLLATE "C" NOT NULL,
    name       text        NOT NULL,
    object_key text        NOT NULL,
    bytes      bigint      NOT NULL,
    state      text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT media_item_pkey PRIMARY KEY (id)
);
CREATE INDEX media_item_owner_idx ON media_item (owner, created_at);

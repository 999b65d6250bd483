-- owner: media
-- A file by its content. The object store keeps it under object_key, which is never used twice.
CREATE TABLE media (
    sha256     text        COLLATE "C" NOT NULL,
    object_key text        NOT NULL,
    type       text        NOT NULL,
    bytes      bigint      NOT NULL,
    width      int         NOT NULL,
    height     int         NOT NULL,
    published  boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    CONSTRAINT media_pkey PRIMARY KEY (sha256),
    CONSTRAINT media_object_key UNIQUE (object_key),
    CONSTRAINT media_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- Who brought a file and where they may write courses: until it is published nobody else sees it.
CREATE TABLE media_owner (
    sha256 text COLLATE "C" NOT NULL,
    owner  text NOT NULL,
    region text COLLATE "C" NOT NULL,
    CONSTRAINT media_owner_pkey PRIMARY KEY (sha256, owner),
    CONSTRAINT media_owner_media_fkey FOREIGN KEY (sha256) REFERENCES media (sha256)
);

-- Objects on their way into the store: noted before the first byte, forgotten with the row in media.
-- What stays here was left behind and is swept.
CREATE TABLE media_upload (
    object_key text        NOT NULL,
    started_at timestamptz NOT NULL,
    swept      boolean     NOT NULL DEFAULT false,
    CONSTRAINT media_upload_pkey PRIMARY KEY (object_key)
);
CREATE INDEX media_upload_started_idx ON media_upload (started_at);

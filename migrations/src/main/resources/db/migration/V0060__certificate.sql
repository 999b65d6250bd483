-- owner: certificate
CREATE TABLE certificate (
    county         char(6)     NOT NULL,
    serial         text        COLLATE "C" NOT NULL,
    person_id      uuid        NOT NULL,
    village_code   text        COLLATE "C" NOT NULL,
    course_id      uuid        NOT NULL,
    course_slug    text        NOT NULL,
    course_title   text        NOT NULL,
    course_version int         NOT NULL,
    name           text        NOT NULL,   -- masked, as signed
    trust          text        NOT NULL,
    completed_on   date        NOT NULL,
    valid_until    date        NOT NULL,
    jws            text        NOT NULL,
    issued_at      timestamptz NOT NULL,
    ended_at       timestamptz,            -- revoked, or replaced after its expiry
    revoked_on     date,
    revoked_by     text,
    revoke_reason  text,
    CONSTRAINT certificate_pkey PRIMARY KEY (county, serial),
    CONSTRAINT certificate_revocation_check CHECK ((revoked_on IS NULL) = (revoke_reason IS NULL))
);
-- One standing certificate per person and course.
CREATE UNIQUE INDEX certificate_standing_key ON certificate (county, person_id, course_id) WHERE ended_at IS NULL;
CREATE INDEX certificate_person_idx ON certificate (person_id, course_id);
CREATE INDEX certificate_village_idx ON certificate (village_code, completed_on DESC, serial DESC);
CREATE INDEX certificate_revoked_idx ON certificate (serial) WHERE revoked_on IS NOT NULL;

-- Which county a serial belongs to; a reference table, so that a certificate is found by its number alone.
CREATE TABLE certificate_serial (
    serial text    COLLATE "C" NOT NULL,
    county char(6) NOT NULL,
    CONSTRAINT certificate_serial_pkey PRIMARY KEY (serial)
);

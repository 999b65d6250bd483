-- owner: account
-- How a person gets in: a secret of their own, or a one-time code of the clerk.
CREATE TABLE learner_access (
    county      char(6)     NOT NULL,
    person_id   uuid        NOT NULL,
    secret_hash text,
    secret_at   timestamptz,
    code_hash   bytea,
    code_until  timestamptz,
    CONSTRAINT learner_access_pkey PRIMARY KEY (county, person_id),
    CONSTRAINT learner_access_code_check CHECK ((code_hash IS NULL) = (code_until IS NULL))
);
CREATE INDEX learner_access_code_idx ON learner_access (county, code_until) WHERE code_until IS NOT NULL;

-- The right of a person on a device to deliver evidence; id is the token's jti. One that is valid per person and device.
CREATE TABLE learning_credential (
    county     char(6)     NOT NULL,
    id         uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    device     uuid        NOT NULL,
    pseudonym  text        NOT NULL,
    issued_at  timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT learning_credential_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX learning_credential_valid_key ON learning_credential (county, person_id, device) WHERE revoked_at IS NULL;

-- owner: account
-- Sessions of learners and staff. The token is a secret of the browser: only its SHA-256 is here. Found by that hash, so not
-- distributed by county.
CREATE TABLE session (
    id         uuid        NOT NULL,
    token_hash bytea       NOT NULL,
    account_id uuid,
    county     char(6),
    person_id  uuid,
    device     uuid,
    shared     boolean     NOT NULL,
    started_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL, -- moves on with use
    ends_at    timestamptz NOT NULL, -- never moves
    CONSTRAINT session_pkey PRIMARY KEY (id),
    CONSTRAINT session_token_key UNIQUE (token_hash),
    CONSTRAINT session_account_fkey FOREIGN KEY (account_id) REFERENCES staff_account (id),
    CONSTRAINT session_owner_check CHECK (
        (account_id IS NOT NULL AND county IS NULL AND person_id IS NULL AND device IS NULL)
        OR (account_id IS NULL AND county IS NOT NULL AND person_id IS NOT NULL AND device IS NOT NULL))
);
CREATE INDEX session_account_idx ON session (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX session_person_idx ON session (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX session_expires_idx ON session (expires_at);

-- Tries to sign in: as a person, a face of an unknown household, or a username. The subject is a keyed hash, so the row tells
-- nobody which of the three it is.
CREATE TABLE sign_in_failure (
    subject      bytea       NOT NULL,
    failures     int         NOT NULL,
    failed_at    timestamptz NOT NULL,
    locked_until timestamptz,
    CONSTRAINT sign_in_failure_pkey PRIMARY KEY (subject)
);
CREATE INDEX sign_in_failure_failed_idx ON sign_in_failure (failed_at);

-- A leaky bucket per address (keyed hash): each failure fills it, time empties it.
CREATE TABLE sign_in_address (
    address    bytea       NOT NULL,
    full_until timestamptz NOT NULL,
    CONSTRAINT sign_in_address_pkey PRIMARY KEY (address)
);
CREATE INDEX sign_in_address_full_idx ON sign_in_address (full_until);

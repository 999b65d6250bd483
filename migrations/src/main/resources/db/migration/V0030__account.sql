-- owner: account
CREATE TABLE staff_account (
    id            uuid        NOT NULL,
    username      text        NOT NULL,
    name          text        NOT NULL,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL,
    last_sign_in  timestamptz,
    closed_at     timestamptz,
    CONSTRAINT staff_account_pkey PRIMARY KEY (id),
    CONSTRAINT staff_account_username_key UNIQUE (username)
);

-- The empty region is the whole country.
CREATE TABLE account_grant (
    account_id uuid NOT NULL,
    role       text NOT NULL,
    region     text COLLATE "C" NOT NULL,
    CONSTRAINT account_grant_pkey PRIMARY KEY (account_id, role, region),
    CONSTRAINT account_grant_account_fkey FOREIGN KEY (account_id) REFERENCES staff_account (id)
);
CREATE INDEX account_grant_role_idx ON account_grant (role);

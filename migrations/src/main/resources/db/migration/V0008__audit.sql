-- owner: audit
CREATE TABLE audit_entry (
    number  bigint      NOT NULL,
    at      timestamptz NOT NULL,
    actor   text        NOT NULL,
    action  text        NOT NULL,
    subject text        NOT NULL,
    region  text        COLLATE "C",
    purpose text,
    detail  text,
    hash    bytea       NOT NULL,
    CONSTRAINT audit_entry_pkey PRIMARY KEY (number)
);
CREATE INDEX audit_entry_action_idx ON audit_entry (action, number);
CREATE INDEX audit_entry_actor_idx ON audit_entry (actor, number);

-- The last entry's number and hash; one row, locked by each writer.
CREATE TABLE audit_head (
    one    boolean NOT NULL DEFAULT true CHECK (one),
    number bigint  NOT NULL,
    hash   bytea   NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (one)
);
INSERT INTO audit_head (number, hash) VALUES (0, '\x');

-- Nobody changes or removes an entry.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM xiangxue_app;

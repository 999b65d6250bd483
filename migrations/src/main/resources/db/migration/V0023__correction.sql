-- owner: household
-- Changes of the registry that village clerks ask for. What is to stand there and what stood there is sealed as a
-- whole, because it may be a telephone or an ID-card number; content_hash, keyed, tells the same request sent again.
CREATE TABLE correction (
    county           char(6)     NOT NULL,
    id               uuid        NOT NULL,
    household_id     uuid        NOT NULL,
    -- Whom it is about, unless the household or somebody who is to join it.
    person_id        uuid,
    kind             text        NOT NULL,
    content          bytea       NOT NULL,
    content_hash     bytea       NOT NULL,
    reason           text        NOT NULL,
    -- Stands for what the registry said of them then.
    standing         text        NOT NULL,
    state            text        NOT NULL DEFAULT 'PROPOSED',
    proposed_by      text        NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    decision         text,
    CONSTRAINT correction_pkey PRIMARY KEY (county, id),
    CONSTRAINT correction_household_fkey FOREIGN KEY (county, household_id) REFERENCES household (county, id),
    CONSTRAINT correction_state_check CHECK (state IN ('PROPOSED', 'APPLIED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT correction_decided_check CHECK ((state = 'PROPOSED') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX correction_waiting_key ON correction (county, household_id, content_hash) WHERE state = 'PROPOSED';
CREATE INDEX correction_id_idx ON correction (id);
CREATE INDEX correction_state_idx ON correction (county, state, id);

-- LEFT: moved away from the registry, or nobody knows whereto.
ALTER TABLE membership DROP CONSTRAINT membership_end_reason_check;
ALTER TABLE membership ADD CONSTRAINT membership_end_reason_check CHECK (end_reason IN ('MOVED', 'DIED', 'LEFT'));

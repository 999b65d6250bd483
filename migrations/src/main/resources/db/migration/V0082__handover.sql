-- owner: eligibility
-- What became of decisions, numbered in one order, and its delivery to assistance systems. Like the outbox these are messages, not facts of a county.

-- secret: sealed; signs what is pushed and lets the system pull.
CREATE TABLE handover_receiver (
    id         uuid        NOT NULL,
    name       text        NOT NULL,
    url        text,
    region     text        COLLATE "C" NOT NULL,
    programme  text        COLLATE "C",
    secret     bytea       NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    closed_at  timestamptz,
    CONSTRAINT handover_receiver_pkey PRIMARY KEY (id)
);

-- Numbered under one lock, so that a number is never seen before a lower one: a cursor misses nothing.
CREATE TABLE handover_event (
    number       bigint      NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    household_id uuid        NOT NULL,
    village_code text        COLLATE "C" NOT NULL,
    programme    text        COLLATE "C" NOT NULL,
    payload      text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT handover_event_pkey PRIMARY KEY (number),
    CONSTRAINT handover_event_id_key UNIQUE (id)
);

-- One for each receiver that the event is for. PULL: the receiver has no address and fetches it.
CREATE TABLE handover_delivery (
    receiver_id     uuid        NOT NULL,
    number          bigint      NOT NULL,
    state           text        NOT NULL,
    tries           int         NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL,
    delivered_at    timestamptz,
    acknowledged_at timestamptz,
    error           text,
    CONSTRAINT handover_delivery_pkey PRIMARY KEY (receiver_id, number),
    CONSTRAINT handover_delivery_receiver_fkey FOREIGN KEY (receiver_id) REFERENCES handover_receiver (id),
    CONSTRAINT handover_delivery_event_fkey FOREIGN KEY (number) REFERENCES handover_event (number),
    CONSTRAINT handover_delivery_state_check CHECK (state IN ('WAITING', 'PULL', 'DELIVERED', 'DEAD'))
);
CREATE INDEX handover_delivery_due_idx ON handover_delivery (due_at) WHERE state = 'WAITING';
CREATE INDEX handover_delivery_dead_idx ON handover_delivery (receiver_id, number) WHERE state = 'DEAD';

-- digest: SHA-256 of the ids of the day's events in their order, separated by commas.
CREATE TABLE handover_reconciliation (
    receiver_id  uuid   NOT NULL,
    day          date   NOT NULL,
    events       bigint NOT NULL,
    delivered    bigint NOT NULL,
    acknowledged bigint NOT NULL,
    dead         bigint NOT NULL,
    sent_again   bigint NOT NULL,
    digest       char(64) NOT NULL,
    CONSTRAINT handover_reconciliation_pkey PRIMARY KEY (receiver_id, day),
    CONSTRAINT handover_reconciliation_receiver_fkey FOREIGN KEY (receiver_id) REFERENCES handover_receiver (id)
);

-- owner: platform
-- Messages between packages and to other systems; written in the sender's transaction, deleted when delivered.
CREATE TABLE outbox (
    number  bigint      GENERATED ALWAYS AS IDENTITY,
    topic   text        NOT NULL,
    payload jsonb       NOT NULL,
    tries   int         NOT NULL DEFAULT 0,
    due_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT outbox_pkey PRIMARY KEY (number)
);
CREATE INDEX outbox_due_idx ON outbox (due_at, number);

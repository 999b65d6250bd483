-- owner: eligibility
-- Public notices of decisions in force, and the challenges to decisions: objections by the public, appeals by the household.

CREATE TABLE notice (
    county     char(6)     NOT NULL,
    id         uuid        NOT NULL,
    region     text        COLLATE "C" NOT NULL,
    programme  text        COLLATE "C" NOT NULL,
    title      text        NOT NULL,
    opened_by  text        NOT NULL,
    opened_at  timestamptz NOT NULL,
    closes_at  timestamptz NOT NULL,
    ended_at   timestamptz,
    CONSTRAINT notice_pkey PRIMARY KEY (county, id),
    CONSTRAINT notice_span_check CHECK (closes_at > opened_at)
);
CREATE INDEX notice_id_idx ON notice (id);
CREATE INDEX notice_region_idx ON notice (region, id);
CREATE INDEX notice_closes_idx ON notice (closes_at) WHERE ended_at IS NULL;

-- A line of a notice. Names are read from the registry when it is shown. A decision is published once.
CREATE TABLE notice_entry (
    county       char(6) NOT NULL,
    notice_id    uuid    NOT NULL,
    number       int     NOT NULL,
    decision_id  uuid    NOT NULL,
    household_id uuid    NOT NULL,
    village_code text    COLLATE "C" NOT NULL,
    CONSTRAINT notice_entry_pkey PRIMARY KEY (county, notice_id, number),
    CONSTRAINT notice_entry_decision_key UNIQUE (county, decision_id),
    CONSTRAINT notice_entry_notice_fkey FOREIGN KEY (county, notice_id) REFERENCES notice (county, id),
    CONSTRAINT notice_entry_decision_fkey FOREIGN KEY (county, decision_id) REFERENCES decision (county, id)
);

-- contact: how to reach who objected, sealed. decider: who confirmed or returned the decision, and so may not review it.
CREATE TABLE review_case (
    county       char(6)     NOT NULL,
    id           uuid        NOT NULL,
    kind         text        NOT NULL,
    decision_id  uuid        NOT NULL,
    household_id uuid        NOT NULL,
    village_code text        COLLATE "C" NOT NULL,
    programme    text        COLLATE "C" NOT NULL,
    notice_id    uuid,
    entry_number int,
    statement    text        NOT NULL,
    contact      bytea,
    filed_by     text        NOT NULL,
    filed_at     timestamptz NOT NULL,
    due_on       date        NOT NULL,
    state        text        NOT NULL,
    decider      text,
    reviewed_by  text,
    reviewed_at  timestamptz,
    answer       text,
    CONSTRAINT review_case_pkey PRIMARY KEY (county, id),
    CONSTRAINT review_case_decision_fkey FOREIGN KEY (county, decision_id) REFERENCES decision (county, id),
    CONSTRAINT review_case_kind_check CHECK (kind IN ('OBJECTION', 'APPEAL')),
    CONSTRAINT review_case_state_check CHECK (state IN ('OPEN', 'UPHELD', 'DISMISSED')),
    CONSTRAINT review_case_review_check CHECK ((state = 'OPEN') = (reviewed_by IS NULL) AND (reviewed_by IS NULL) = (answer IS NULL)),
    -- Nobody reviews his own decision, whatever the code says.
    CONSTRAINT review_case_reviewer_check CHECK (reviewed_by <> decider)
);
CREATE INDEX review_case_id_idx ON review_case (id);
CREATE INDEX review_case_village_idx ON review_case (village_code, id);
CREATE INDEX review_case_notice_idx ON review_case (notice_id);
CREATE UNIQUE INDEX review_case_appeal_key ON review_case (county, decision_id) WHERE kind = 'APPEAL' AND state = 'OPEN';
CREATE INDEX review_case_decision_idx ON review_case (county, decision_id);

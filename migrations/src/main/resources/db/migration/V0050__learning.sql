-- owner: learning
-- Evidence is append-only: what learners did, as accepted. The id is a UUID version 7 made by the device, so a month of ids is a
-- partition and a piece that is sent again is always found. The county is the one of the learning credential, for ever.
CREATE TABLE evidence (
    county        char(6)     NOT NULL,
    id            uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    course_id     uuid        NOT NULL,
    lesson_id     uuid        NOT NULL,
    version       int         NOT NULL,
    kind          text        NOT NULL,
    from_second   int,
    to_second     int,
    score         int,
    occurred_at   timestamptz NOT NULL,
    received_at   timestamptz NOT NULL,
    credential_id uuid        NOT NULL,
    device_id     uuid        NOT NULL,
    trust         text        NOT NULL,
    payload       jsonb       NOT NULL,
    CONSTRAINT evidence_pkey PRIMARY KEY (county, id),
    CONSTRAINT evidence_id_check CHECK (uuid_extract_version(id) = 7),
    CONSTRAINT evidence_kind_check CHECK (CASE kind
        WHEN 'interval' THEN from_second >= 0 AND from_second < to_second AND score IS NULL
        WHEN 'attempt' THEN score BETWEEN 0 AND 100 AND from_second IS NULL AND to_second IS NULL
        ELSE false END)
) PARTITION BY RANGE (id);
CREATE INDEX evidence_person_idx ON evidence (county, person_id, lesson_id);

-- Ids outside the prepared months come here only when a held piece of a device with a wrong clock is released.
CREATE TABLE evidence_default PARTITION OF evidence DEFAULT;

-- The first id of a month.
CREATE FUNCTION evidence_month(month date) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN rpad(lpad(to_hex((extract(epoch FROM month::timestamp) * 1000)::bigint), 12, '0'), 32, '0')::uuid;

-- Prepares the months from the first to the last; those that exist stay. The application has no right to create tables, so the function
-- runs as its owner and can do nothing but this, at most two years ahead. Returns how many months were new.
CREATE FUNCTION prepare_evidence_months(first_month date, last_month date) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    month date := date_trunc('month', first_month);
    partition text;
    made int := 0;
BEGIN
    IF first_month < DATE '2026-01-01' OR last_month > CURRENT_DATE + 800 THEN
        RAISE EXCEPTION 'months from 2026-01 to two years ahead, not % to %', first_month, last_month;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('evidence-months', 0));
    WHILE month <= last_month LOOP
        partition := 'evidence_' || to_char(month, 'YYYY_MM');
        IF to_regclass('public.' || partition) IS NULL THEN
            EXECUTE format('CREATE TABLE public.%I (LIKE public.evidence INCLUDING ALL)', partition);
            EXECUTE format('WITH moved AS (DELETE FROM public.evidence_default WHERE id >= %L AND id < %L RETURNING *)
                            INSERT INTO public.%I SELECT * FROM moved',
                           public.evidence_month(month), public.evidence_month((month + interval '1 month')::date), partition);
            EXECUTE format('ALTER TABLE public.evidence ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
                           partition, public.evidence_month(month), public.evidence_month((month + interval '1 month')::date));
            EXECUTE format('REVOKE UPDATE, DELETE ON public.%I FROM xiangxue_app', partition);
            made := made + 1;
        END IF;
        month := month + interval '1 month';
    END LOOP;
    RETURN made;
END $$;
REVOKE ALL ON FUNCTION prepare_evidence_months(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prepare_evidence_months(date, date) TO xiangxue_app;

-- Nobody changes or removes a piece.
REVOKE UPDATE, DELETE, TRUNCATE ON evidence, evidence_default FROM xiangxue_app;

SELECT prepare_evidence_months('2026-01-01', '2027-12-01');

-- Pieces that wait for a person or for what the device's clock shows at its next contact. A released piece moves to evidence.
-- village_code is where the person lives now: it says which officials see the piece.
CREATE TABLE evidence_held (
    county        char(6)     NOT NULL,
    id            uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    course_id     uuid        NOT NULL,
    lesson_id     uuid        NOT NULL,
    version       int         NOT NULL,
    kind          text        NOT NULL,
    from_second   int,
    to_second     int,
    score         int,
    occurred_at   timestamptz NOT NULL,
    anchored_at   timestamptz,
    received_at   timestamptz NOT NULL,
    credential_id uuid        NOT NULL,
    issued_at     timestamptz NOT NULL,
    device_id     uuid        NOT NULL,
    payload       jsonb       NOT NULL,
    code          text        NOT NULL,
    village_code  text        COLLATE "C",
    CONSTRAINT evidence_held_pkey PRIMARY KEY (county, id)
);
CREATE INDEX evidence_held_person_idx ON evidence_held (county, person_id);
CREATE INDEX evidence_held_village_idx ON evidence_held (village_code, received_at, id);

-- The counties under which a person delivered evidence: one, or more after a move. A reference table of a distributed database.
CREATE TABLE learning_county (
    person_id uuid    NOT NULL,
    county    char(6) NOT NULL,
    CONSTRAINT learning_county_pkey PRIMARY KEY (person_id, county)
);

-- What the evidence of one county adds up to: a join, merged by each batch.
CREATE TABLE lesson_progress (
    county       char(6)        NOT NULL,
    person_id    uuid           NOT NULL,
    lesson_id    uuid           NOT NULL,
    course_id    uuid           NOT NULL,
    watched      int4multirange NOT NULL,
    best_score   int,
    completed_at timestamptz,
    first_at     timestamptz    NOT NULL,
    last_at      timestamptz    NOT NULL,
    CONSTRAINT lesson_progress_pkey PRIMARY KEY (county, person_id, lesson_id)
) WITH (fillfactor = 85);

-- county: where the completion was recorded first; it stays when the person moves.
CREATE TABLE course_completion (
    county        char(6)     NOT NULL,
    person_id     uuid        NOT NULL,
    course_id     uuid        NOT NULL,
    version       int         NOT NULL,
    completed_at  timestamptz NOT NULL,
    trust         text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT course_completion_pkey PRIMARY KEY (county, person_id, course_id)
);
CREATE INDEX course_completion_recorded_idx ON course_completion (recorded_at, person_id, course_id);

-- Seconds that a person covered first on that day, for the household lived in on that day. county is the household's.
CREATE TABLE credit (
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    person_id    uuid    NOT NULL,
    course_id    uuid    NOT NULL,
    day          date    NOT NULL,
    seconds      int     NOT NULL,
    CONSTRAINT credit_pkey PRIMARY KEY (county, household_id, person_id, course_id, day),
    CONSTRAINT credit_seconds_check CHECK (seconds > 0)
);
CREATE INDEX credit_person_idx ON credit (county, person_id, day);

-- Persons whose credit and flags have to be derived again, with the earliest moment that is new.
CREATE TABLE learner_due (
    county    char(6)     NOT NULL,
    person_id uuid        NOT NULL,
    since     timestamptz NOT NULL,
    CONSTRAINT learner_due_pkey PRIMARY KEY (county, person_id)
);

-- Raised over the stored set for a person to look at; never refuses anything. Raised once for a person, a kind and a day.
CREATE TABLE evidence_flag (
    county        char(6)     NOT NULL,
    id            uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    kind          text        NOT NULL,
    day           date        NOT NULL,
    detail        text        NOT NULL,
    village_code  text        COLLATE "C",
    raised_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    closed_by     text,
    closed_reason text,
    CONSTRAINT evidence_flag_pkey PRIMARY KEY (county, id),
    CONSTRAINT evidence_flag_once_key UNIQUE (county, person_id, kind, day),
    CONSTRAINT evidence_flag_closed_check CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_reason IS NULL))
);
CREATE INDEX evidence_flag_village_idx ON evidence_flag (village_code, id);

-- Whose evidence came from a device on a day.
CREATE TABLE device_day (
    county    char(6) NOT NULL,
    device_id uuid    NOT NULL,
    day       date    NOT NULL,
    person_id uuid    NOT NULL,
    CONSTRAINT device_day_pkey PRIMARY KEY (county, device_id, day, person_id)
);

-- To see gaps only: a device counts its pieces; fewer pieces than the highest number means that some are still on it.
CREATE TABLE device_sequence (
    county    char(6) NOT NULL,
    device_id uuid    NOT NULL,
    highest   bigint  NOT NULL,
    pieces    bigint  NOT NULL,
    CONSTRAINT device_sequence_pkey PRIMARY KEY (county, device_id)
);

-- owner: eligibility
-- The views through which eligibility reads what others own, programmes with their versions, and decisions.

CREATE VIEW eligibility_home AS SELECT county, id, village_code, registry_no, status, monitoring, active FROM household;

-- dated: the registry says since when; else from_on is the day of the roster.
CREATE VIEW eligibility_fact AS
SELECT f.county, f.household_id, f.kind, f.what, f.from_on,
       NOT CASE f.kind WHEN 'STATUS' THEN f.what = h.status AND h.status_on IS NULL
                       ELSE f.what = h.monitoring AND h.monitoring_on IS NULL END AS dated
  FROM household_fact f JOIN household h ON h.county = f.county AND h.id = f.household_id;

-- Who lives in the household now.
CREATE VIEW eligibility_member AS
SELECT m.county, m.household_id, m.person_id, m.relation, p.name, p.birth_on
  FROM membership m JOIN person p ON p.id = m.person_id
 WHERE m.until_on IS NULL AND p.died_on IS NULL;

CREATE VIEW eligibility_span AS SELECT county, household_id, person_id FROM membership;

CREATE VIEW eligibility_certificate AS
SELECT c.serial, c.person_id, c.course_slug, lower(replace(v.topic, '_', '-')) AS topic, c.trust, c.completed_on, c.valid_until, c.revoked_on
  FROM certificate c LEFT JOIN course_version v ON v.course_id = c.course_id AND v.number = c.course_version;

CREATE VIEW eligibility_credit AS SELECT county, household_id, person_id, day, seconds FROM credit;

CREATE VIEW eligibility_flag AS
SELECT f.person_id, f.day
  FROM learning_county l JOIN evidence_flag f ON f.county = l.county AND f.person_id = l.person_id
 WHERE f.closed_at IS NULL;

-- Held evidence, and completions of which no certificate was made yet.
CREATE VIEW eligibility_pending AS
SELECT e.person_id, c.slug, lower(replace(v.topic, '_', '-')) AS topic, coalesce(e.to_second - e.from_second, 0) AS seconds
  FROM learning_county l
  JOIN evidence_held e ON e.county = l.county AND e.person_id = l.person_id
  JOIN course c ON c.id = e.course_id
  LEFT JOIN course_version v ON v.course_id = e.course_id AND v.number = e.version
 UNION ALL
SELECT k.person_id, c.slug, lower(replace(v.topic, '_', '-')), 0
  FROM learning_county l
  JOIN course_completion k ON k.county = l.county AND k.person_id = l.person_id
  JOIN course c ON c.id = k.course_id
  LEFT JOIN course_version v ON v.course_id = k.course_id AND v.number = k.version
 WHERE NOT EXISTS (SELECT FROM certificate t WHERE t.person_id = k.person_id AND t.course_id = k.course_id);

CREATE VIEW eligibility_dirty AS SELECT county, household_id FROM dirty_household WHERE consumer = 'ELIGIBILITY';

CREATE VIEW eligibility_course AS
SELECT c.slug, v.title, lower(replace(v.topic, '_', '-')) AS topic
  FROM course c JOIN course_version v ON v.course_id = c.id AND v.number = c.published;

CREATE VIEW eligibility_region AS SELECT code, name FROM region;

-- Programmes, versions and drafts are reference tables of a distributed database. document: canonical JSON; hash: its SHA-256.
CREATE TABLE programme (
    code      text   COLLATE "C" NOT NULL,
    region    text   COLLATE "C" NOT NULL,
    published int,
    from_on   date,
    until_on  date,
    CONSTRAINT programme_pkey PRIMARY KEY (code)
);
CREATE TABLE programme_version (
    code         text        COLLATE "C" NOT NULL,
    number       int         NOT NULL,
    document     text        NOT NULL,
    hash         char(64)    NOT NULL,
    author       text        NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT programme_version_pkey PRIMARY KEY (code, number),
    CONSTRAINT programme_version_programme_fkey FOREIGN KEY (code) REFERENCES programme (code)
);
-- What is published stays as it is: decisions are replayed by it.
REVOKE UPDATE, DELETE, TRUNCATE ON programme_version FROM xiangxue_app;
CREATE TABLE programme_draft (
    code        text        COLLATE "C" NOT NULL,
    version     bigint      NOT NULL,
    document    text        NOT NULL,
    hash        char(64)    NOT NULL,
    author      text        NOT NULL,
    author_name text        NOT NULL,
    updated_at  timestamptz NOT NULL,
    CONSTRAINT programme_draft_pkey PRIMARY KEY (code),
    CONSTRAINT programme_draft_programme_fkey FOREIGN KEY (code) REFERENCES programme (code)
);

-- What a draft would change, household by household; made by a sweep, kept until the next preview of the programme.
CREATE TABLE rule_preview (
    id         uuid        NOT NULL,
    code       text        COLLATE "C" NOT NULL,
    hash       char(64)    NOT NULL,
    document   text        NOT NULL,
    base       int,
    day        date        NOT NULL,
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    done_at    timestamptz,
    households bigint      NOT NULL DEFAULT 0,
    last_county    char(6) NOT NULL DEFAULT '000000',
    last_household uuid    NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    CONSTRAINT rule_preview_pkey PRIMARY KEY (id)
);
CREATE INDEX rule_preview_code_idx ON rule_preview (code);
CREATE TABLE rule_preview_change (
    preview_id   uuid    NOT NULL,
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    village_code text    COLLATE "C" NOT NULL,
    status       text    NOT NULL,
    monitored    boolean NOT NULL,
    before       text,
    after        text    NOT NULL,
    CONSTRAINT rule_preview_change_pkey PRIMARY KEY (preview_id, county, household_id)
);
CREATE INDEX rule_preview_change_village_idx ON rule_preview_change (preview_id, village_code, household_id);

-- The facts on which decisions of a household rest, by their hash.
CREATE TABLE eligibility_facts (
    county       char(6)  NOT NULL,
    household_id uuid     NOT NULL,
    hash         char(64) NOT NULL,
    facts        jsonb    NOT NULL,
    CONSTRAINT eligibility_facts_pkey PRIMARY KEY (county, household_id, hash)
);

-- PROPOSED and RETURNED are open, CONFIRMED and HELD are in force, ENDED is history.
CREATE TABLE decision (
    county       char(6)     NOT NULL,
    id           uuid        NOT NULL,
    household_id uuid        NOT NULL,
    village_code text        COLLATE "C" NOT NULL,
    programme    text        COLLATE "C" NOT NULL,
    number       int         NOT NULL,
    day          date        NOT NULL,
    facts_hash   char(64)    NOT NULL,
    outcome      text        NOT NULL,
    leaves       jsonb       NOT NULL,
    hash         char(64)    NOT NULL,
    state        text        NOT NULL,
    made_at      timestamptz NOT NULL,
    state_at     timestamptz NOT NULL,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    held_for     text,
    CONSTRAINT decision_pkey PRIMARY KEY (county, id),
    CONSTRAINT decision_version_fkey FOREIGN KEY (programme, number) REFERENCES programme_version (code, number),
    CONSTRAINT decision_outcome_check CHECK (outcome IN ('MET', 'NOT_MET', 'UNKNOWN')),
    CONSTRAINT decision_state_check CHECK (state IN ('PROPOSED', 'RETURNED', 'CONFIRMED', 'HELD', 'ENDED')),
    CONSTRAINT decision_decided_check CHECK (state NOT IN ('CONFIRMED', 'HELD') OR (decided_by IS NOT NULL AND outcome <> 'UNKNOWN')),
    CONSTRAINT decision_held_check CHECK ((state = 'HELD') = (held_for IS NOT NULL))
) WITH (fillfactor = 85);
CREATE INDEX decision_id_idx ON decision (id);
CREATE INDEX decision_household_idx ON decision (county, household_id, programme);
CREATE UNIQUE INDEX decision_open_key ON decision (county, household_id, programme) WHERE state IN ('PROPOSED', 'RETURNED');
CREATE UNIQUE INDEX decision_force_key ON decision (county, household_id, programme) WHERE state IN ('CONFIRMED', 'HELD');
CREATE INDEX decision_village_idx ON decision (village_code, id) WHERE state <> 'ENDED';
CREATE INDEX decision_held_idx ON decision (village_code, id) WHERE state = 'HELD';

-- When the calendar alone may change an outcome.
CREATE TABLE eligibility_due (
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    changes_on   date    NOT NULL,
    CONSTRAINT eligibility_due_pkey PRIMARY KEY (county, household_id)
);
CREATE INDEX eligibility_due_changes_idx ON eligibility_due (changes_on);

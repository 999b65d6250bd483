-- owner: household
-- The registry. county is the first six digits of the household's village and is in the key of every row, so that the
-- tables distribute by it. What must be unique beyond one county is claimed in a table of its own.

CREATE TABLE household (
    county            char(6) NOT NULL,
    id                uuid    NOT NULL,
    registry_no       text    COLLATE "C" NOT NULL,
    village_code      text    COLLATE "C" NOT NULL,
    learning_no       char(8) NOT NULL,
    status            text    NOT NULL,
    status_on         date,
    monitoring        text    NOT NULL,
    monitoring_on     date,
    cause             text,
    industry          text,
    -- The newest roster that stated the facts above; an older one does not overwrite them.
    as_of             date    NOT NULL,
    row_hash          uuid    NOT NULL,
    version           bigint  NOT NULL DEFAULT 0,
    -- Somebody lives in it.
    active            boolean NOT NULL DEFAULT true,
    -- Kept by the drainer of coverage.
    certified_members int     NOT NULL DEFAULT 0,
    CONSTRAINT household_pkey PRIMARY KEY (county, id),
    CONSTRAINT household_registry_no_key UNIQUE (county, registry_no),
    CONSTRAINT household_county_check CHECK (county = left(village_code, 6) AND length(village_code) = 12),
    CONSTRAINT household_status_check CHECK (status IN ('REGISTERED', 'LIFTED', 'GENERAL')),
    CONSTRAINT household_monitoring_check CHECK (monitoring IN ('NONE', 'UNSTABLE', 'MARGINAL', 'SUDDEN_HARDSHIP'))
) WITH (fillfactor = 90);
CREATE INDEX household_village_idx ON household (village_code, id);
CREATE INDEX household_uncovered_idx ON household (village_code, id) WHERE active AND certified_members = 0;
CREATE INDEX household_id_idx ON household (id);

-- Two kinds of dated facts: what a household is, from a day on.
CREATE TABLE household_fact (
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    kind         text    NOT NULL,
    what         text    NOT NULL,
    from_on      date    NOT NULL,
    CONSTRAINT household_fact_pkey PRIMARY KEY (county, household_id, kind, from_on),
    CONSTRAINT household_fact_household_fkey FOREIGN KEY (county, household_id) REFERENCES household (county, id),
    CONSTRAINT household_fact_kind_check CHECK (kind IN ('STATUS', 'MONITORING'))
);

-- Lives in the county of the present household; the id survives a move to another one.
CREATE TABLE person (
    county       char(6) NOT NULL,
    id           uuid    NOT NULL,
    person_no    text    COLLATE "C" NOT NULL,
    name         text    COLLATE "C" NOT NULL,
    sex          text    NOT NULL,
    birth_on     date    NOT NULL,
    -- Keyed hash of the ID-card number, and the number sealed under that hash.
    id_hash      bytea,
    id_cipher    bytea,
    -- The telephone sealed under phone_seal.
    phone_cipher bytea,
    phone_seal   uuid    NOT NULL,
    education    text,
    health       text,
    labour       text,
    died_on      date,
    as_of        date    NOT NULL,
    row_hash     uuid    NOT NULL,
    version      bigint  NOT NULL DEFAULT 0,
    CONSTRAINT person_pkey PRIMARY KEY (county, id),
    CONSTRAINT person_id_hash_key UNIQUE (county, id_hash),
    CONSTRAINT person_sex_check CHECK (sex IN ('MALE', 'FEMALE')),
    CONSTRAINT person_id_check CHECK ((id_hash IS NULL) = (id_cipher IS NULL))
) WITH (fillfactor = 90);
CREATE INDEX person_id_idx ON person (id);
CREATE INDEX person_name_idx ON person (county, name);

-- From the first day to before until_on. No foreign key to person: a membership that ended stays with its household
-- when the person moves to another county.
CREATE TABLE membership (
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    person_id    uuid    NOT NULL,
    relation     text    NOT NULL,
    face_icon    text    NOT NULL,
    face_colour  text    NOT NULL,
    from_on      date    NOT NULL,
    until_on     date,
    end_reason   text,
    CONSTRAINT membership_pkey PRIMARY KEY (county, household_id, person_id, from_on),
    CONSTRAINT membership_household_fkey FOREIGN KEY (county, household_id) REFERENCES household (county, id),
    CONSTRAINT membership_span_check CHECK (until_on >= from_on),
    CONSTRAINT membership_end_check CHECK ((until_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT membership_end_reason_check CHECK (end_reason IN ('MOVED', 'DIED'))
) WITH (fillfactor = 90);
CREATE UNIQUE INDEX membership_open_person_key ON membership (county, person_id) WHERE until_on IS NULL;
CREATE UNIQUE INDEX membership_open_face_key ON membership (county, household_id, face_icon, face_colour) WHERE until_on IS NULL;
CREATE INDEX membership_person_idx ON membership (person_id);

-- Unique over the whole registry.
CREATE TABLE registry_claim (
    registry_no  text    COLLATE "C" NOT NULL,
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    CONSTRAINT registry_claim_pkey PRIMARY KEY (registry_no)
);
CREATE TABLE person_claim (
    id_hash   bytea   NOT NULL,
    county    char(6) NOT NULL,
    person_id uuid    NOT NULL,
    CONSTRAINT person_claim_pkey PRIMARY KEY (id_hash)
);
-- 户学号: printed on the household's card, never 户编号.
CREATE TABLE learning_number (
    number       char(8) NOT NULL,
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    CONSTRAINT learning_number_pkey PRIMARY KEY (number),
    CONSTRAINT learning_number_check CHECK (number ~ '^[0-9]{8}$')
);

-- Households of which a consumer has to derive something again; each consumer drains its own, county by county.
CREATE TABLE dirty_household (
    county       char(6)     NOT NULL,
    consumer     text        NOT NULL,
    household_id uuid        NOT NULL,
    marked_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT dirty_household_pkey PRIMARY KEY (county, consumer, household_id),
    CONSTRAINT dirty_household_consumer_check CHECK (consumer IN ('COVERAGE', 'CREDIT', 'ELIGIBILITY'))
);
CREATE INDEX dirty_household_consumer_idx ON dirty_household (consumer, county);

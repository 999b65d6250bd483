-- owner: household
-- Rosters that were sent in. The file itself is not kept.
CREATE TABLE roster_import (
    county          char(6)     NOT NULL,
    id              uuid        NOT NULL,
    region          text        COLLATE "C" NOT NULL,
    file_name       text        NOT NULL,
    as_of           date        NOT NULL,
    state           text        NOT NULL,
    -- All rows are in roster_row: the check can go on after a restart.
    staged          boolean     NOT NULL DEFAULT false,
    rows            bigint      NOT NULL DEFAULT 0,
    rows_new        bigint      NOT NULL DEFAULT 0,
    rows_changed    bigint      NOT NULL DEFAULT 0,
    rows_unchanged  bigint      NOT NULL DEFAULT 0,
    rows_moved      bigint      NOT NULL DEFAULT 0,
    rows_refused    bigint      NOT NULL DEFAULT 0,
    missing         bigint      NOT NULL DEFAULT 0,
    uploaded_by     text        NOT NULL,
    uploaded_at     timestamptz NOT NULL,
    applied_at      timestamptz,
    problem_code    text,
    problem_message text,
    -- When the server that works on it last said so.
    seen_at         timestamptz NOT NULL,
    CONSTRAINT roster_import_pkey PRIMARY KEY (county, id),
    CONSTRAINT roster_import_state_check CHECK (state IN ('CHECKING', 'CHECKED', 'APPLIED', 'FAILED'))
);
CREATE INDEX roster_import_id_idx ON roster_import (id);
CREATE INDEX roster_import_region_idx ON roster_import (region, id);
CREATE INDEX roster_import_checking_idx ON roster_import (seen_at) WHERE state = 'CHECKING';

-- One row per row of a file. Unlogged: it can be had again by sending the file again. raw holds the cells as they stood
-- in the file, without the ID-card number and the telephone, which are sealed; the typed columns are null in a row that
-- was refused by itself. The lower part says what the row means to the registry.
CREATE UNLOGGED TABLE roster_row (
    county         char(6) NOT NULL,
    import_id      uuid    NOT NULL,
    row_no         int     NOT NULL,
    -- Id of the person and of the household, should they be new.
    key            uuid    NOT NULL,
    household_key  uuid    NOT NULL,
    raw            text    NOT NULL,
    id_hash        bytea,
    id_cipher      bytea,
    phone_cipher   bytea,
    registry_no    text    COLLATE "C",
    person_no      text    COLLATE "C",
    village_code   text    COLLATE "C",
    relation       text,
    name           text    COLLATE "C",
    sex            text,
    birth_on       date,
    education      text,
    health         text,
    labour         text,
    died           boolean NOT NULL DEFAULT false,
    status         text,
    status_on      date,
    monitoring     text,
    monitoring_on  date,
    cause          text,
    industry       text,
    household_hash uuid,
    person_hash    uuid,

    outcome          text,
    fault_column     text,
    fault            text,
    household_id     uuid,
    person_id        uuid,
    -- Where the registry has the person: county, and the household in which the person lives.
    person_county    char(6),
    old_household_id uuid,
    CONSTRAINT roster_row_pkey PRIMARY KEY (county, import_id, row_no)
);

-- One row per household of a roster that is being applied.
CREATE UNLOGGED TABLE roster_household (
    county        char(6) NOT NULL,
    import_id     uuid    NOT NULL,
    household_id  uuid    NOT NULL,
    registry_no   text    COLLATE "C" NOT NULL,
    village_code  text    COLLATE "C" NOT NULL,
    status        text    NOT NULL,
    status_on     date,
    monitoring    text    NOT NULL,
    monitoring_on date,
    cause         text,
    industry      text,
    row_hash      uuid    NOT NULL,
    is_new        boolean NOT NULL,
    learning_no   char(8),
    -- As the registry had it.
    former_status        text,
    former_status_on     date,
    former_monitoring    text,
    former_monitoring_on date,
    CONSTRAINT roster_household_pkey PRIMARY KEY (county, import_id, household_id)
);

-- The application tells the planner how many rows it has just staged.
GRANT MAINTAIN ON roster_row, roster_household TO xiangxue_app;

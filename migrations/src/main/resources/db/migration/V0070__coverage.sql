-- owner: coverage
-- The views through which coverage reads what others own, the derived steps of each household, and their sums by area.

CREATE VIEW coverage_region AS SELECT code, level, name, parent FROM region;

CREATE VIEW coverage_home AS SELECT county, id, village_code, registry_no, status, monitoring, as_of FROM household;

CREATE VIEW coverage_fact AS SELECT county, household_id, kind, what, from_on FROM household_fact;

-- A membership stays under the household's county; the person may live in another one by now.
CREATE VIEW coverage_member AS
SELECT m.county, m.household_id, m.person_id, m.relation, m.from_on, m.until_on, p.name, p.birth_on, p.died_on, p.phone_cipher IS NOT NULL AS has_phone
  FROM membership m JOIN person p ON p.id = m.person_id;

CREATE VIEW coverage_certificate AS
SELECT person_id, course_id, completed_on AS from_on, least(valid_until, revoked_on - 1) AS last_on FROM certificate;

CREATE VIEW coverage_pending AS SELECT county, household_id, marked_at FROM dirty_household WHERE consumer = 'COVERAGE';

-- What each household adds, by course (zero: any) and day on which it begins (or ends, with a minus).
CREATE TABLE coverage_step (
    county             char(6) NOT NULL,
    household_id       uuid    NOT NULL,
    village_code       text    COLLATE "C" NOT NULL,
    course_id          uuid    NOT NULL,
    day                date    NOT NULL,
    households         bigint  NOT NULL,
    monitored          bigint  NOT NULL,
    persons            bigint  NOT NULL,
    covered_households bigint  NOT NULL,
    covered_monitored  bigint  NOT NULL,
    covered_persons    bigint  NOT NULL,
    CONSTRAINT coverage_step_pkey PRIMARY KEY (county, household_id, course_id, day)
);

-- Sums of the steps by area of any level and day, and by area and month (day is its first): a figure of any day is the
-- sum of the months before and of the days of its own month.
CREATE TABLE coverage_day (
    region             text   COLLATE "C" NOT NULL,
    course_id          uuid   NOT NULL,
    day                date   NOT NULL,
    households         bigint NOT NULL,
    monitored          bigint NOT NULL,
    persons            bigint NOT NULL,
    covered_households bigint NOT NULL,
    covered_monitored  bigint NOT NULL,
    covered_persons    bigint NOT NULL,
    CONSTRAINT coverage_day_pkey PRIMARY KEY (region, course_id, day)
) WITH (fillfactor = 85);
CREATE TABLE coverage_month (
    LIKE coverage_day,
    CONSTRAINT coverage_month_pkey PRIMARY KEY (region, course_id, day)
) WITH (fillfactor = 85);
CREATE VIEW coverage_sum AS
SELECT true AS monthly, region, course_id, day, households, covered_households FROM coverage_month
 UNION ALL
SELECT false, region, course_id, day, households, covered_households FROM coverage_day;

-- Where each household stands today.
CREATE TABLE coverage_standing (
    county       char(6) NOT NULL,
    household_id uuid    NOT NULL,
    village_code text    COLLATE "C" NOT NULL,
    as_of        date    NOT NULL,
    in_scope     boolean NOT NULL,
    monitored    boolean NOT NULL,
    courses      uuid[]  NOT NULL,
    changes_on   date    NOT NULL,
    CONSTRAINT coverage_standing_pkey PRIMARY KEY (county, household_id)
) WITH (fillfactor = 85);
CREATE INDEX coverage_standing_uncovered_idx ON coverage_standing (village_code, household_id) WHERE in_scope AND courses = '{}';
CREATE INDEX coverage_standing_village_idx ON coverage_standing (village_code, household_id) WHERE in_scope;
CREATE INDEX coverage_standing_changes_idx ON coverage_standing (changes_on);

-- As-of date of the newest roster that named a household of the area.
CREATE TABLE coverage_roster (
    region text COLLATE "C" NOT NULL,
    as_of  date NOT NULL,
    CONSTRAINT coverage_roster_pkey PRIMARY KEY (region)
);

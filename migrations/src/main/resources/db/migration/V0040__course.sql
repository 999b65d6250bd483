-- owner: course
-- A course, who wrote it, and where its author may write: that decides who else may publish it.
CREATE TABLE course (
    id          uuid        NOT NULL,
    slug        text        NOT NULL,
    author      text        NOT NULL,
    author_name text        NOT NULL,
    region      text        COLLATE "C" NOT NULL,
    published   int,
    created_at  timestamptz NOT NULL,
    CONSTRAINT course_pkey PRIMARY KEY (id),
    CONSTRAINT course_slug_key UNIQUE (slug)
);

-- What is being written; one for each course. After a publication it holds what was published.
CREATE TABLE course_draft (
    course_id  uuid        NOT NULL,
    version    bigint      NOT NULL,
    state      text        NOT NULL,
    comment    text,
    content    jsonb       NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT course_draft_pkey PRIMARY KEY (course_id),
    CONSTRAINT course_draft_course_fkey FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT course_draft_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'))
);
CREATE INDEX course_draft_submitted_idx ON course_draft (course_id) WHERE state = 'SUBMITTED';

-- tokens: pieces of two characters, single characters and Latin words, cut by the application.
CREATE TABLE course_version (
    course_id    uuid        NOT NULL,
    number       int         NOT NULL,
    topic        text        NOT NULL,
    title        text        NOT NULL,
    summary      text        NOT NULL,
    content      jsonb       NOT NULL,
    tokens       tsvector    NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT course_version_pkey PRIMARY KEY (course_id, number),
    CONSTRAINT course_version_course_fkey FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT course_version_number_check CHECK (number > 0)
);
CREATE INDEX course_version_tokens_idx ON course_version USING gin (tokens);
ALTER TABLE course
    ADD CONSTRAINT course_published_fkey FOREIGN KEY (id, published) REFERENCES course_version (course_id, number);

-- A lesson's id belongs to one course for ever; progress hangs on it.
CREATE TABLE lesson (
    id        uuid NOT NULL,
    course_id uuid NOT NULL,
    CONSTRAINT lesson_pkey PRIMARY KEY (id),
    CONSTRAINT lesson_course_fkey FOREIGN KEY (course_id) REFERENCES course (id)
);

-- The lessons of a published version, for those who count learning.
CREATE TABLE lesson_version (
    lesson_id uuid    NOT NULL,
    number    int     NOT NULL,
    course_id uuid    NOT NULL,
    position  int     NOT NULL,
    title     text    NOT NULL,
    seconds   int     NOT NULL,
    required  boolean NOT NULL,
    quiz      jsonb,
    CONSTRAINT lesson_version_pkey PRIMARY KEY (lesson_id, number),
    CONSTRAINT lesson_version_lesson_fkey FOREIGN KEY (lesson_id) REFERENCES lesson (id),
    CONSTRAINT lesson_version_course_fkey FOREIGN KEY (course_id, number) REFERENCES course_version (course_id, number),
    CONSTRAINT lesson_version_seconds_check CHECK (seconds > 0)
);
CREATE INDEX lesson_version_course_idx ON lesson_version (course_id, number, position);

-- What is published stays as it is.
REVOKE UPDATE, DELETE, TRUNCATE ON course_version, lesson, lesson_version FROM xiangxue_app;

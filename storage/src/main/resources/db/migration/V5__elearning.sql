-- Courses lie on a learning platform; here is what there is, who takes what, and how far they are.
CREATE TABLE course (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code     text    NOT NULL UNIQUE,
    title    text    NOT NULL,
    about    text    NOT NULL,
    language text    NOT NULL,
    minutes  integer NOT NULL CHECK (minutes > 0),
    -- the address of the course, which also names it in statements of the learning platform
    address  text    NOT NULL UNIQUE,
    open     boolean NOT NULL DEFAULT true
);

-- The name under which the learning platform knows somebody; it says nothing about who they are.
CREATE TABLE learner (
    person bigint PRIMARY KEY REFERENCES person,
    key    text   NOT NULL UNIQUE
);

CREATE TABLE enrolment (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    course       bigint  NOT NULL REFERENCES course,
    person       bigint  NOT NULL REFERENCES person,
    progress     integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    enrolled_at  timestamptz NOT NULL,
    completed_at timestamptz,
    certificate  text,
    UNIQUE (course, person)
);
CREATE INDEX enrolment_person ON enrolment (person);

-- Statements that were taken, by their own id: one that comes again changes nothing.
CREATE TABLE statement (
    id       uuid PRIMARY KEY,
    content  text        NOT NULL,
    taken_at timestamptz NOT NULL
);

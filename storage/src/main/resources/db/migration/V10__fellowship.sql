-- A session of the Fellowship Programme: weeks at the Secretariat, then a study trip (both from the brochure).
CREATE TABLE fellowship_session (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference    text    NOT NULL UNIQUE,
    language     text    NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    starts       date    NOT NULL,
    ends         date    NOT NULL CHECK (ends >= starts),
    trip_starts  date    NOT NULL CHECK (trip_starts >= starts),
    trip_ends    date    NOT NULL CHECK (trip_ends >= trip_starts),
    sponsor      text,
    places       integer NOT NULL CHECK (places > 0),
    places_taken integer NOT NULL DEFAULT 0 CHECK (places_taken BETWEEN 0 AND places),
    deadline     date    NOT NULL CHECK (deadline <= starts),
    cancelled    boolean NOT NULL DEFAULT false
);
CREATE INDEX fellowship_session_coming ON fellowship_session (deadline) WHERE NOT cancelled;

CREATE TABLE fellowship_application (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference         text   NOT NULL UNIQUE,
    session           bigint NOT NULL REFERENCES fellowship_session,
    person            bigint NOT NULL REFERENCES person,
    administration    text   NOT NULL,
    years             integer NOT NULL CHECK (years BETWEEN 0 AND 60),
    topic             text   NOT NULL,
    motivation        text   NOT NULL,
    language_level    text   NOT NULL,
    state             text   NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'SHORTLISTED', 'WAITLISTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    nomination        text   NOT NULL DEFAULT 'NONE' CHECK (nomination IN ('NONE', 'ASKED', 'GIVEN', 'REFUSED')),
    -- the supervisor where they are in the chat, or the hash of the link that was made for them
    supervisor        bigint REFERENCES person,
    nomination_hash   text   UNIQUE,
    -- who answered, as they are called; and why not, where they refused
    nominated_by      text,
    nomination_reason text,
    decided_by        bigint REFERENCES person,
    decision          text,
    created_at        timestamptz NOT NULL,
    submitted_at      timestamptz,
    waits_since       timestamptz
);
-- One application for a session at a time.
CREATE UNIQUE INDEX fellowship_application_once ON fellowship_application (session, person)
    WHERE state NOT IN ('DECLINED', 'WITHDRAWN');
CREATE INDEX fellowship_application_person ON fellowship_application (person);

CREATE TABLE application_document (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application bigint NOT NULL REFERENCES fellowship_application,
    -- an https address or 'document:ID'
    document    text   NOT NULL,
    added_at    timestamptz NOT NULL
);
CREATE INDEX application_document_application ON application_document (application);

-- What a fellow goes through, each by a day.
CREATE TABLE milestone (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application  bigint NOT NULL REFERENCES fellowship_application,
    kind         text   NOT NULL CHECK (kind IN ('INTRODUCTION', 'TOPIC', 'OUTLINE', 'WORKSHOP', 'DRAFT', 'COACHING', 'TRIP', 'FINAL', 'CLOSING')),
    due          date   NOT NULL,
    state        text   NOT NULL CHECK (state IN ('OPEN', 'HANDED_IN', 'CHANGES', 'DONE')),
    changed_at   timestamptz NOT NULL,
    UNIQUE (application, kind)
);
CREATE INDEX milestone_due ON milestone (due) WHERE state <> 'DONE';

-- Every version of a part of the research paper that was handed in, with what became of it.
CREATE TABLE paper_version (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    milestone    bigint NOT NULL REFERENCES milestone,
    -- an https address or 'document:ID'
    document     text   NOT NULL,
    handed_in_at timestamptz NOT NULL,
    comment      text,
    read_by      bigint REFERENCES person,
    read_at      timestamptz
);
CREATE INDEX paper_version_milestone ON paper_version (milestone);

CREATE TABLE study_trip (
    application bigint PRIMARY KEY REFERENCES fellowship_application,
    -- the code of the administration that is host
    host        text NOT NULL,
    starts      date NOT NULL,
    ends        date NOT NULL CHECK (ends >= starts),
    information text NOT NULL
);

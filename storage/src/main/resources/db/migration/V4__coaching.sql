-- Staff pair a fellow with a coach; one coach at a time.
CREATE TABLE pairing (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fellow    bigint NOT NULL REFERENCES person,
    coach     bigint NOT NULL REFERENCES person,
    paired_by bigint NOT NULL REFERENCES person,
    since     timestamptz NOT NULL,
    ended_at  timestamptz,
    CHECK (fellow <> coach)
);
CREATE UNIQUE INDEX pairing_one_coach ON pairing (fellow) WHERE ended_at IS NULL;
CREATE INDEX pairing_coach ON pairing (coach) WHERE ended_at IS NULL;

-- A coach's week in the coach's own zone, e.g. {"MONDAY": "09:00-12:00, 14:00-17:00"}.
CREATE TABLE coach_week (
    coach        bigint PRIMARY KEY REFERENCES person,
    zone         text    NOT NULL,
    hours        jsonb   NOT NULL,
    buffer       integer NOT NULL CHECK (buffer BETWEEN 0 AND 120),
    notice_hours integer NOT NULL CHECK (notice_hours BETWEEN 0 AND 336)
);

-- One day that is otherwise than the week says; no hours at all means away.
CREATE TABLE coach_day (
    coach bigint NOT NULL REFERENCES person,
    day   date   NOT NULL,
    hours text   NOT NULL,
    PRIMARY KEY (coach, day)
);

CREATE TABLE coaching_session (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference       text   NOT NULL UNIQUE,
    coach           bigint NOT NULL REFERENCES person,
    fellow          bigint NOT NULL REFERENCES person,
    starts          timestamptz NOT NULL,
    ends            timestamptz NOT NULL CHECK (ends > starts),
    -- the coach is not free again before this
    busy_until      timestamptz NOT NULL CHECK (busy_until >= ends),
    state           text   NOT NULL CHECK (state IN ('BOOKED', 'DONE', 'NO_SHOW', 'CANCELLED_BY_FELLOW', 'CANCELLED_BY_COACH')),
    reason          text,
    notes           text,
    next_steps      text,
    proposed        timestamptz,
    token           text   NOT NULL UNIQUE,
    sequence        integer NOT NULL DEFAULT 0,
    reminded_day    boolean NOT NULL DEFAULT false,
    reminded_hour   boolean NOT NULL DEFAULT false,
    -- Nobody is in two sessions at once, whatever the code does. A person as a range needs no extension.
    CONSTRAINT one_session_at_a_time_for_coach EXCLUDE USING gist
        (int8range(coach, coach, '[]') WITH &&, tstzrange(starts, busy_until) WITH &&) WHERE (state = 'BOOKED'),
    CONSTRAINT one_session_at_a_time_for_fellow EXCLUDE USING gist
        (int8range(fellow, fellow, '[]') WITH &&, tstzrange(starts, ends) WITH &&) WHERE (state = 'BOOKED')
);
CREATE INDEX coaching_session_coach ON coaching_session (coach, starts);
CREATE INDEX coaching_session_fellow ON coaching_session (fellow, starts);
CREATE INDEX coaching_session_coming ON coaching_session (starts) WHERE state = 'BOOKED';

-- The address under which somebody's calendar follows their sessions.
CREATE TABLE calendar_feed (
    person bigint PRIMARY KEY REFERENCES person,
    token  text   NOT NULL UNIQUE
);

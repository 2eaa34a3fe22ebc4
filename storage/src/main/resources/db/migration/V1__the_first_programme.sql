-- People. A person is known by platform, tenant and user id; names and e-mail addresses prove nothing.
CREATE TABLE person (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text        NOT NULL,
    administration text,
    position       text,
    seniority      text CHECK (seniority IN ('SENIOR', 'MIDDLE', 'OTHER')),
    language       text        NOT NULL,
    zone           text        NOT NULL,
    introduced     boolean     NOT NULL DEFAULT false,
    met_at         timestamptz NOT NULL
);

CREATE TABLE identity (
    platform     text   NOT NULL,
    tenant       text   NOT NULL,
    user_id      text   NOT NULL,
    person       bigint NOT NULL REFERENCES person,
    direct_place jsonb  NOT NULL,
    seen_at      timestamptz NOT NULL,
    PRIMARY KEY (platform, tenant, user_id)
);
CREATE INDEX identity_person ON identity (person);

-- One code at a time for each person; only its hash is kept.
CREATE TABLE link_code (
    person     bigint PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    platform   text   NOT NULL,
    tenant     text   NOT NULL,
    user_id    text   NOT NULL,
    hash       text   NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL
);

-- Wrong codes, so that nobody can try them all.
CREATE TABLE wrong_try (
    what     text        NOT NULL,
    who      text        NOT NULL,
    tried_at timestamptz NOT NULL
);
CREATE INDEX wrong_try_who ON wrong_try (what, who, tried_at);

CREATE TABLE staff (
    person     bigint PRIMARY KEY REFERENCES person,
    granted_by bigint REFERENCES person,
    granted_at timestamptz NOT NULL
);

-- The code with which the first member of staff claims the role: at most one row, gone once claimed.
CREATE TABLE staff_claim (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    hash text NOT NULL
);

CREATE TABLE prompt_place (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane     text   NOT NULL UNIQUE,
    place    jsonb  NOT NULL,
    language text   NOT NULL,
    set_by   bigint NOT NULL REFERENCES person
);

-- Workshops. Twenty seats at most, counted in the row itself: the row's lock is what two approvals queue for.
CREATE TABLE workshop (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text    NOT NULL UNIQUE,
    title        text    NOT NULL,
    venue        text,
    starts       date    NOT NULL,
    ends         date    NOT NULL CHECK (ends >= starts),
    days         integer NOT NULL CHECK (days > 0),
    language     text    NOT NULL,
    capacity     integer NOT NULL CHECK (capacity BETWEEN 1 AND 20),
    deadline     date    NOT NULL,
    offer_hours  integer NOT NULL CHECK (offer_hours > 0),
    zone         text    NOT NULL,
    reserved_for text,
    status       text    NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CLOSED', 'CANCELLED')),
    seats_taken  integer NOT NULL DEFAULT 0 CHECK (seats_taken BETWEEN 0 AND capacity),
    version      integer NOT NULL DEFAULT 1
);
CREATE INDEX workshop_coming ON workshop (ends);

-- Numbers that people read, counted by year.
CREATE TABLE counter (
    name text PRIMARY KEY,
    last bigint NOT NULL
);

CREATE TABLE registration (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference         text   NOT NULL UNIQUE,
    workshop          bigint NOT NULL REFERENCES workshop,
    name              text   NOT NULL,
    email             text,
    position          text,
    administration    text   NOT NULL,
    person            bigint REFERENCES person,
    attendee          text   NOT NULL,
    registered_by     bigint NOT NULL REFERENCES person,
    state             text   NOT NULL CHECK (state IN ('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED',
                                                       'DECLINED', 'CANCELLED', 'LAPSED', 'SUBSTITUTED', 'WORKSHOP_CANCELLED')),
    submitted_at      timestamptz NOT NULL,
    decided_by        bigint REFERENCES person,
    decided_at        timestamptz,
    reason            text,
    offer_until       timestamptz,
    replaces          bigint REFERENCES registration,
    calendar_token    text   NOT NULL UNIQUE,
    calendar_sequence integer NOT NULL DEFAULT 0,
    CHECK ((state = 'OFFERED') = (offer_until IS NOT NULL))
);
-- Nobody is registered twice for one workshop while the first registration still stands.
CREATE UNIQUE INDEX registration_once ON registration (workshop, attendee)
    WHERE state IN ('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
-- One handing-over of a seat at a time.
CREATE UNIQUE INDEX registration_replaces_once ON registration (replaces)
    WHERE state IN ('PENDING', 'QUESTIONED');
CREATE INDEX registration_workshop ON registration (workshop, submitted_at, id);
CREATE INDEX registration_person ON registration (person);
CREATE INDEX registration_registered_by ON registration (registered_by);
CREATE INDEX registration_open ON registration (submitted_at) WHERE state IN ('PENDING', 'QUESTIONED');
CREATE INDEX registration_offers ON registration (offer_until) WHERE state = 'OFFERED';

CREATE TABLE exchange (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration bigint NOT NULL REFERENCES registration,
    question     text   NOT NULL,
    asked_by     bigint NOT NULL REFERENCES person,
    asked_at     timestamptz NOT NULL,
    answer       text,
    answered_at  timestamptz
);
CREATE INDEX exchange_registration ON exchange (registration, id);

-- Deliveries that were taken, with the answer they got: a retry gets the same.
CREATE TABLE inbox (
    platform text NOT NULL,
    tenant   text NOT NULL,
    delivery text NOT NULL,
    answer   jsonb,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (platform, tenant, delivery)
);
CREATE INDEX inbox_age ON inbox (taken_at);

CREATE TABLE conversation (
    platform   text NOT NULL,
    tenant     text NOT NULL,
    user_id    text NOT NULL,
    place      text NOT NULL,
    state      jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (platform, tenant, user_id, place)
);

-- Messages on their way out. A lane is a place; within a lane they leave in the order of their ids.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text  NOT NULL CHECK (kind IN ('POST', 'UPDATE')),
    lane        text  NOT NULL,
    place       jsonb NOT NULL,
    card        jsonb NOT NULL,
    only_to     text,
    key         text,
    language    text  NOT NULL,
    target      bigint REFERENCES outbox,
    message     text,
    state       text  NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'DEAD', 'SUPERSEDED')),
    attempts    integer NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_until timestamptz,
    reason      text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_at     timestamptz
);
CREATE INDEX outbox_queue ON outbox (lane, id) WHERE state = 'QUEUED';
CREATE INDEX outbox_key ON outbox (key) WHERE key IS NOT NULL AND kind = 'POST';

-- Tenants to which nothing can be sent until the app is installed again.
CREATE TABLE held_tenant (
    prefix  text PRIMARY KEY,
    reason  text NOT NULL,
    held_at timestamptz NOT NULL
);

CREATE TABLE slack_installation (
    tenant           text PRIMARY KEY,
    team_name        text    NOT NULL,
    bot_user         text    NOT NULL,
    token            bytea,
    installed_by     text,
    whole_enterprise boolean NOT NULL,
    active           boolean NOT NULL,
    changed_at       timestamptz NOT NULL
);

CREATE TABLE oauth_state (
    hash       text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

-- Who did what. Written once: the database itself refuses to change it.
CREATE TABLE audit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor       bigint,
    act         text  NOT NULL,
    subject     text  NOT NULL,
    detail      jsonb NOT NULL,
    came_from   text  NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, id);

CREATE FUNCTION audit_is_written_once() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit trail is written once'; END $$;
CREATE TRIGGER audit_rows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_written_once();
CREATE TRIGGER audit_all BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_written_once();

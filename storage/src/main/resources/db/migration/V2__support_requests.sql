-- Questions of staff belong to whatever is decided on, not to registrations alone.
ALTER TABLE exchange ADD COLUMN subject text;
UPDATE exchange SET subject = 'registration:' || registration;
ALTER TABLE exchange ALTER COLUMN subject SET NOT NULL;
ALTER TABLE exchange DROP COLUMN registration;
CREATE INDEX exchange_subject ON exchange (subject, id);

-- Administrations ask for support. A chat is no formal request: the letter is noted beside it.
CREATE TABLE support_request (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference      text   NOT NULL UNIQUE,
    administration text   NOT NULL,
    requested_by   bigint NOT NULL REFERENCES person,
    kind           text   NOT NULL CHECK (kind IN ('WORKSHOP', 'RETREAT', 'ADVICE', 'TRAINERS')),
    reason         text   NOT NULL,
    topics         text   NOT NULL,
    language       text   NOT NULL,
    period         text   NOT NULL,
    participants   integer NOT NULL CHECK (participants > 0),
    level          text   NOT NULL CHECK (level IN ('TOP', 'SENIOR', 'MIDDLE', 'MIXED')),
    letter         text,
    state          text   NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'QUESTIONED', 'APPROVED',
                                                    'SCHEDULED', 'COMPLETED', 'DECLINED', 'WITHDRAWN')),
    assigned_to    bigint REFERENCES person,
    decided_by     bigint REFERENCES person,
    decision       text,
    workshop       bigint REFERENCES workshop,
    created_at     timestamptz NOT NULL,
    submitted_at   timestamptz,
    changed_at     timestamptz NOT NULL
);
CREATE INDEX support_request_person ON support_request (requested_by, id);
CREATE INDEX support_request_administration ON support_request (administration, id);
CREATE INDEX support_request_open ON support_request (submitted_at)
    WHERE state IN ('SUBMITTED', 'ACKNOWLEDGED', 'QUESTIONED', 'APPROVED', 'SCHEDULED');

-- What happened to a request, in order: the timeline that people see.
CREATE TABLE step (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject text   NOT NULL,
    name    text   NOT NULL,
    by      bigint REFERENCES person,
    at      timestamptz NOT NULL
);
CREATE INDEX step_subject ON step (subject, id);

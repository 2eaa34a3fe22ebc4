-- Somebody talks to a person of the staff, through the assistant.
CREATE TABLE help_talk (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text   NOT NULL UNIQUE,
    person    bigint NOT NULL REFERENCES person,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by bigint REFERENCES person
);
-- One talk at a time: what somebody adds belongs to the one that is open.
CREATE UNIQUE INDEX help_talk_open ON help_talk (person) WHERE closed_at IS NULL;
CREATE INDEX help_talk_waiting ON help_talk (opened_at) WHERE closed_at IS NULL;

CREATE TABLE help_message (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    talk       bigint NOT NULL REFERENCES help_talk,
    written_by bigint NOT NULL REFERENCES person,
    text       text   NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX help_message_talk ON help_message (talk, id);

-- A reply in the thread of a card that was posted under a key finds what the card is about.
CREATE INDEX outbox_message ON outbox (lane, message) WHERE key IS NOT NULL;

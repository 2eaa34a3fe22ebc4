-- Most registrations replace none, and need not stand in the index of those that do.
DROP INDEX registration_replaces_once;
CREATE UNIQUE INDEX registration_replaces_once ON registration (replaces)
    WHERE replaces IS NOT NULL AND state IN ('PENDING', 'QUESTIONED');

-- The queue in its order is of use only to whoever says id > 0: a plan that was made while the queue was empty looked through
-- it for the messages of one lane, which outbox_queue finds at once.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'QUEUED' AND id > 0;

-- The database in which these records live. A dump that is restored names another one: nothing is sent then until the
-- operator says so, because what the dump owes may have been sent since it was made.
CREATE TABLE home_database (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    cluster  bigint      NOT NULL,
    database oid         NOT NULL,
    seen_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What staff were reminded of, so that each reminder is sent once. A thing that waits anew is reminded of anew.
CREATE TABLE reminder (
    subject text        NOT NULL,
    since   timestamptz NOT NULL,
    level   integer     NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (subject, since, level)
);

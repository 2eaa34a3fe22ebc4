-- On how many days of the workshop somebody was there, as staff noted it.
CREATE TABLE attendance (
    registration bigint PRIMARY KEY REFERENCES registration,
    days         integer NOT NULL CHECK (days BETWEEN 0 AND 30),
    noted_at     timestamptz NOT NULL
);

-- What those who were there think of it; one answer each, which can be changed.
CREATE TABLE evaluation (
    registration bigint PRIMARY KEY REFERENCES registration,
    overall      integer NOT NULL CHECK (overall BETWEEN 1 AND 5),
    useful       integer NOT NULL CHECK (useful BETWEEN 1 AND 5),
    comment      text,
    at           timestamptz NOT NULL
);

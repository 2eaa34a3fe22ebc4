-- Files that people handed in. A record refers to one as 'document:ID'; one that nothing refers to is dropped.
CREATE TABLE document (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner      bigint NOT NULL REFERENCES person,
    name       text   NOT NULL,
    media_type text   NOT NULL,
    content    bytea  NOT NULL CHECK (length(content) > 0),
    added_at   timestamptz NOT NULL
);
CREATE INDEX document_owner ON document (owner);
-- PDF, pictures and office files are compressed already.
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;

-- The address under which one document can be fetched for a short while; only its hash is kept.
CREATE TABLE document_link (
    hash       text   PRIMARY KEY,
    document   bigint NOT NULL REFERENCES document ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);

-- A key for each person, itself sealed by the operator's. Taking it away makes unreadable what it encrypted, in every
-- copy of the database, too. Without a person: of what belongs to nobody, such as the formal letter of somebody who left.
CREATE TABLE data_key (
    id     uuid PRIMARY KEY,
    person bigint REFERENCES person,
    sealed bytea NOT NULL
);
CREATE INDEX data_key_person ON data_key (person);

-- Files rest encrypted, each bound to its row, with their size beside them. Without a key: one of an earlier version, which
-- is encrypted soon.
ALTER TABLE document ADD COLUMN key uuid REFERENCES data_key;
ALTER TABLE document ADD COLUMN size integer;
ALTER TABLE document ADD CHECK ((key IS NULL) = (size IS NULL));
CREATE INDEX document_plain ON document (id) WHERE key IS NULL;

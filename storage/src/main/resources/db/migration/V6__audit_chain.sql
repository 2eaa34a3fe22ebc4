-- The audit trail as a chain: each link holds the hash of its line and of the link before. Lines are sealed shortly after
-- their commit, one after the other, so that no turn waits for another one.
CREATE TABLE audit_link (
    position bigint PRIMARY KEY CHECK (position > 0),
    line     bigint NOT NULL UNIQUE,
    hash     bytea  NOT NULL
);
CREATE TRIGGER audit_link_rows BEFORE UPDATE OR DELETE ON audit_link
    FOR EACH ROW EXECUTE FUNCTION audit_is_written_once();
CREATE TRIGGER audit_link_all BEFORE TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_written_once();

-- Once a day the end of the chain is written here and into the operator's log: whoever cuts the chain off there would
-- have to change the log as well.
CREATE TABLE audit_anchor (
    day      date PRIMARY KEY,
    position bigint NOT NULL,
    hash     bytea  NOT NULL
);
CREATE TRIGGER audit_anchor_rows BEFORE UPDATE OR DELETE ON audit_anchor
    FOR EACH ROW EXECUTE FUNCTION audit_is_written_once();
CREATE TRIGGER audit_anchor_all BEFORE TRUNCATE ON audit_anchor
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_written_once();

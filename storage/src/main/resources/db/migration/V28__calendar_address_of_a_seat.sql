-- Nobody is told the address of a calendar file before there is a decision to put into it: until then it need not be found, and
-- whoever registers spares its place in an index that grows everywhere at once.
ALTER TABLE registration DROP CONSTRAINT registration_calendar_token_key;
CREATE UNIQUE INDEX registration_calendar_token ON registration (calendar_token) WHERE decided_at IS NOT NULL;

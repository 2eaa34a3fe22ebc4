-- A message that names somebody who was forgotten: its text is taken out once it has left (CARD), or it goes as a whole
-- (ALL), where it was a message to them.
ALTER TABLE outbox ADD COLUMN forget text CHECK (forget IN ('CARD', 'ALL'));
CREATE INDEX outbox_forget ON outbox (id) WHERE forget IS NOT NULL;
CREATE INDEX outbox_target ON outbox (target) WHERE target IS NOT NULL;

-- Whom an answer was given, so that it is forgotten with them.
ALTER TABLE inbox ADD COLUMN speaker text;

-- That a statement was taken is known by its hash; what a learning platform wrote into it is nothing to keep.
UPDATE statement SET content = encode(sha256(convert_to(content, 'UTF8')), 'hex');
COMMENT ON COLUMN statement.content IS 'the hash of the statement';

-- What staff dropped is known by its hash as well, once nobody needs to read it any more.
UPDATE open_question SET text = '', wording = encode(sha256(convert_to(wording, 'UTF8')), 'hex')
WHERE dropped_at IS NOT NULL;

-- What the fellow wants to talk about, for the coach to prepare.
ALTER TABLE coaching_session ADD COLUMN about text;

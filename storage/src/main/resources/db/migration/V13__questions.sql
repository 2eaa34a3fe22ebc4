-- A question about the programmes that nothing could answer: once for each wording and language, however often it is
-- asked. Answered, it goes away; what staff dropped stays, so that it does not come back to them.
CREATE TABLE open_question (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    language    text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    text        text NOT NULL,
    wording     text NOT NULL,
    asked       integer NOT NULL CHECK (asked > 0),
    first_asked timestamptz NOT NULL,
    last_asked  timestamptz NOT NULL,
    dropped_by  bigint REFERENCES person,
    dropped_at  timestamptz,
    UNIQUE (language, wording),
    CHECK ((dropped_by IS NULL) = (dropped_at IS NULL))
);
COMMENT ON COLUMN open_question.wording IS 'the text without accents, capitals and punctuation: what makes it the same';

-- Who asked, in whose words: they are told the answer, and then forgotten here.
CREATE TABLE question_asker (
    question bigint NOT NULL REFERENCES open_question ON DELETE CASCADE,
    person   bigint NOT NULL REFERENCES person,
    text     text   NOT NULL,
    at       timestamptz NOT NULL
);
-- Not unique: two accounts that asked the same may turn out to be one person's.
CREATE INDEX question_asker_question ON question_asker (question, person);
CREATE INDEX question_asker_person ON question_asker (person);

-- What staff added to the facts that the program comes with.
CREATE TABLE added_fact (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    language   text   NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    written_by bigint NOT NULL REFERENCES person,
    written_at timestamptz NOT NULL
);
COMMENT ON COLUMN added_fact.language IS 'the language in which it has both a question and an answer';

CREATE TABLE added_wording (
    fact     bigint NOT NULL REFERENCES added_fact ON DELETE CASCADE,
    language text   NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    question text,
    answer   text   NOT NULL,
    PRIMARY KEY (fact, language)
);

-- Staff put a request off, with a reason, until a day on which they look at it again: for the next delivery plan, say.
ALTER TABLE support_request DROP CONSTRAINT support_request_state_check;
ALTER TABLE support_request ADD CONSTRAINT support_request_state_check
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'QUESTIONED', 'DEFERRED', 'APPROVED',
                     'SCHEDULED', 'COMPLETED', 'DECLINED', 'WITHDRAWN'));
ALTER TABLE support_request ADD COLUMN review_on date;
ALTER TABLE support_request ADD CHECK (state <> 'DEFERRED' OR review_on IS NOT NULL);
CREATE INDEX support_request_review ON support_request (review_on) WHERE state = 'DEFERRED';

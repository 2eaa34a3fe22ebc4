-- The level of a colleague who is put forward; of whoever registers themselves it stands with the person.
ALTER TABLE registration ADD COLUMN seniority text CHECK (seniority IN ('SENIOR', 'MIDDLE', 'OTHER'));

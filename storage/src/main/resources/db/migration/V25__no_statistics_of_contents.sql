-- What nobody searches by needs no statistics: sorting a sample of thirty thousand cards took PostgreSQL half a second each
-- time that it looked at a busy outbox, and whoever pressed a button meanwhile waited for it.
ALTER TABLE outbox ALTER COLUMN place SET STATISTICS 0, ALTER COLUMN card SET STATISTICS 0,
    ALTER COLUMN turn SET STATISTICS 0;
ALTER TABLE audit ALTER COLUMN detail SET STATISTICS 0;
ALTER TABLE audit_link ALTER COLUMN hash SET STATISTICS 0;
ALTER TABLE inbox ALTER COLUMN answer SET STATISTICS 0;
ALTER TABLE conversation ALTER COLUMN state SET STATISTICS 0;
ALTER TABLE registration ALTER COLUMN email SET STATISTICS 0, ALTER COLUMN position SET STATISTICS 0,
    ALTER COLUMN reason SET STATISTICS 0;

-- Whoever cleans up behind the busiest tables takes breaks, so that it does not take a whole core from those who work.
ALTER TABLE outbox SET (autovacuum_vacuum_cost_delay = 20);
ALTER TABLE audit SET (autovacuum_vacuum_cost_delay = 20);
ALTER TABLE audit_link SET (autovacuum_vacuum_cost_delay = 20);
ALTER TABLE inbox SET (autovacuum_vacuum_cost_delay = 20);
ALTER TABLE registration SET (autovacuum_vacuum_cost_delay = 20);

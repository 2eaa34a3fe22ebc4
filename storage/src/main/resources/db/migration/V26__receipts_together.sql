-- Receipts that came together are written by one statement, which takes little more than half of what one after the other took.
-- Planned once a connection, for any number of them, and never so that it reads the whole queue, however short that was then.
-- Returns the messages behind which another one waits in their lane.
CREATE OR REPLACE FUNCTION outbox_delivered(ids bigint[], messages text[], places text[]) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE AS
$$ BEGIN
    RETURN QUERY
    WITH sent AS (
        UPDATE outbox SET state = 'SENT', message = d.message, place = CAST(d.place AS jsonb),
               lease_until = NULL, done_at = clock_timestamp()
        FROM unnest(ids, messages, places) AS d (id, message, place)
        WHERE outbox.id = d.id RETURNING outbox.id, outbox.lane)
    SELECT sent.id FROM sent
    CROSS JOIN LATERAL (SELECT FROM outbox o
                        WHERE o.lane = sent.lane AND o.state = 'QUEUED' AND o.id <> ALL (ids) LIMIT 1) next;
END $$;
ALTER FUNCTION outbox_delivered(bigint[], text[], text[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION outbox_delivered(bigint[], text[], text[]) SET enable_seqscan = off;
ALTER FUNCTION outbox_delivered(bigint[], text[], text[]) SET enable_hashjoin = off;
ALTER FUNCTION outbox_delivered(bigint[], text[], text[]) SET enable_mergejoin = off;

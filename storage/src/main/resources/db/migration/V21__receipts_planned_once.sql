-- A statement over arrays is planned anew each time, because their length counts for what it costs; that took twice as long as
-- the update itself. Those of a loop over single rows are planned once a connection. Returns the messages behind which
-- another one waits in their lane.
CREATE FUNCTION outbox_delivered(ids bigint[], messages text[], places text[]) RETURNS SETOF bigint
LANGUAGE plpgsql VOLATILE AS
$$ DECLARE
    of_lane text;
BEGIN
    FOR i IN 1 .. cardinality(ids) LOOP
        UPDATE outbox SET state = 'SENT', message = messages[i], place = CAST(places[i] AS jsonb),
               lease_until = NULL, done_at = clock_timestamp()
        WHERE id = ids[i] RETURNING lane INTO of_lane;
        IF EXISTS (SELECT FROM outbox WHERE lane = of_lane AND state = 'QUEUED') THEN
            RETURN NEXT ids[i];
        END IF;
    END LOOP;
END $$;

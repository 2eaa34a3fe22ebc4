-- A function in SQL is planned anew by each statement that calls it, one in PL/pgSQL once a connection; and where the platforms
-- publish no limit for a lane, there is nothing to count.
CREATE OR REPLACE FUNCTION outbox_within_limits(of_lane text, lanes text[], spans interval[], most integer[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS
$$ DECLARE
    sent integer;
BEGIN
    FOR i IN 1 .. cardinality(lanes) LOOP
        IF starts_with(of_lane, lanes[i]) THEN
            SELECT count(*) INTO sent FROM (
                SELECT FROM outbox o
                WHERE o.lane = of_lane AND o.state = 'SENT' AND o.done_at > clock_timestamp() - spans[i]
                LIMIT most[i]) recent;
            IF sent >= most[i] THEN
                RETURN false;
            END IF;
        END IF;
    END LOOP;
    RETURN true;
END $$;

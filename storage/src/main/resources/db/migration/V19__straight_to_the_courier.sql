-- A new message may leave without waiting in the queue, by the process that wrote it, if nothing is before it in its lane.
-- How much a platform takes from one lane is handed in: in any span that long, for lanes whose names begin so, at most so many.
CREATE INDEX outbox_sent ON outbox (lane, done_at) WHERE state = 'SENT';

CREATE FUNCTION outbox_within_limits(of_lane text, lanes text[], spans interval[], most integer[]) RETURNS boolean
LANGUAGE sql VOLATILE AS
$$ SELECT NOT EXISTS (
       SELECT FROM unnest(lanes, spans, most) AS l(lanes, span, most)
       WHERE starts_with(of_lane, l.lanes)
         AND (SELECT count(*) FROM (SELECT FROM outbox o
                                    WHERE o.lane = of_lane AND o.state = 'SENT' AND o.done_at > clock_timestamp() - l.span
                                    LIMIT l.most) recent) >= l.most) $$;

-- Who asks first holds the lane until their commit; whoever comes in the meantime queues. The lock is taken before the look,
-- and a volatile function looks with a new snapshot: so nothing that was committed before the lock is overlooked.
CREATE FUNCTION outbox_lane_is_free(of_lane text, lanes text[], spans interval[], most integer[]) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS
$$ BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(of_lane, 7)) THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (SELECT FROM outbox o WHERE o.lane = of_lane AND o.state = 'QUEUED')
       AND NOT EXISTS (SELECT FROM held_tenant t WHERE starts_with(of_lane, t.prefix))
       AND outbox_within_limits(of_lane, lanes, spans, most);
END $$;

-- Who waits for a seat is counted each time a workshop is read, among however many have ever registered for it.
CREATE INDEX registration_waiting ON registration (workshop, submitted_at, id) WHERE state = 'WAITLISTED';

-- The id under which the log tells of the turn that wrote a message.
ALTER TABLE outbox ADD COLUMN turn text;

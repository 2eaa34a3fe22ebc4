-- Whoever claims a few messages looks through the queue in its order and stops as soon as it has them, however long it is.
CREATE INDEX outbox_waiting ON outbox (id) WHERE state = 'QUEUED';

-- What these ask about a lane was planned anew for each message, since lanes differ, and always came out the same.
ALTER FUNCTION outbox_lane_is_free(text, text[], interval[], integer[]) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION outbox_delivered(bigint[], text[], text[]) SET plan_cache_mode = force_generic_plan;

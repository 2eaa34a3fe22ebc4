-- Planned once a connection, which may be while the queue is empty: reading all of it was the cheapest then, and took a hundred times as
-- long a minute later. Whoever looks into a lane finds it by an index, however short the queue is.
ALTER FUNCTION outbox_lane_is_free(text, text[], interval[], integer[]) SET enable_seqscan = off;
ALTER FUNCTION outbox_within_limits(text, text[], interval[], integer[]) SET enable_seqscan = off;

-- Somebody can be the coach of one and the fellow of another: no person is in two sessions at once, in whichever role.
ALTER TABLE coaching_session ADD CONSTRAINT one_session_at_a_time_for_anybody EXCLUDE USING gist
    (int8multirange(int8range(coach, coach, '[]'), int8range(fellow, fellow, '[]')) WITH &&,
     tstzrange(starts, ends) WITH &&) WHERE (state = 'BOOKED');

package org.lmdassistant.storage.people;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.ReadOnce;
import org.lmdassistant.storage.RoundTrip;

/** The places in which staff want to be asked for decisions. */
public final class PromptPlaces {

    private final Handle handle;
    private final ReadOnce<List<PromptPlace>> known;

    /**
     * The places as one work sees them.
     *
     * @param before those of whoever was last in the same transaction, or null for the first
     */
    public PromptPlaces(Handle handle, @Nullable PromptPlaces before) {
        this.handle = handle;
        this.known = before == null ? new ReadOnce<>() : before.known;
    }

    /** Adds a place, or renews what is known of it. */
    public void add(String lane, String place, String language, long by) {
        known.forget();
        handle.createUpdate(
                        """
                        INSERT INTO prompt_place (lane, place, language, set_by)
                        VALUES (:lane, CAST(:place AS jsonb), :language, :by)
                        ON CONFLICT (lane) DO UPDATE
                        SET place = excluded.place, language = excluded.language, set_by = excluded.set_by
                        """)
                .bind("lane", lane)
                .bind("place", place)
                .bind("language", language)
                .bind("by", by)
                .execute();
    }

    public void remove(String lane) {
        known.forget();
        handle.execute("DELETE FROM prompt_place WHERE lane = ?", lane);
    }

    public List<PromptPlace> list() {
        return known.get(handle, this::foresee);
    }

    /** Lets them be read anew. */
    public void changed() {
        known.forget();
    }

    /** Reads what {@link #list} will be asked for. */
    public void foresee(RoundTrip trip) {
        trip.read(
                "SELECT * FROM prompt_place ORDER BY id",
                query -> {},
                (row, context) -> new PromptPlace(
                        row.getLong("id"),
                        row.getString("lane"),
                        row.getString("place"),
                        row.getString("language"),
                        row.getLong("set_by")),
                known::set);
    }
}

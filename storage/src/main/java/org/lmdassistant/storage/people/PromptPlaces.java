package org.lmdassistant.storage.people;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The places in which staff want to be asked for decisions. */
public final class PromptPlaces {

    private final Handle handle;
    private @Nullable List<PromptPlace> known;

    public PromptPlaces(Handle handle) {
        this.handle = handle;
    }

    /** Adds a place, or renews what is known of it. */
    public void add(String lane, String place, String language, long by) {
        known = null;
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
        known = null;
        handle.execute("DELETE FROM prompt_place WHERE lane = ?", lane);
    }

    public List<PromptPlace> list() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    /** Works of one transaction ask once. */
    public void follow(PromptPlaces earlier) {
        known = earlier.known;
    }

    private List<PromptPlace> read() {
        return handle.createQuery("SELECT * FROM prompt_place ORDER BY id")
                .map((row, context) -> new PromptPlace(
                        row.getLong("id"),
                        row.getString("lane"),
                        row.getString("place"),
                        row.getString("language"),
                        row.getLong("set_by")))
                .list();
    }
}

package org.lmdassistant.storage.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.questions.AddedFact.Wording;

/** The answers that staff added, remembered until one changes. */
public final class AddedFacts {

    private final Handle handle;
    private final Instant now;
    private final AddedFactCache cache;
    // Shared by all works of a transaction.
    private AtomicBoolean changed = new AtomicBoolean();

    public AddedFacts(Handle handle, Instant now, AddedFactCache cache) {
        this.handle = handle;
        this.now = now;
        this.cache = cache;
    }

    /** All of them, the oldest first. Inside a transaction that changes some, always what it has changed so far. */
    public List<AddedFact> all() {
        return changed.get() ? read() : cache.get(this::read);
    }

    public Optional<AddedFact> get(long id) {
        return all().stream().filter(fact -> fact.id() == id).findFirst();
    }

    /** Adds one; the wordings hold a question and an answer in its language. */
    public AddedFact add(String language, Map<String, Wording> wordings, long by) {
        long id = handle.createQuery(
                        """
                        INSERT INTO added_fact (language, written_by, written_at) VALUES (:language, :by, :now)
                        RETURNING id
                        """)
                .bind("language", language)
                .bind("by", by)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        write(id, wordings);
        return get(id).orElseThrow();
    }

    /** Changes one; empty where somebody removed it. */
    public Optional<AddedFact> change(long id, Map<String, Wording> wordings, long by) {
        int found = handle.createUpdate("UPDATE added_fact SET written_by = :by, written_at = :now WHERE id = :id")
                .bind("by", by)
                .bind("now", now)
                .bind("id", id)
                .execute();
        if (found == 0) {
            return Optional.empty();
        }
        handle.execute("DELETE FROM added_wording WHERE fact = ?", id);
        write(id, wordings);
        return get(id);
    }

    /** Removes one; false where somebody was quicker. */
    public boolean remove(long id) {
        boolean removed = handle.execute("DELETE FROM added_fact WHERE id = ?", id) == 1;
        tell();
        return removed;
    }

    private void write(long id, Map<String, Wording> wordings) {
        wordings.forEach((language, wording) -> handle.createUpdate(
                        """
                        INSERT INTO added_wording (fact, language, question, answer)
                        VALUES (:fact, :language, :question, :answer)
                        """)
                .bind("fact", id)
                .bind("language", language)
                .bind("question", wording.question())
                .bind("answer", wording.answer())
                .execute());
        tell();
    }

    private void tell() {
        changed.set(true);
        handle.execute("SELECT pg_notify('facts', '')");
    }

    /** Does not rely on the cache once a work of the same transaction changed facts. */
    public void follow(AddedFacts earlier) {
        changed = earlier.changed;
    }

    /** After the commit: this copy of the program knows at once, the others as soon as the database tells them. */
    public void committed() {
        if (changed.get()) {
            cache.forget();
        }
    }

    private List<AddedFact> read() {
        return handle.createQuery("SELECT * FROM added_fact ORDER BY id")
                .map((row, context) -> new AddedFact(
                        row.getLong("id"),
                        row.getString("language"),
                        wordings(row.getLong("id")),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private Map<String, Wording> wordings(long fact) {
        Map<String, Wording> wordings = new TreeMap<>();
        handle.createQuery("SELECT * FROM added_wording WHERE fact = :fact")
                .bind("fact", fact)
                .map((row, context) -> Map.entry(
                        row.getString("language"), new Wording(row.getString("question"), row.getString("answer"))))
                .forEach(entry -> wordings.put(entry.getKey(), entry.getValue()));
        return wordings;
    }
}

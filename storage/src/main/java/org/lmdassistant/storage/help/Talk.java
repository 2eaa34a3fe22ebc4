package org.lmdassistant.storage.help;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between somebody and staff.
 *
 * @param reference the number people use, {@code H-2026-0004}
 * @param person who asked for it
 * @param messages everything said so far, the oldest first
 */
public record Talk(
        long id,
        String reference,
        long person,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long closedBy,
        List<Message> messages) {

    public Talk {
        messages = List.copyOf(messages);
    }

    /** Something that was said. */
    public record Message(long by, String text, Instant at) {}

    /** Under this name its cards and audit lines are kept. */
    public String subject() {
        return "help:" + id;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether staff have something to answer: the last word is the person's. */
    public boolean waitsForStaff() {
        return isOpen() && messages.get(messages.size() - 1).by() == person;
    }

    /** Whether the person has something to answer: the last word is staff's, and asks. */
    public boolean asksPerson() {
        Message last = messages.get(messages.size() - 1);
        return isOpen() && last.by() != person && last.text().contains("?");
    }

    /** Since when the last word has been standing. */
    public Instant lastWordAt() {
        return messages.get(messages.size() - 1).at();
    }
}

package org.lmdassistant.storage.fellowship;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a fellow goes through, by a day.
 *
 * @param changedAt when it came to stand where it stands
 */
public record Milestone(long id, long application, Kind kind, LocalDate due, State state, Instant changedAt) {

    /** What there is to go through, in the brochure's order as far as it gives one. */
    public enum Kind {
        INTRODUCTION(false),
        TOPIC(true),
        OUTLINE(true),
        WORKSHOP(false),
        DRAFT(true),
        COACHING(false),
        TRIP(false),
        FINAL(true),
        CLOSING(false);

        private final boolean paper;

        Kind(boolean paper) {
            this.paper = paper;
        }

        /** Whether it is a part of the research paper: handed in by the fellow, read by the coach. */
        public boolean isPaper() {
            return paper;
        }

        /** The usual day; of the weeks at the Secretariat, the closing after the trip. Each can be moved. */
        LocalDate usually(SessionDraft session) {
            LocalDate first = session.starts();
            return switch (this) {
                case INTRODUCTION -> first;
                case TOPIC -> first.plusDays(3);
                case OUTLINE -> first.plusDays(4);
                case WORKSHOP -> first.plusDays(10);
                case DRAFT -> first.plusDays(18);
                case COACHING -> session.ends();
                case TRIP -> session.tripEnds();
                case FINAL -> session.tripEnds().plusDays(10);
                case CLOSING -> session.tripEnds().plusDays(30);
            };
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        HANDED_IN,
        CHANGES,
        DONE
    }

    /** Under this name its steps, reminders and audit lines are kept. */
    public String subject() {
        return "milestone:" + id;
    }

    /** Whether it is for the fellow to do something. */
    public boolean isTheirs() {
        return state == State.OPEN || state == State.CHANGES;
    }

    /** Whether the coach has it, and is to read it. */
    public boolean isUnread() {
        return state == State.HANDED_IN;
    }

    /** Whether it is a part of the paper that can still be handed in, anew where it was already. */
    public boolean isPaperToHandIn() {
        return kind.isPaper() && state != State.DONE;
    }

    public boolean isLate(LocalDate today) {
        return isTheirs() && today.isAfter(due);
    }
}

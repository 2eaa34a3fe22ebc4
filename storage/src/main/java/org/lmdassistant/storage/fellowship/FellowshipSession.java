package org.lmdassistant.storage.fellowship;

import java.time.LocalDate;

/**
 * A session of the Fellowship Programme.
 *
 * @param reference the number people use, {@code FS-2027-01}
 */
public record FellowshipSession(long id, String reference, SessionDraft details, int placesTaken, boolean cancelled) {

    /** Under this name its audit lines are kept. */
    public String subject() {
        return "fellowship:" + id;
    }

    public boolean takesApplications(LocalDate today) {
        return !cancelled && !today.isAfter(details.deadline());
    }

    public int placesLeft() {
        return details.places() - placesTaken;
    }
}

package org.lmdassistant.storage.workshops;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.people.Seniority;

/**
 * Who is to take part.
 *
 * @param email of a nominated colleague
 * @param administration the code of their Customs administration
 * @param person their record, where they registered themselves
 * @param seniority of a nominated colleague; of whoever registered themselves it stands in their record
 */
public record Attendee(
        String name,
        @Nullable String email,
        @Nullable String position,
        String administration,
        @Nullable Long person,
        @Nullable Seniority seniority) {

    /** Somebody of whose level nothing was said. */
    public Attendee(
            String name,
            @Nullable String email,
            @Nullable String position,
            String administration,
            @Nullable Long person) {
        this(name, email, position, administration, person, null);
    }

    /** By what two registrations of the same attendee are recognized. */
    String key() {
        if (person != null) {
            return "person:" + person;
        }
        return "email:" + (email == null ? name : email).toLowerCase(Locale.ROOT);
    }
}

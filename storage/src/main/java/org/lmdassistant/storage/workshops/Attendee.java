package org.lmdassistant.storage.workshops;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is to take part.
 *
 * @param email of a nominated colleague
 * @param administration the code of their Customs administration
 * @param person their record, where they registered themselves
 */
public record Attendee(
        String name, @Nullable String email, @Nullable String position, String administration, @Nullable Long person) {

    /** By what two registrations of the same attendee are recognized. */
    String key() {
        if (person != null) {
            return "person:" + person;
        }
        return "email:" + (email == null ? name : email).toLowerCase(Locale.ROOT);
    }
}

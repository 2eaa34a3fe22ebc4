package org.lmdassistant.bot.workshops;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Registration;

/** Whom a registration concerns: who attends, and who registered them. */
public final class Concern {

    private Concern() {}

    /** Whether a registration is a person's own business. */
    public static boolean of(Registration registration, Person person) {
        return people(registration).contains(person.id());
    }

    /** The ids of those to tell about a registration. */
    public static Set<Long> people(Registration registration) {
        Set<Long> people = new LinkedHashSet<>();
        Long attending = registration.attendee().person();
        if (attending != null) {
            people.add(attending);
        }
        people.add(registration.registeredBy());
        return people;
    }
}

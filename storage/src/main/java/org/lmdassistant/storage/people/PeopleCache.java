package org.lmdassistant.storage.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Who is behind an account: asked at every turn, so remembered until the database says that it changed. */
public final class PeopleCache {

    private final Cache<Identity, Optional<Person>> people = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    // Where they were last seen, as this copy of the program wrote it down or found it.
    private final Cache<Identity, String> places = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** The remembered person, else the loaded one; strangers are not remembered. */
    Optional<Person> get(Identity identity, Supplier<Optional<Person>> load) {
        Optional<Person> person = people.get(identity, ignored -> load.get());
        if (person.isEmpty()) {
            people.invalidate(identity);
        }
        return person;
    }

    /** Whether somebody is known to be reached there. */
    boolean knowsPlace(Identity identity, String place) {
        return place.equals(places.getIfPresent(identity));
    }

    void rememberPlaces(Map<Identity, String> seen) {
        places.putAll(seen);
    }

    /**
     * Forgets a person.
     *
     * @param person the id, or {@code *} for everybody
     */
    public void forget(String person) {
        // Few people change at a time, and a place is found again by the next turn.
        places.invalidateAll();
        if (person.equals("*")) {
            people.invalidateAll();
        } else {
            people.asMap()
                    .values()
                    .removeIf(held ->
                            held.isEmpty() || String.valueOf(held.get().id()).equals(person));
        }
    }
}

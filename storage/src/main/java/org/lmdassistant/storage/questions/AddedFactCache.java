package org.lmdassistant.storage.questions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The added answers: looked through at every question, remembered until the database says that one changed. */
public final class AddedFactCache {

    private static final String ALL = "*";

    private final Cache<String, List<AddedFact>> facts =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    List<AddedFact> get(Supplier<List<AddedFact>> load) {
        return facts.get(ALL, ignored -> load.get());
    }

    public void forget() {
        facts.invalidateAll();
    }
}

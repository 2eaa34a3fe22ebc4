package org.lmdassistant.storage.installations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Installations by workspace: asked at every request, remembered until the database says that one changed. */
public final class InstallationCache {

    private final Cache<String, Optional<Installation>> installations = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    public Optional<Installation> get(String tenant, Supplier<Optional<Installation>> load) {
        return installations.get(tenant, ignored -> load.get());
    }

    /**
     * Forgets an installation.
     *
     * @param tenant the workspace, or {@code *} for all
     */
    public void forget(String tenant) {
        if (tenant.equals("*")) {
            installations.invalidateAll();
        } else {
            installations.invalidate(tenant);
        }
    }
}

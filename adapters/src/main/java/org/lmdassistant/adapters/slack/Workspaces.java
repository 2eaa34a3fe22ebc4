package org.lmdassistant.adapters.slack;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Ids;
import org.lmdassistant.adapters.chat.TurnHandler;

/** Finds the installation that a request or a message belongs to. */
final class Workspaces {

    private final SlackInstallations installations;
    private final HomeWorkspace home;

    Workspaces(SlackInstallations installations, HomeWorkspace home) {
        this.installations = installations;
        this.home = home;
    }

    /** The installation that speaks in a request; some events do not tell which id counts, so both are tried. */
    Optional<SlackInstallation> of(Origin origin) {
        return origin.wholeEnterprise()
                ? find(origin.enterprise()).or(() -> find(origin.team()))
                : find(origin.team()).or(() -> find(origin.enterprise()).filter(SlackInstallation::wholeEnterprise));
    }

    /**
     * The installation of one tenant.
     *
     * @throws TurnHandler.Unavailable if it cannot be looked up now
     */
    Optional<SlackInstallation> find(@Nullable String tenant) {
        if (tenant == null || tenant.isBlank() || !Ids.isPossible(tenant)) {
            return Optional.empty();
        }
        return available(() -> installations.find(tenant)).or(() -> home.of(tenant));
    }

    private static <T> T available(Supplier<T> lookup) {
        try {
            return lookup.get();
        } catch (TurnHandler.Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TurnHandler.Unavailable("the installations cannot be read", e);
        }
    }
}

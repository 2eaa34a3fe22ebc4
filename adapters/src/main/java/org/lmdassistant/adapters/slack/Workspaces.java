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

    /**
     * The installation that speaks in a request.
     *
     * @param wholeEnterprise what the request says; some events do not tell, so the other id is tried as well
     */
    Optional<SlackInstallation> of(@Nullable String enterprise, @Nullable String team, boolean wholeEnterprise) {
        return wholeEnterprise
                ? find(enterprise).or(() -> find(team))
                : find(team).or(() -> find(enterprise).filter(SlackInstallation::wholeEnterprise));
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

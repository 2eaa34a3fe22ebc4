package org.lmdassistant.adapters.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.chat.TurnHandler;

/** From a request of Slack to the bot and back: who speaks, and what became of asking. */
final class Conversation {

    private final Workspaces workspaces;
    private final Profiles profiles;
    private final TurnHandler bot;

    Conversation(Workspaces workspaces, Profiles profiles, TurnHandler bot) {
        this.workspaces = workspaces;
        this.profiles = profiles;
        this.bot = bot;
    }

    /** The installation that a request belongs to. */
    Optional<SlackInstallation> workspace(Origin origin) {
        return workspaces.of(origin);
    }

    /**
     * Asks the bot.
     *
     * @throws TurnHandler.Unavailable if nothing could be saved
     * @throws BotFailed if the bot broke
     */
    Answer take(Turn turn) {
        try {
            return bot.take(turn);
        } catch (TurnHandler.Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BotFailed(turn.delivery(), e);
        }
    }

    Speaker person(SlackInstallation workspace, String user) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("a person without an id");
        }
        return new Speaker(Platform.SLACK, workspace.tenant(), user, profiles.of(workspace, user));
    }

    /** A person in a channel that other organizations share: whoever it is, no staff rights there. */
    Speaker personAmongStrangers(SlackInstallation workspace, String user) {
        Speaker person = person(workspace, user);
        Profile known = person.profile();
        return new Speaker(
                person.platform(),
                person.tenant(),
                person.user(),
                new Profile(known.name(), known.language(), known.timeZone(), Profile.Standing.GUEST));
    }

    void forget(SlackInstallation workspace, String user) {
        profiles.forget(workspace.tenant(), user);
    }

    static Place directTo(SlackInstallation workspace, String user) {
        return Place.directTo(Platform.SLACK, workspace.tenant(), user, null);
    }

    /** A known channel; Slack's ids of direct conversations start with a D. Threads count in shared ones only. */
    static Place in(SlackInstallation workspace, String channel, @Nullable String thread) {
        boolean direct = channel.startsWith("D");
        return new Place(
                Platform.SLACK,
                workspace.tenant(),
                channel,
                direct ? Place.Kind.DIRECT : Place.Kind.SHARED,
                direct ? null : thread,
                null);
    }

    /** The bot broke on a turn; not the fault of the request. */
    static final class BotFailed extends RuntimeException {
        BotFailed(String delivery, RuntimeException cause) {
            super("the bot failed on delivery " + delivery, cause);
        }
    }
}

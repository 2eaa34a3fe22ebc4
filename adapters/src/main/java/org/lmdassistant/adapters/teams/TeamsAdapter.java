package org.lmdassistant.adapters.teams;

import com.microsoft.bot.schema.Activity;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Pace;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.http.Download;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teams: activities come in and become turns, cards go out and become messages. Safe for use by many threads.
 */
public final class TeamsAdapter implements Messenger, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TeamsAdapter.class);

    private final TurnHandler bot;
    private final SigningKeys keys;
    private final Download download = new Download();
    private final SdkConnector connector;
    private final TeamsDoor door;
    private final Turns turns;
    private final Posting posting;

    /** Connects Teams with the bot; calls nobody yet. */
    public TeamsAdapter(TeamsSettings settings, TurnHandler bot, Clock clock) {
        this.bot = bot;
        ServiceAddresses addresses = new ServiceAddresses(settings);
        this.keys = new SigningKeys(settings.openIdUrl(), clock);
        BotToken token = new BotToken(settings, clock);
        this.connector = new SdkConnector(settings, token, addresses);
        this.door = new TeamsDoor(settings, new TeamsToken(settings.appId(), keys, clock), addresses);
        this.turns = new Turns(new Roster(connector, clock), new TeamsFiles(download, addresses, token));
        this.posting = new Posting(connector);
    }

    /**
     * Takes every activity of the Bot Connector. Answers after all that follows is committed: 200 done, 400 unreadable,
     * 401 without a good token, 403 with a good token but not from Teams, not for this bot or not of an allowed tenant,
     * 405, 413 and 415 as in HTTP, 500 the bot failed, 501 an invoke of an unknown name, 503 nothing could be saved.
     */
    public HttpOut receive(HttpIn in) {
        TeamsDoor.Verdict verdict = door.check(in);
        return verdict instanceof TeamsDoor.LetIn letIn
                ? run(letIn.activity(), letIn.tenant())
                : ((TeamsDoor.Answered) verdict).answer();
    }

    /** What an operator should look after while everything still works, if there is anything. */
    public Optional<String> concern() {
        return keys.areOverdue()
                ? Optional.of("Microsoft's signing keys cannot be read; known ones stay good for five days")
                : Optional.empty();
    }

    @Override
    public Receipt deliver(Delivery delivery) {
        return posting.deliver(delivery);
    }

    /** In one thread (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"). */
    @Override
    public List<Pace> perPlace() {
        return List.of(Pace.of(7, 1), Pace.of(8, 2), Pace.of(60, 30), Pace.of(1_800, 3_600));
    }

    /** Fifty a second for one app in one tenant (the same page). */
    @Override
    public List<Pace> perTenant() {
        return List.of(Pace.of(50, 1));
    }

    @Override
    public void close() {
        keys.close();
        connector.close();
        download.close();
    }

    private HttpOut run(Activity activity, String tenant) {
        Optional<Turn> turn;
        try {
            turn = turns.read(activity, tenant);
        } catch (RuntimeException e) {
            // Signed, well-formed JSON, and still not what Microsoft documents. The message may quote it: not logged.
            log.warn("an activity of Teams could not be read: {}", e.getClass().getSimpleName());
            return HttpOut.empty(400);
        }
        boolean invoke = "invoke".equals(activity.getType());
        String name = String.valueOf(activity.getName());
        if (turn.isEmpty()) {
            return invoke ? Replies.to(name, Answer.nothing()) : HttpOut.empty(200);
        }
        try {
            Answer answer = bot.take(turn.get());
            // Teams has no message that one person alone sees: a hint outside a dialog or a press is left out.
            return invoke ? Replies.to(name, answer) : HttpOut.empty(200);
        } catch (TurnHandler.Unavailable e) {
            log.warn("nothing could be saved, Teams shall try again: {}", e.getMessage());
            return HttpOut.empty(503);
        } catch (RuntimeException e) {
            log.error("the bot failed on delivery {}", turn.get().delivery(), e);
            return HttpOut.empty(500);
        }
    }
}

package org.lmdassistant.adapters.slack;

import java.time.Clock;
import java.util.List;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Pace;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.http.Download;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.adapters.slack.Conversation.BotFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack: requests come in and become turns, cards go out and become messages. Safe for use by many threads. */
public final class SlackAdapter implements Messenger, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackApi api;
    private final AfterCommit afterCommit = new AfterCommit();
    private final Download download = new Download();
    private final FrontDoor door;
    private final Routes routes;
    private final Posting posting;
    private final Installing installing;

    /** Connects Slack with the bot; calls nobody yet. */
    public SlackAdapter(SlackSettings settings, SlackInstallations installations, TurnHandler bot, Clock clock) {
        this.api = new SlackApi(settings.apiUrl());
        Workspaces workspaces = new Workspaces(installations, new HomeWorkspace(settings, api));
        Conversation conversation = new Conversation(workspaces, new Profiles(api, clock), bot);
        SlackAddresses addresses = new SlackAddresses(settings.apiUrl());
        Courtesies courtesies = new Courtesies(api, addresses, afterCommit);
        this.door = new FrontDoor(new SlackSignature(settings.signingSecrets(), clock));
        this.routes = new Routes(
                new Events(conversation, courtesies, new SlackFiles(download, addresses)),
                new Commands(conversation, courtesies),
                new Presses(conversation, courtesies),
                new Submissions(conversation),
                new Searches(conversation));
        this.posting = new Posting(api.inGoodTime(), workspaces);
        this.installing = new Installing(settings, installations, api);
    }

    /**
     * Takes every request of Slack: events, commands, interactivity, options. Answers after all that follows is
     * committed: 200 done, 400 unreadable, 401 not signed by Slack, 405, 413 and 415 as in HTTP, 500 the bot failed,
     * 503 nothing could be saved.
     */
    public HttpOut receive(HttpIn in) {
        FrontDoor.Verdict verdict = door.check(in);
        return verdict instanceof FrontDoor.LetIn letIn
                ? run(letIn.envelope())
                : ((FrontDoor.Answered) verdict).answer();
    }

    /** Sends a person who wants to install the app on to Slack; 404 where the settings name no client. */
    public HttpOut install(HttpIn in) {
        return installing.start();
    }

    /** Takes the person back from Slack, fetches the token and keeps the installation; answers with a page. */
    public HttpOut oauthRedirect(HttpIn in) {
        return installing.finish(in);
    }

    @Override
    public Receipt deliver(Delivery delivery) {
        return posting.deliver(delivery);
    }

    /** About one a second in a channel, with short bursts (docs.slack.dev, "Rate limits"). */
    @Override
    public List<Pace> perPlace() {
        return List.of(Pace.of(5, 5), Pace.of(60, 60));
    }

    /** "Several hundred a minute" is all that Slack says; beyond that it answers with Retry-After. */
    @Override
    public List<Pace> perTenant() {
        return List.of();
    }

    @Override
    public void close() {
        afterCommit.close();
        download.close();
        api.close();
    }

    private HttpOut run(Envelope envelope) {
        try {
            return routes.answer(envelope);
        } catch (TurnHandler.Unavailable e) {
            log.warn("nothing could be saved, Slack shall try again: {}, {}", e.getMessage(), cause(e));
            return HttpOut.empty(503);
        } catch (BotFailed e) {
            log.error("{}", e.getMessage(), e.getCause());
            return HttpOut.empty(500);
        } catch (RuntimeException e) {
            // Signed, well-formed JSON, and still not what Slack documents. The message may quote it: not logged.
            log.warn("a request of Slack could not be read: {}", e.getClass().getSimpleName());
            return HttpOut.empty(400);
        }
    }

    // The class alone: a cause's message may quote what people wrote.
    private static String cause(Exception e) {
        return e.getCause() == null ? "no cause" : e.getCause().getClass().getSimpleName();
    }
}

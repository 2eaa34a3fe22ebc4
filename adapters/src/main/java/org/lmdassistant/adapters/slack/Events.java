package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;

/** The Events API: what happened, told by Slack, perhaps more than once. All are acknowledged with an empty 200. */
final class Events {

    private final Conversation conversation;
    private final Courtesies courtesies;
    private final SlackFiles files;

    Events(Conversation conversation, Courtesies courtesies, SlackFiles files) {
        this.conversation = conversation;
        this.courtesies = courtesies;
        this.files = files;
    }

    void register(App app) {
        // A message with any other subtype is another class in Bolt's model and is acknowledged unread.
        app.event(MessageEvent.class, (payload, context) -> message(payload));
        app.event(MessageFileShareEvent.class, (payload, context) -> file(payload));
        app.event(AppMentionEvent.class, (payload, context) -> mention(payload));
        app.event(AppHomeOpenedEvent.class, (payload, context) -> arrival(payload));
        app.event(AppUninstalledEvent.class, (payload, context) -> removal(payload));
        app.event(TokensRevokedEvent.class, (payload, context) -> revocation(payload));
        app.event(UserChangeEvent.class, (payload, context) -> change(payload));
    }

    private Response message(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        boolean fromABot = event.getBotId() != null || event.getBotProfile() != null;
        if (fromABot || event.getUser() == null || !"im".equals(event.getChannelType())) {
            return Response.ok();
        }
        return ask(payload, workspace -> {
            String self = self(payload, workspace);
            return event.getUser().equals(self)
                    ? Optional.empty()
                    : Optional.of(new Turn(
                            payload.getEventId(),
                            speaker(payload, workspace, event.getUser()),
                            Conversation.in(workspace, event.getChannel(), null),
                            new Act.Said(WrittenText.read(event.getText(), self)),
                            false));
        });
    }

    private Response file(EventsApiPayload<MessageFileShareEvent> payload) {
        MessageFileShareEvent event = payload.getEvent();
        if (event.getUser() == null || !"im".equals(event.getChannelType())) {
            return Response.ok();
        }
        return ask(payload, workspace -> {
            String self = self(payload, workspace);
            return event.getUser().equals(self)
                    ? Optional.empty()
                    : Optional.of(new Turn(
                            payload.getEventId(),
                            speaker(payload, workspace, event.getUser()),
                            Conversation.in(workspace, event.getChannel(), null),
                            new Act.Said(
                                    WrittenText.read(event.getText(), self), files.of(workspace, event.getFiles())),
                            false));
        });
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        boolean fromABot = event.getBotId() != null || event.getBotProfile() != null;
        if (fromABot || event.getUser() == null || event.getEdited() != null) {
            return Response.ok();
        }
        return ask(payload, workspace -> {
            String self = self(payload, workspace);
            String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
            return event.getUser().equals(self)
                    ? Optional.empty()
                    : Optional.of(new Turn(
                            payload.getEventId(),
                            speaker(payload, workspace, event.getUser()),
                            Conversation.in(workspace, event.getChannel(), thread),
                            new Act.Said(WrittenText.read(event.getText(), self)),
                            false));
        });
    }

    private Response arrival(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent event = payload.getEvent();
        return ask(
                payload,
                workspace -> Optional.of(new Turn(
                        payload.getEventId(),
                        speaker(payload, workspace, event.getUser()),
                        event.getChannel() == null
                                ? Conversation.directTo(workspace, event.getUser())
                                : Conversation.in(workspace, event.getChannel(), null),
                        new Act.Arrived(),
                        false)));
    }

    private Response revocation(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        // A person's own token is no concern of ours: the app works with the bot's.
        boolean bots =
                tokens == null || (tokens.getBot() != null && !tokens.getBot().isEmpty());
        return bots ? removal(payload) : Response.ok();
    }

    private Response removal(EventsApiPayload<?> payload) {
        return ask(
                payload,
                workspace -> Optional.of(new Turn(
                        payload.getEventId(),
                        Speaker.thePlatform(Platform.SLACK, workspace.tenant()),
                        new Place(Platform.SLACK, workspace.tenant(), "", Place.Kind.DIRECT, null, null),
                        new Act.Removed(true),
                        false)));
    }

    private Response change(EventsApiPayload<UserChangeEvent> payload) {
        workspace(payload)
                .ifPresent(workspace -> conversation.forget(
                        workspace, payload.getEvent().getUser().getId()));
        return Response.ok();
    }

    private Response ask(EventsApiPayload<?> payload, Reading reading) {
        Objects.requireNonNull(payload.getEventId(), "event_id");
        workspace(payload).ifPresent(workspace -> reading.turn(workspace).ifPresent(turn -> answer(workspace, turn)));
        return Response.ok();
    }

    private void answer(SlackInstallation workspace, Turn turn) {
        Answer answer = conversation.take(turn);
        if (answer instanceof Answer.Notice notice && !turn.speaker().user().isEmpty()) {
            courtesies.hint(workspace, turn.place(), turn.speaker().user(), notice.text());
        }
    }

    private Optional<SlackInstallation> workspace(EventsApiPayload<?> payload) {
        Optional<Authorization> authorization = authorization(payload);
        return conversation.workspace(
                authorization.map(Authorization::getEnterpriseId).orElse(payload.getEnterpriseId()),
                authorization.map(Authorization::getTeamId).orElse(payload.getTeamId()),
                authorization.map(Authorization::getIsEnterpriseInstall).orElse(false));
    }

    private Speaker speaker(EventsApiPayload<?> payload, SlackInstallation workspace, String user) {
        return payload.isExtSharedChannel()
                ? conversation.personAmongStrangers(workspace, user)
                : conversation.person(workspace, user);
    }

    /** The bot's own user id; the event tells it even where the installation does not. */
    private static String self(EventsApiPayload<?> payload, SlackInstallation workspace) {
        return workspace.botUser().isEmpty()
                ? authorization(payload).map(Authorization::getUserId).orElse("")
                : workspace.botUser();
    }

    private static Optional<Authorization> authorization(EventsApiPayload<?> payload) {
        List<Authorization> all = payload.getAuthorizations();
        return all == null ? Optional.empty() : all.stream().findFirst();
    }

    @FunctionalInterface
    private interface Reading {
        Optional<Turn> turn(SlackInstallation workspace);
    }
}

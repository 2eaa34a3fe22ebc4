package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.events.payload.AppHomeOpenedPayload;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.AppUninstalledPayload;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.events.payload.MessageFileSharePayload;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.app_backend.events.payload.TokensRevokedPayload;
import com.slack.api.app_backend.events.payload.UserChangePayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

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

    HttpOut take(Envelope.Event happened) {
        String json = happened.json();
        Kind event = SlackJson.read(json, Outer.class).event();
        // A message with any other subtype (a topic that was changed, say) is acknowledged unread.
        switch (event.subtype() == null ? event.type() : event.type() + "/" + event.subtype()) {
            case "message" -> message(SlackJson.read(json, MessagePayload.class));
            case "message/file_share" -> file(SlackJson.read(json, MessageFileSharePayload.class));
            case "app_mention" -> mention(SlackJson.read(json, AppMentionPayload.class));
            case "app_home_opened" -> arrival(SlackJson.read(json, AppHomeOpenedPayload.class));
            case "app_uninstalled" -> removal(SlackJson.read(json, AppUninstalledPayload.class));
            case "tokens_revoked" -> revocation(SlackJson.read(json, TokensRevokedPayload.class));
            case "user_change" -> change(SlackJson.read(json, UserChangePayload.class));
            default -> {}
        }
        return HttpOut.empty(200);
    }

    private record Outer(Kind event) {}

    private record Kind(String type, @Nullable String subtype) {}

    private void message(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        boolean fromABot = event.getBotId() != null || event.getBotProfile() != null;
        if (fromABot || event.getUser() == null || !"im".equals(event.getChannelType())) {
            return;
        }
        ask(payload, workspace -> {
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

    private void file(EventsApiPayload<MessageFileShareEvent> payload) {
        MessageFileShareEvent event = payload.getEvent();
        if (event.getUser() == null || !"im".equals(event.getChannelType())) {
            return;
        }
        ask(payload, workspace -> {
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

    private void mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        boolean fromABot = event.getBotId() != null || event.getBotProfile() != null;
        if (fromABot || event.getUser() == null || event.getEdited() != null) {
            return;
        }
        ask(payload, workspace -> {
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

    private void arrival(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent event = payload.getEvent();
        ask(
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

    private void revocation(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        // A person's own token is no concern of ours: the app works with the bot's.
        boolean bots =
                tokens == null || (tokens.getBot() != null && !tokens.getBot().isEmpty());
        if (bots) {
            removal(payload);
        }
    }

    private void removal(EventsApiPayload<?> payload) {
        ask(
                payload,
                workspace -> Optional.of(new Turn(
                        payload.getEventId(),
                        Speaker.thePlatform(Platform.SLACK, workspace.tenant()),
                        new Place(Platform.SLACK, workspace.tenant(), "", Place.Kind.DIRECT, null, null),
                        new Act.Removed(true),
                        false)));
    }

    private void change(EventsApiPayload<UserChangeEvent> payload) {
        workspace(payload)
                .ifPresent(workspace -> conversation.forget(
                        workspace, payload.getEvent().getUser().getId()));
    }

    private void ask(EventsApiPayload<?> payload, Reading reading) {
        Objects.requireNonNull(payload.getEventId(), "event_id");
        workspace(payload).ifPresent(workspace -> reading.turn(workspace).ifPresent(turn -> answer(workspace, turn)));
    }

    private void answer(SlackInstallation workspace, Turn turn) {
        Answer answer = conversation.take(turn);
        if (answer instanceof Answer.Notice notice && !turn.speaker().user().isEmpty()) {
            courtesies.hint(workspace, turn.place(), turn.speaker().user(), notice.text());
        }
    }

    private Optional<SlackInstallation> workspace(EventsApiPayload<?> payload) {
        Optional<Authorization> authorization = authorization(payload);
        return conversation.workspace(new Origin(
                authorization.map(Authorization::getEnterpriseId).orElse(payload.getEnterpriseId()),
                authorization.map(Authorization::getTeamId).orElse(payload.getTeamId()),
                authorization.map(Authorization::getIsEnterpriseInstall).orElse(false)));
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

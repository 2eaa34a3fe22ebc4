package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** Buttons and menus in messages. Link buttons and the fields of an open form come here too and mean nothing yet. */
final class Presses {

    private final Conversation conversation;
    private final Courtesies courtesies;

    Presses(Conversation conversation, Courtesies courtesies) {
        this.conversation = conversation;
        this.courtesies = courtesies;
    }

    HttpOut take(Envelope.Press press) {
        BlockActionPayload payload = SlackJson.read(press.json(), BlockActionPayload.class);
        Optional<Action> action =
                payload.getActions().stream().filter(one -> chosen(one) != null).findFirst();
        if (action.isEmpty() || payload.getView() != null) {
            return HttpOut.empty(200);
        }
        conversation.workspace(press.origin()).ifPresent(workspace -> answer(payload, action.get(), workspace));
        return HttpOut.empty(200);
    }

    private void answer(BlockActionPayload payload, Action action, SlackInstallation workspace) {
        String user = payload.getUser().getId();
        Turn turn = new Turn(
                delivery(payload, action, workspace),
                conversation.person(workspace, user),
                place(payload, workspace, user),
                new Act.Pressed(
                        String.valueOf(chosen(action)), payload.getContainer().getMessageTs()),
                true);
        Answer answer = conversation.take(turn);
        if (answer instanceof Answer.Open open) {
            courtesies.open(workspace, payload.getTriggerId(), open, turn.place(), user);
        } else if (answer instanceof Answer.Notice notice) {
            courtesies.whisper(workspace, payload.getResponseUrl(), turn.place(), user, notice.text());
        }
    }

    // Slack promises no id for a press; these parts together name one press of one person. It is kept and logged, so
    // that
    // it does not say of whom.
    private static String delivery(BlockActionPayload payload, Action action, SlackInstallation workspace) {
        Container container = payload.getContainer();
        return Digest.of(Stream.of(
                        workspace.tenant(),
                        payload.getUser().getId(),
                        container.getMessageTs(),
                        action.getActionId(),
                        action.getActionTs())
                .map(String::valueOf)
                .collect(Collectors.joining("|")));
    }

    private static Place place(BlockActionPayload payload, SlackInstallation workspace, String user) {
        Container container = payload.getContainer();
        String channel = payload.getChannel() == null
                ? container.getChannelId()
                : payload.getChannel().getId();
        if (channel == null) {
            return Conversation.directTo(workspace, user);
        }
        String thread =
                payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
        return Conversation.in(workspace, channel, thread == null ? container.getThreadTs() : thread);
    }

    private static @Nullable String chosen(Action action) {
        return action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
    }
}

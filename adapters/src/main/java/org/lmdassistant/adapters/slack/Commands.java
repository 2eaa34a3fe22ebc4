package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Turn;

/** Slash commands. Wherever one is typed, what follows goes to the direct conversation: answers stay private. */
final class Commands {

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final Conversation conversation;
    private final Courtesies courtesies;

    Commands(Conversation conversation, Courtesies courtesies) {
        this.conversation = conversation;
        this.courtesies = courtesies;
    }

    void register(App app) {
        app.command(ANY, (request, context) -> command(request.getPayload(), context));
    }

    private Response command(SlashCommandPayload payload, SlashCommandContext context) {
        return conversation
                .workspace(context)
                .map(workspace -> answer(payload, context, workspace))
                .orElseGet(Response::ok);
    }

    private Response answer(SlashCommandPayload payload, SlashCommandContext context, SlackInstallation workspace) {
        Turn turn = new Turn(
                Objects.requireNonNull(payload.getTriggerId(), "trigger_id"),
                conversation.person(workspace, payload.getUserId()),
                Conversation.directTo(workspace, payload.getUserId()),
                new Act.Said(WrittenText.read(payload.getText(), workspace.botUser())),
                true);
        Answer answer = conversation.take(turn);
        if (answer instanceof Answer.Open open) {
            courtesies.open(workspace, payload.getTriggerId(), open, turn.place(), payload.getUserId());
        } else if (answer instanceof Answer.Notice notice) {
            return context.ackWithJson(SlashCommandResponse.builder()
                    .responseType("ephemeral")
                    .text(ShownText.escaped(notice.text()))
                    .build());
        }
        return Response.ok();
    }
}

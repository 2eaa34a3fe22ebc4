package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import java.util.Map;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** Slash commands. Wherever one is typed, what follows goes to the direct conversation: answers stay private. */
final class Commands {

    private final Conversation conversation;
    private final Courtesies courtesies;

    Commands(Conversation conversation, Courtesies courtesies) {
        this.conversation = conversation;
        this.courtesies = courtesies;
    }

    HttpOut take(Envelope.Command command) {
        Map<String, String> fields = command.fields();
        return conversation
                .workspace(command.origin())
                .map(workspace -> answer(fields, workspace))
                .orElseGet(() -> HttpOut.empty(200));
    }

    private HttpOut answer(Map<String, String> fields, SlackInstallation workspace) {
        String user = needed(fields, "user_id");
        String trigger = needed(fields, "trigger_id");
        Turn turn = new Turn(
                trigger,
                conversation.person(workspace, user),
                Conversation.directTo(workspace, user),
                new Act.Said(WrittenText.read(fields.getOrDefault("text", ""), workspace.botUser())),
                true);
        Answer answer = conversation.take(turn);
        if (answer instanceof Answer.Open open) {
            courtesies.open(workspace, trigger, open, turn.place(), user);
        } else if (answer instanceof Answer.Notice notice) {
            return HttpOut.json(
                    200,
                    SlackJson.write(SlashCommandResponse.builder()
                            .responseType("ephemeral")
                            .text(ShownText.escaped(notice.text()))
                            .build()));
        }
        return HttpOut.empty(200);
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a command without " + name);
        }
        return value;
    }
}

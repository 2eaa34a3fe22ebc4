package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.chat.Turn;

/** Choices for a search field while somebody types. */
final class Searches {

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final Conversation conversation;
    private final AtomicLong count = new AtomicLong();

    Searches(Conversation conversation) {
        this.conversation = conversation;
    }

    void register(App app) {
        app.blockSuggestion(ANY, (request, context) -> search(request.getPayload(), context));
    }

    private Response search(BlockSuggestionPayload payload, BlockSuggestionContext context) {
        List<Option> options = conversation
                .workspace(context)
                .map(workspace -> conversation.take(turn(payload, workspace)))
                .map(Searches::options)
                .orElseGet(List::of);
        return context.ackWithJson(
                BlockSuggestionResponse.builder().options(options).build());
    }

    private Turn turn(BlockSuggestionPayload payload, SlackInstallation workspace) {
        String user = payload.getUser().getId();
        Place place = Conversation.directTo(workspace, user);
        String query = payload.getValue() == null ? "" : PlainText.clean(payload.getValue());
        // Nothing follows from a search, so it needs no id that outlives this program.
        String delivery =
                "search|" + Digest.of(place.lane() + payload.getActionId() + query) + "|" + count.incrementAndGet();
        return new Turn(
                delivery,
                conversation.person(workspace, user),
                place,
                new Act.Searched(payload.getActionId(), query),
                false);
    }

    private static List<Option> options(Answer answer) {
        return answer instanceof Answer.Choices found
                ? found.choices().stream()
                        .limit(Pressables.OPTIONS)
                        .map(Searches::option)
                        .toList()
                : List.of();
    }

    private static Option option(Choice choice) {
        return new Option(Pressables.option(choice).getText(), choice.value());
    }
}

package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** Choices for a search field while somebody types. */
final class Searches {

    private final Conversation conversation;
    private final AtomicLong count = new AtomicLong();

    Searches(Conversation conversation) {
        this.conversation = conversation;
    }

    HttpOut take(Envelope.Search search) {
        BlockSuggestionPayload payload = SlackJson.read(search.json(), BlockSuggestionPayload.class);
        List<Option> options = conversation
                .workspace(search.origin())
                .map(workspace -> conversation.take(turn(payload, workspace)))
                .map(Searches::options)
                .orElseGet(List::of);
        return HttpOut.json(
                200,
                SlackJson.write(
                        BlockSuggestionResponse.builder().options(options).build()));
    }

    private Turn turn(BlockSuggestionPayload payload, SlackInstallation workspace) {
        String user = payload.getUser().getId();
        String field = Objects.requireNonNull(payload.getActionId(), "action_id");
        Place place = Conversation.directTo(workspace, user);
        String query = payload.getValue() == null ? "" : PlainText.clean(payload.getValue());
        // Nothing follows from a search, so it needs no id that outlives this program.
        String delivery = "search|" + Digest.of(place.lane() + field + query) + "|" + count.incrementAndGet();
        return new Turn(delivery, conversation.person(workspace, user), place, new Act.Searched(field, query), false);
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

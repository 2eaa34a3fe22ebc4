package org.lmdassistant.adapters.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.adapters.chat.TurnHandler;

/** Sends messages through the Web API, each attempt once. */
final class Posting implements Messenger {

    private static final String PARSE_NOTHING = "none";

    private final SlackApi api;
    private final Workspaces workspaces;

    Posting(SlackApi api, Workspaces workspaces) {
        this.api = api;
        this.workspaces = workspaces;
    }

    @Override
    public Receipt deliver(Delivery delivery) {
        try {
            Optional<SlackInstallation> workspace =
                    workspaces.find(delivery.place().tenant());
            return workspace.isEmpty()
                    ? new Receipt.TenantClosed("not_installed")
                    : send(delivery, api.patient(workspace.get().botToken()));
        } catch (TurnHandler.Unavailable e) {
            return new Receipt.TryLater(null, "installation_unknown");
        }
    }

    private static Receipt send(Delivery delivery, MethodsClient slack) {
        List<LayoutBlock> blocks;
        try {
            blocks = BlockKit.draw(delivery.card());
        } catch (IllegalArgumentException e) {
            return new Receipt.Refused("cannot be drawn: " + e.getMessage());
        }
        String fallback = ShownText.fallback(delivery.card().summary());
        try {
            if (delivery instanceof Delivery.Update update) {
                return update(update, blocks, fallback, slack);
            }
            Delivery.Post post = (Delivery.Post) delivery;
            return post.onlyTo() == null || post.place().isDirect()
                    ? post(post, blocks, fallback, slack)
                    : whisper(post, post.onlyTo(), blocks, fallback, slack);
        } catch (SlackApiException e) {
            return Outcome.ofStatus(e);
        } catch (IOException e) {
            return new Receipt.TryLater(null, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // The library lets its JSON parser's exceptions through: something answered that is not Slack.
            return new Receipt.TryLater(null, "unreadable_answer");
        }
    }

    private static Receipt post(Delivery.Post post, List<LayoutBlock> blocks, String fallback, MethodsClient slack)
            throws IOException, SlackApiException {
        String user = post.place().userToReach();
        ChatPostMessageResponse answer = slack.chatPostMessage(
                request -> request.channel(user == null ? post.place().conversation() : user)
                        .threadTs(post.place().thread())
                        .text(fallback)
                        .blocks(blocks)
                        .linkNames(false)
                        .parse(PARSE_NOTHING)
                        .unfurlLinks(false)
                        .unfurlMedia(false));
        return answer.isOk()
                ? new Receipt.Delivered(answer.getTs(), found(post.place(), answer.getChannel()))
                : Outcome.ofCode(answer.getError(), answer.getHttpResponseHeaders());
    }

    private static Receipt whisper(
            Delivery.Post post, String user, List<LayoutBlock> blocks, String fallback, MethodsClient slack)
            throws IOException, SlackApiException {
        ChatPostEphemeralResponse answer =
                slack.chatPostEphemeral(request -> request.channel(post.place().conversation())
                        .user(user)
                        .threadTs(post.place().thread())
                        .text(fallback)
                        .blocks(blocks)
                        .linkNames(false)
                        .parse(PARSE_NOTHING));
        // The id that Slack gives for such a message cannot be used to update it.
        return answer.isOk()
                ? new Receipt.Delivered(null, post.place())
                : Outcome.ofCode(answer.getError(), answer.getHttpResponseHeaders());
    }

    private static Receipt update(
            Delivery.Update update, List<LayoutBlock> blocks, String fallback, MethodsClient slack)
            throws IOException, SlackApiException {
        ChatUpdateResponse answer =
                slack.chatUpdate(request -> request.channel(update.place().conversation())
                        .ts(update.message())
                        .text(fallback)
                        .blocks(blocks)
                        .linkNames(false)
                        .parse(PARSE_NOTHING));
        return answer.isOk()
                ? new Receipt.Delivered(update.message(), update.place())
                : Outcome.ofCode(answer.getError(), answer.getHttpResponseHeaders());
    }

    private static Place found(Place place, String channel) {
        return new Place(place.platform(), place.tenant(), channel, place.kind(), place.thread(), place.address());
    }
}

package org.lmdassistant.adapters.slack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.slack.WebApi.Answer;

/** Sends messages through the Web API, each attempt once. */
final class Posting {

    private final WebApi slack;
    private final Workspaces workspaces;

    Posting(WebApi slack, Workspaces workspaces) {
        this.slack = slack;
        this.workspaces = workspaces;
    }

    Receipt deliver(Delivery delivery) {
        try {
            Optional<SlackInstallation> workspace =
                    workspaces.find(delivery.place().tenant());
            return workspace.isEmpty()
                    ? new Receipt.TenantClosed("not_installed")
                    : send(delivery, workspace.get().botToken());
        } catch (TurnHandler.Unavailable e) {
            return new Receipt.TryLater(null, "installation_unknown");
        }
    }

    private Receipt send(Delivery delivery, String token) {
        Map<String, @Nullable String> fields;
        try {
            fields = drawn(delivery.card());
        } catch (IllegalArgumentException e) {
            return new Receipt.Refused("cannot be drawn: " + e.getMessage());
        }
        try {
            if (delivery instanceof Delivery.Update update) {
                return update(update, fields, token);
            }
            Delivery.Post post = (Delivery.Post) delivery;
            return post.onlyTo() == null || post.place().isDirect()
                    ? post(post, fields, token)
                    : whisper(post, post.onlyTo(), fields, token);
        } catch (IOException e) {
            return new Receipt.TryLater(null, e.getClass().getSimpleName());
        }
    }

    /** The fields that every message has: nothing in it is expanded or linked but what we mean. */
    private static Map<String, @Nullable String> drawn(Card card) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("text", ShownText.fallback(card.summary()));
        fields.put("blocks", SlackJson.write(BlockKit.draw(card)));
        fields.put("link_names", "0");
        fields.put("parse", "none");
        return fields;
    }

    private Receipt post(Delivery.Post post, Map<String, @Nullable String> fields, String token) throws IOException {
        String user = post.place().userToReach();
        fields.put("channel", user == null ? post.place().conversation() : user);
        fields.put("thread_ts", post.place().thread());
        fields.put("unfurl_links", "0");
        fields.put("unfurl_media", "0");
        Answer answer = slack.call("chat.postMessage", token, fields);
        return answer.ok()
                ? new Receipt.Delivered(answer.ts(), found(post.place(), answer.channel()))
                : Outcome.of(answer);
    }

    private Receipt whisper(Delivery.Post post, String user, Map<String, @Nullable String> fields, String token)
            throws IOException {
        fields.put("channel", post.place().conversation());
        fields.put("user", user);
        fields.put("thread_ts", post.place().thread());
        Answer answer = slack.call("chat.postEphemeral", token, fields);
        // The id that Slack gives for such a message cannot be used to update it.
        return answer.ok() ? new Receipt.Delivered(null, post.place()) : Outcome.of(answer);
    }

    private Receipt update(Delivery.Update update, Map<String, @Nullable String> fields, String token)
            throws IOException {
        fields.put("channel", update.place().conversation());
        fields.put("ts", update.message());
        Answer answer = slack.call("chat.update", token, fields);
        return answer.ok() ? new Receipt.Delivered(update.message(), update.place()) : Outcome.of(answer);
    }

    private static Place found(Place place, @Nullable String channel) {
        return channel == null
                ? place
                : new Place(place.platform(), place.tenant(), channel, place.kind(), place.thread(), place.address());
    }
}

package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.Speaker;
import org.lmdassistant.adapters.chat.Turn;

/** From an activity of Teams to a turn: who spoke, where, and what they did. */
final class Turns {

    static final String CARD_ACTION = "adaptiveCard/action";
    static final String DIALOG_FETCH = "task/fetch";
    static final String DIALOG_SUBMIT = "task/submit";
    static final String SEARCH = "application/search";

    private static final Set<String> NOT_ANSWERS = Set.of(FormCard.FORM, "msteams", "type", "data");

    private final Roster roster;
    private final TeamsFiles files;

    Turns(Roster roster, TeamsFiles files) {
        this.roster = roster;
        this.files = files;
    }

    /** The turn that the activity is, or nothing if it means nothing to the bot. */
    Optional<Turn> read(Activity activity, String tenant) {
        ChannelAccount from = activity.getFrom();
        if (from == null
                || from.getAadObjectId() == null
                || from.getAadObjectId().isBlank()) {
            // A bot, a connector, or Teams itself.
            return Optional.empty();
        }
        return act(activity)
                .map(act -> new Turn(
                        delivery(activity, act),
                        speaker(activity, tenant, from.getAadObjectId(), act),
                        place(activity, tenant),
                        act,
                        DIALOG_FETCH.equals(activity.getName())));
    }

    private Optional<Act> act(Activity activity) {
        boolean personal = isDirect(activity);
        return switch (activity.getType()) {
            case "message" -> Optional.ofNullable(said(activity));
            case "invoke" -> Optional.ofNullable(invoked(activity));
            case "installationUpdate" -> installed(String.valueOf(activity.getAction()), personal);
            case "conversationUpdate" -> arrived(personal && hasBotAdded(activity));
            default -> Optional.empty();
        };
    }

    // An upgrade comes as "remove-upgrade" and "add-upgrade"; in between the app is not gone.
    private static Optional<Act> installed(String action, boolean personal) {
        return switch (action) {
            case "remove" -> Optional.of(new Act.Removed(false));
            case "remove-upgrade" -> Optional.empty();
            default -> arrived(personal);
        };
    }

    private static Optional<Act> arrived(boolean really) {
        return really ? Optional.of(new Act.Arrived()) : Optional.empty();
    }

    private static boolean hasBotAdded(Activity activity) {
        return activity.getMembersAdded() != null
                && activity.getMembersAdded().stream()
                        .anyMatch(member -> activity.getRecipient().getId().equals(member.getId()));
    }

    private @Nullable Act said(Activity activity) {
        JsonNode value = value(activity);
        // What an older client sends for a button: a message without text.
        if (value.has(Actions.ACTION) || value.has(Actions.PICK)) {
            return pressed(activity, value);
        }
        String text = WrittenText.read(activity);
        // Files come in a personal chat alone (Microsoft: "Send and receive files through a bot").
        List<SharedFile> sent = isDirect(activity) ? files.of(activity) : List.of();
        boolean nothing = text.isEmpty() && activity.getText() == null && sent.isEmpty();
        return nothing ? null : new Act.Said(text, sent);
    }

    private static @Nullable Act invoked(Activity activity) {
        JsonNode value = value(activity);
        JsonNode data = value.path("data");
        return switch (String.valueOf(activity.getName())) {
            case CARD_ACTION -> pressed(activity, value.path("action").path("data"));
            case DIALOG_FETCH -> pressed(activity, data);
            case DIALOG_SUBMIT ->
                data.path(FormCard.FORM).isTextual()
                        ? new Act.Submitted(data.path(FormCard.FORM).asText(), answers(data))
                        : null;
            case SEARCH ->
                new Act.Searched(
                        value.path("dataset").asText(),
                        PlainText.clean(value.path("queryText").asText()));
            default -> null;
        };
    }

    private static @Nullable Act pressed(Activity activity, JsonNode data) {
        String action = data.has(Actions.PICK)
                ? data.path(data.path(Actions.PICK).asText()).asText()
                : data.path(Actions.ACTION).asText();
        return action.isEmpty() ? null : new Act.Pressed(action, activity.getReplyToId());
    }

    private static Map<String, String> answers(JsonNode data) {
        Map<String, String> answers = new LinkedHashMap<>();
        data.properties().forEach(field -> {
            String value = field.getValue().isValueNode()
                    ? PlainText.clean(field.getValue().asText())
                    : "";
            if (!NOT_ANSWERS.contains(field.getKey()) && !value.isBlank()) {
                answers.put(field.getKey(), value);
            }
        });
        return answers;
    }

    private static String delivery(Activity activity, Act act) {
        if (act instanceof Act.Arrived) {
            // Both kinds of arrival may be told; one greeting is enough.
            return id("arrived", activity.getConversation().getId());
        }
        if (activity.getId() == null || activity.getId().isBlank()) {
            throw new IllegalArgumentException("an activity without an id would be taken for another one");
        }
        return id(activity.getConversation().getId(), activity.getId());
    }

    /** It is kept and logged, and the conversation's id says who it is that talks. */
    private static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Speaker speaker(Activity activity, String tenant, String user, Act act) {
        JsonNode client = client(activity);
        String language = client.path("locale").asText(activity.getLocale());
        String zone = client.path("timezone").asText(activity.getLocalTimezone());
        // After a removal the roster is closed to us.
        Profile.Standing standing =
                act instanceof Act.Removed ? Profile.Standing.GUEST : roster.of(activity, tenant, user);
        Profile profile = new Profile(activity.getFrom().getName(), language, zone, standing);
        return new Speaker(Platform.TEAMS, tenant, user, profile);
    }

    private static JsonNode client(Activity activity) {
        JsonNode entities = BotFrameworkJson.MAPPER.valueToTree(
                activity.getEntities() == null ? List.of() : activity.getEntities());
        for (JsonNode entity : entities) {
            if (entity.path("type").asText().equals("clientInfo")) {
                return entity;
            }
        }
        return BotFrameworkJson.MAPPER.createObjectNode();
    }

    private static Place place(Activity activity, String tenant) {
        boolean direct = isDirect(activity);
        // A channel's thread is part of the conversation's id.
        String[] parts = activity.getConversation().getId().split(";messageid=", 2);
        return new Place(
                Platform.TEAMS,
                tenant,
                parts[0],
                direct ? Place.Kind.DIRECT : Place.Kind.SHARED,
                !direct && parts.length == 2 ? parts[1] : null,
                activity.getServiceUrl());
    }

    private static boolean isDirect(Activity activity) {
        return "personal".equals(activity.getConversation().getConversationType());
    }

    private static JsonNode value(Activity activity) {
        JsonNode value = BotFrameworkJson.MAPPER.valueToTree(activity.getValue());
        return value == null ? BotFrameworkJson.MAPPER.createObjectNode() : value;
    }
}

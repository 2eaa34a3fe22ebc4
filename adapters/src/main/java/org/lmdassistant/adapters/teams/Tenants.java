package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tenant that an activity comes from. */
final class Tenants {

    private Tenants() {}

    /** The tenant, or null where the activity names none or two different ones. */
    static @Nullable String of(Activity activity) {
        JsonNode channelData = BotFrameworkJson.MAPPER.valueToTree(activity.getChannelData());
        String ofChannel = text(
                channelData == null
                        ? null
                        : channelData.path("tenant").path("id").asText(""));
        String ofConversation = text(activity.getConversation().getTenantId());
        if (ofChannel != null && ofConversation != null && !Objects.equals(ofChannel, ofConversation)) {
            return null;
        }
        return ofChannel == null ? ofConversation : ofChannel;
    }

    private static @Nullable String text(@Nullable String id) {
        return id == null || id.isBlank() ? null : id;
    }
}

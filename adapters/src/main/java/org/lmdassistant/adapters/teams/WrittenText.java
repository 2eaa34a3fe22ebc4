package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import org.lmdassistant.adapters.chat.PlainText;

/** What a person wrote, as they saw it, without the mention that made Teams send it to the bot. */
final class WrittenText {

    private WrittenText() {}

    static String read(Activity activity) {
        String text = activity.getText() == null ? "" : activity.getText();
        if (activity.getEntities() != null && activity.getRecipient() != null) {
            for (Entity entity : activity.getEntities()) {
                JsonNode mention = BotFrameworkJson.MAPPER.valueToTree(entity);
                String marked = mention.path("text").asText();
                boolean ofUs = mention.path("mentioned")
                        .path("id")
                        .asText()
                        .equals(activity.getRecipient().getId());
                if (ofUs && !marked.isEmpty()) {
                    text = text.replace(marked, "");
                }
            }
        }
        String plain = text.replaceAll("</?at[^<>]*>", "")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return PlainText.clean(plain).strip();
    }
}

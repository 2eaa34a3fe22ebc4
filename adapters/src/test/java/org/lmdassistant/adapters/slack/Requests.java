package org.lmdassistant.adapters.slack;

import java.util.List;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;

/** Requests as Slack sends them. */
final class Requests {

    static final String SEARCH =
            "{\"type\":\"block_suggestion\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                    + "\"view\":{\"id\":\"V1\"},\"action_id\":\"administrations\",\"block_id\":\"who\",\"value\":\"sén\"}";

    static final String BUTTON =
            ",\"actions\":[{\"type\":\"button\",\"action_id\":\"a0\",\"block_id\":\"b\",\"value\":\"approve/1\","
                    + "\"action_ts\":\"9.9\"}]";

    static final Form FORM = new Form(
            "request/1",
            "A request",
            null,
            "Send",
            "Cancel",
            List.of(new Form.Field("topic", "Topic", true, null, null, new Form.Text(200, false))));

    private Requests() {}

    static String im(String more) {
        return "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"ts\":\"1.2\","
                + "\"text\":\"hello\"" + more + "}";
    }

    static String press(String more) {
        return "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                + "\"trigger_id\":\"tr-1\",\"container\":{\"type\":\"message\",\"message_ts\":\"7.8\",\"channel_id\":\"C1\"},"
                + "\"channel\":{\"id\":\"C1\"},\"message\":{\"ts\":\"7.8\",\"thread_ts\":\"7.0\"}" + more + "}";
    }

    static String submission(String topic) {
        String origin = new ModalOrigin(
                        "request/1", new Place(Platform.SLACK, "T-FORGED", "C1", Place.Kind.SHARED, "7.0", "x"))
                .write()
                .replace("\"", "\\\"");
        return "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                + "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"hash\":\"h1\",\"callback_id\":\"form\",\"private_metadata\":\""
                + origin
                + "\",\"state\":{\"values\":{"
                + "\"topic\":{\"value\":{\"type\":\"plain_text_input\",\"value\":\"" + topic + "\"}},"
                + "\"empty\":{\"value\":{\"type\":\"plain_text_input\",\"value\":null}},"
                + "\"day\":{\"value\":{\"type\":\"datepicker\",\"selected_date\":\"2027-03-01\"}},"
                + "\"mail\":{\"value\":{\"type\":\"email_text_input\",\"value\":\"a@b.org\"}},"
                + "\"seats\":{\"value\":{\"type\":\"number_input\",\"value\":\"12\"}},"
                + "\"kind\":{\"value\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"k1\"}}},"
                + "\"who\":{\"people\":{\"type\":\"external_select\",\"selected_option\":{\"value\":\"p9\"}}}}}}}";
    }
}

package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.slack.AfterCommit.SlackSaidNo;

/** What a waiting person gets besides the acknowledgement: a form opens, or a hint appears that only they see. */
final class Courtesies {

    private final SlackApi api;
    private final WebApi slack;
    private final SlackAddresses addresses;
    private final AfterCommit afterCommit;

    Courtesies(SlackApi api, SlackAddresses addresses, AfterCommit afterCommit) {
        this.api = api;
        this.slack = api.whileSlackWaits();
        this.addresses = addresses;
        this.afterCommit = afterCommit;
    }

    /** Opens a form; where Slack refuses, because the press was too long ago, the person is told so. */
    void open(SlackInstallation workspace, String trigger, Answer.Open open, Place place, String user) {
        afterCommit.attempt("views.open", workspace.tenant(), () -> {
            WebApi.Answer answer = slack.call(
                    "views.open",
                    workspace.botToken(),
                    Map.of("trigger_id", trigger, "view", SlackJson.write(Modal.draw(open.form(), place))));
            if (!answer.ok()) {
                show(workspace, place, user, open.tooLate());
                throw new SlackSaidNo(answer);
            }
        });
    }

    /** A hint to one person where they wrote; there is no response address for that. */
    void hint(SlackInstallation workspace, Place place, String user, String text) {
        afterCommit.attempt("chat.postEphemeral", workspace.tenant(), () -> show(workspace, place, user, text));
    }

    /** A hint to the person who pressed: at the address that came with the press, or, once that is used up, beside it. */
    void whisper(SlackInstallation workspace, @Nullable String responseUrl, Place place, String user, String text) {
        afterCommit.attempt("response_url", workspace.tenant(), () -> {
            if (responseUrl == null || !addresses.takesAnswers(responseUrl) || !isTaken(responseUrl, text)) {
                show(workspace, place, user, text);
            }
        });
    }

    private void show(SlackInstallation workspace, Place place, String user, String text) throws Exception {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("text", ShownText.escaped(text));
        fields.put("link_names", "0");
        fields.put("parse", "none");
        // In the direct conversation, as long as its id is not known, nobody else could read it anyway.
        boolean alone = place.userToReach() != null;
        fields.put("channel", alone ? user : place.conversation());
        fields.put("user", alone ? null : user);
        fields.put("thread_ts", alone ? null : place.thread());
        WebApi.Answer answer =
                slack.call(alone ? "chat.postMessage" : "chat.postEphemeral", workspace.botToken(), fields);
        if (!answer.ok()) {
            throw new SlackSaidNo(answer);
        }
    }

    private boolean isTaken(String responseUrl, String text) throws IOException {
        WebhookResponse answer = new ActionResponseSender(api.quick())
                .send(
                        responseUrl,
                        ActionResponse.builder()
                                .responseType("ephemeral")
                                .replaceOriginal(false)
                                .text(ShownText.escaped(text))
                                .build());
        return answer.getCode() == 200;
    }
}

package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.slack.AfterCommit.SlackSaidNo;

/** What a waiting person gets besides the acknowledgement: a form opens, or a hint appears that only they see. */
final class Courtesies {

    private final SlackApi api;
    private final SlackAddresses addresses;
    private final AfterCommit afterCommit;

    Courtesies(SlackApi api, SlackAddresses addresses, AfterCommit afterCommit) {
        this.api = api;
        this.addresses = addresses;
        this.afterCommit = afterCommit;
    }

    void open(SlackInstallation workspace, String trigger, Form form, Place place) {
        afterCommit.attempt("views.open", workspace.tenant(), () -> {
            View view = Modal.draw(form, place);
            ViewsOpenResponse answer = api.quick(workspace.botToken())
                    .viewsOpen(request -> request.triggerId(trigger).view(view));
            if (!answer.isOk()) {
                throw new SlackSaidNo(answer.getError());
            }
        });
    }

    /** A hint to one person where they wrote; there is no response address for that. */
    void hint(SlackInstallation workspace, Place place, String user, String text) {
        afterCommit.attempt("chat.postEphemeral", workspace.tenant(), () -> {
            ChatPostEphemeralResponse answer = api.quick(workspace.botToken())
                    .chatPostEphemeral(request -> request.channel(place.conversation())
                            .user(user)
                            .threadTs(place.thread())
                            .text(ShownText.escaped(text))
                            .linkNames(false)
                            .parse("none"));
            if (!answer.isOk()) {
                throw new SlackSaidNo(answer.getError());
            }
        });
    }

    /** A hint to the person who pressed, at the address that came with the press. */
    void whisper(SlackInstallation workspace, @Nullable String responseUrl, String text) {
        afterCommit.attempt("response_url", workspace.tenant(), () -> {
            if (responseUrl == null || !addresses.takesAnswers(responseUrl)) {
                throw new SlackSaidNo("not an address of Slack's");
            }
            WebhookResponse answer = new ActionResponseSender(api.quick())
                    .send(
                            responseUrl,
                            ActionResponse.builder()
                                    .responseType("ephemeral")
                                    .replaceOriginal(false)
                                    .text(ShownText.escaped(text))
                                    .build());
            if (answer.getCode() != 200) {
                throw new SlackSaidNo("status " + answer.getCode());
            }
        });
    }
}

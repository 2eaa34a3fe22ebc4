package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Answer;
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

    /** Opens a form; where Slack refuses, because the press was too long ago, the person is told so. */
    void open(SlackInstallation workspace, String trigger, Answer.Open open, Place place, String user) {
        afterCommit.attempt("views.open", workspace.tenant(), () -> {
            View view = Modal.draw(open.form(), place);
            ViewsOpenResponse answer = api.quick(workspace.botToken())
                    .viewsOpen(request -> request.triggerId(trigger).view(view));
            if (!answer.isOk()) {
                show(workspace, place, user, open.tooLate());
                throw new SlackSaidNo(answer.getError());
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
        MethodsClient slack = api.quick(workspace.botToken());
        String shown = ShownText.escaped(text);
        // In the direct conversation, as long as its id is not known, nobody else could read it anyway.
        SlackApiTextResponse answer = place.userToReach() != null
                ? slack.chatPostMessage(request ->
                        request.channel(user).text(shown).linkNames(false).parse("none"))
                : slack.chatPostEphemeral(request -> request.channel(place.conversation())
                        .user(user)
                        .threadTs(place.thread())
                        .text(shown)
                        .linkNames(false)
                        .parse("none"));
        if (!answer.isOk()) {
            throw new SlackSaidNo(answer.getError());
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

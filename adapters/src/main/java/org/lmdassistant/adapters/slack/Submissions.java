package org.lmdassistant.adapters.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** Forms sent from a modal. */
final class Submissions {

    private static final int ERROR = 300;

    private final Conversation conversation;

    Submissions(Conversation conversation) {
        this.conversation = conversation;
    }

    HttpOut take(Envelope.Submission submission) {
        ViewSubmissionPayload payload = SlackJson.read(submission.json(), ViewSubmissionPayload.class);
        return conversation
                .workspace(submission.origin())
                .map(workspace -> answer(conversation.take(turn(payload, workspace))))
                .orElseGet(() -> HttpOut.empty(200));
    }

    private Turn turn(ViewSubmissionPayload payload, SlackInstallation workspace) {
        View view = payload.getView();
        ModalOrigin origin = ModalOrigin.read(view.getPrivateMetadata());
        Map<String, String> answers = answers(view.getState());
        return new Turn(
                // A form sent again after an error may come with the same id and hash: only its content differs.
                view.getId() + "|" + view.getHash() + "|" + Digest.of(ChatJson.write(new TreeMap<>(answers))),
                conversation.person(workspace, payload.getUser().getId()),
                ofTenant(origin.place(), workspace),
                new Act.Submitted(origin.form(), answers),
                false);
    }

    private static HttpOut answer(Answer answer) {
        if (answer instanceof Answer.Invalid invalid && !invalid.form().fields().isEmpty()) {
            return said(
                    ViewSubmissionResponse.builder().responseAction("errors").errors(errors(invalid)));
        } else if (answer instanceof Answer.Accepted || answer instanceof Answer.Notice) {
            return said(ViewSubmissionResponse.builder().responseAction("clear"));
        }
        return HttpOut.empty(200);
    }

    private static HttpOut said(ViewSubmissionResponse.ViewSubmissionResponseBuilder response) {
        return HttpOut.json(200, SlackJson.write(response.build()));
    }

    // Slack shows an error under a field only: one that names no field of the form goes under the first.
    private static Map<String, String> errors(Answer.Invalid invalid) {
        Map<String, String> errors = new LinkedHashMap<>();
        String first = invalid.form().fields().get(0).id();
        invalid.errors().forEach((field, error) -> {
            boolean known =
                    invalid.form().fields().stream().anyMatch(one -> one.id().equals(field));
            errors.merge(known ? field : first, PlainText.line(error, ERROR), (one, other) -> one + " " + other);
        });
        if (errors.isEmpty()) {
            errors.put(first, PlainText.MORE);
        }
        return errors;
    }

    private static Map<String, String> answers(@Nullable ViewState state) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues().forEach((field, inputs) -> inputs.values().forEach(input -> {
                String value = value(input);
                if (value != null && !value.isBlank()) {
                    answers.put(field, PlainText.clean(value));
                }
            }));
        }
        return answers;
    }

    private static @Nullable String value(ViewState.Value input) {
        if (input.getSelectedOption() != null) {
            return input.getSelectedOption().getValue();
        }
        return input.getSelectedDate() == null ? input.getValue() : input.getSelectedDate();
    }

    // The tenant is the one that Slack signed, not the one that the form carried along.
    private static Place ofTenant(Place place, SlackInstallation workspace) {
        return new Place(Platform.SLACK, workspace.tenant(), place.conversation(), place.kind(), place.thread(), null);
    }
}

package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.AdaptiveCardInvokeResponse;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.teams.TaskModuleContinueResponse;
import com.microsoft.bot.schema.teams.TaskModuleMessageResponse;
import com.microsoft.bot.schema.teams.TaskModuleResponse;
import com.microsoft.bot.schema.teams.TaskModuleResponseBase;
import com.microsoft.bot.schema.teams.TaskModuleTaskInfo;
import java.util.Map;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.adapters.http.HttpOut;

/** An answer as the body of the HTTP reply that Teams waits for. */
final class Replies {

    // Teams shows an error for an empty reply to a press; what is to be said comes as a message.
    private static final String DONE = "✓";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String SEARCH_RESULTS = "application/vnd.microsoft.search.searchResponse";
    private static final int NOTICE = 1_000;
    private static final int CHOICES = 25;

    private Replies() {}

    /** What Teams expects for an invoke of this name. */
    static HttpOut to(String invoke, Answer answer) {
        return switch (invoke) {
            case Turns.CARD_ACTION -> cardAction(MESSAGE, answer instanceof Answer.Notice notice ? line(notice) : DONE);
            case Turns.DIALOG_FETCH -> dialog(answer, DONE);
            case Turns.DIALOG_SUBMIT ->
                answer instanceof Answer.Accepted || answer instanceof Answer.Nothing
                        ? HttpOut.empty(200)
                        : dialog(answer, DONE);
            case Turns.SEARCH -> cardAction(SEARCH_RESULTS, results(answer));
            default -> HttpOut.json(501, "{}");
        };
    }

    private static HttpOut cardAction(String type, Object value) {
        AdaptiveCardInvokeResponse response = new AdaptiveCardInvokeResponse();
        response.setStatusCode(200);
        response.setType(type);
        response.setValue(value);
        return json(response);
    }

    private static HttpOut dialog(Answer answer, String otherwise) {
        TaskModuleResponse response = new TaskModuleResponse();
        if (answer instanceof Answer.Open open) {
            response.setTask(form(open.form(), Map.of()));
        } else if (answer instanceof Answer.Invalid invalid) {
            response.setTask(form(invalid.form(), invalid.errors()));
        } else {
            TaskModuleMessageResponse message = new TaskModuleMessageResponse();
            message.setType("message");
            message.setValue(answer instanceof Answer.Notice notice ? line(notice) : otherwise);
            response.setTask(message);
        }
        return json(response);
    }

    private static TaskModuleResponseBase form(Form form, Map<String, String> errors) {
        Attachment card = new Attachment();
        card.setContentType(AdaptiveCard.CONTENT_TYPE);
        card.setContent(FormCard.draw(form, errors));
        TaskModuleTaskInfo info = new TaskModuleTaskInfo();
        info.setTitle(PlainText.line(form.title(), 60));
        info.setHeight("large");
        info.setWidth("medium");
        info.setCard(card);
        TaskModuleContinueResponse response = new TaskModuleContinueResponse();
        response.setType("continue");
        response.setValue(info);
        return response;
    }

    private static ObjectNode results(Answer answer) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        ArrayNode results = value.putArray("results");
        if (answer instanceof Answer.Choices found) {
            found.choices().stream().limit(CHOICES).forEach(choice -> results.addObject()
                    .put("title", PlainText.line(choice.label(), 75))
                    .put("value", choice.value()));
        }
        return value;
    }

    private static String line(Answer.Notice notice) {
        return PlainText.line(notice.text(), NOTICE);
    }

    private static HttpOut json(Object body) {
        try {
            return HttpOut.json(200, BotFrameworkJson.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema's own types can be written", e);
        }
    }
}

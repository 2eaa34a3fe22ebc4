package org.lmdassistant.bot.support;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** Gives a request to a member of staff, who is told. */
final class AssignSupport implements Flow {

    private final SupportPrompt prompt;
    private final SupportNews news;

    AssignSupport(SupportPrompt prompt, SupportNews news) {
        this.prompt = prompt;
        this.news = news;
    }

    @Override
    public String name() {
        return "assign-support";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("support.assign");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        Optional<SupportRequest> request = scene.tx().supportRequests().get(about.id());
        if (request.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("support.not-found")));
        }
        return SupportState.OPEN.contains(request.get().state())
                ? Optional.empty()
                : Optional.of(Card.text(prompt.decision(scene.tx(), scene.words(), request.get())));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of(
                "to",
                scene.words().say("support.assign.to"),
                new Form.Choose(scene.tx().roles().present().stream()
                        .map(member -> new Choice(String.valueOf(member.id()), member.name()))
                        .toList())));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        long to = Long.parseLong(answers.text("to"));
        StepResult result = scene.tx()
                .supportRequests()
                .assign(about.id(), to, scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-assigned", taken.request().subject());
            news.stepped(scene.tx(), taken.request());
            if (to != scene.person().id()) {
                scene.tell(to, words -> prompt.card(scene.tx(), words, taken.request()));
            }
            scene.remark(scene.words()
                    .say("support.assign.done", "reference", taken.request().reference()));
        } else {
            scene.say(scene.words().say("support.not-found"));
        }
    }
}

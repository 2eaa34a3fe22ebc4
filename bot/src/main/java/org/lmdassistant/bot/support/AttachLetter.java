package org.lmdassistant.bot.support;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** The formal letter, which alone makes a request of it: a file, or the address where it lies. */
final class AttachLetter implements Flow {

    private final SupportNews news;

    AttachLetter(SupportNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "support-letter";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("support.letter");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        Optional<SupportRequest> request = scene.tx()
                .supportRequests()
                .get(about.id())
                .filter(one -> one.requestedBy() == scene.person().id());
        if (request.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("support.not-found")));
        }
        return SupportState.THEIRS.contains(request.get().state())
                ? Optional.empty()
                : Optional.of(news.card(scene.tx(), scene.words(), request.get()));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Documents.question("letter", scene.words().say("support.letter.where"), scene.words()));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        StepResult result = scene.tx()
                .supportRequests()
                .attachLetter(about.id(), answers.text("letter"), scene.person().id());
        if (result instanceof StepResult.Taken taken) {
            scene.audit("support-letter", taken.request().subject());
            news.changed(scene, taken.request());
        } else {
            news.explain(scene, result);
        }
    }
}

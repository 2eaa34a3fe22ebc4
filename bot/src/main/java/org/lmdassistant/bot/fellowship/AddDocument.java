package org.lmdassistant.bot.fellowship;

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

/** A document that supports an application: a CV, a letter, a certificate. */
final class AddDocument implements Flow {

    private final ApplicationNews news;

    AddDocument(ApplicationNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "application-document";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("application.add-document");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Nominating.refusal(scene, about, news);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Documents.question("document", scene.words().say("application.which-document"), scene.words()));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        news.told(
                scene,
                "application-document",
                scene.tx()
                        .applications()
                        .addDocument(
                                about.id(),
                                answers.text("document"),
                                scene.person().id()));
    }
}

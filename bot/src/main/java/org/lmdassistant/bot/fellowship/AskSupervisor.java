package org.lmdassistant.bot.fellowship;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationResult;

/**
 * Whoever applies asks their supervisor for a nomination: in the chat where the assistant knows the supervisor, else by
 * an address that they pass on.
 */
final class AskSupervisor implements Flow {

    private final ApplicationNews news;
    private final Nominating nominating;
    private final URI publicUrl;

    AskSupervisor(ApplicationNews news, Nominating nominating, URI publicUrl) {
        this.news = news;
        this.nominating = nominating;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return "ask-supervisor";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("application.ask-supervisor");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Nominating.refusal(scene, about, news);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        return List.of(Question.of(
                        "supervisor", words.say("application.supervisor"), new Form.Search(Supervisors.SOURCE, null))
                .optional()
                .hinting(words.say("application.supervisor.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        String supervisor = answers.orNull("supervisor");
        if (supervisor == null) {
            makeLink(scene, about);
            return;
        }
        ApplicationResult result = scene.tx()
                .applications()
                .askSupervisor(
                        about.id(), Long.parseLong(supervisor), scene.person().id());
        news.told(scene, "nomination-asked", result);
        if (result instanceof ApplicationResult.Taken taken) {
            Application application = taken.application();
            scene.tell(Long.parseLong(supervisor), words -> nominating.card(scene.tx(), words, application));
        }
    }

    private void makeLink(Scene scene, Action about) {
        Words words = scene.words();
        ApplicationResult result = scene.tx()
                .applications()
                .askByLink(about.id(), scene.person().id(), token -> {
                    String sentence = words.say("application.link");
                    scene.say(new Card(
                            sentence,
                            List.of(
                                    new Card.Paragraph(sentence),
                                    new Card.Paragraph(publicUrl
                                            .resolve("/nominate/" + token)
                                            .toString()))));
                });
        news.told(scene, "nomination-asked", result);
    }
}

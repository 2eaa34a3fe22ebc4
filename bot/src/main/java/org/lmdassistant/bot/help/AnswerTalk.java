package org.lmdassistant.bot.help;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.help.Talk;

/** A member of staff answers a talk; the action may hold an answer that was already typed. */
final class AnswerTalk implements Flow {

    private static final String NAME = "answer-talk";

    private final TalkDesk desk;

    AnswerTalk(TalkDesk desk) {
        this.desk = desk;
    }

    /** The answer to a talk, once it was read back. */
    static Action wish(Talk talk, String text) {
        return Action.of(NAME, talk.id()).carrying(text);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("talk.answer");
    }

    /** The number, and to whom it goes. */
    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.tx()
                .talks()
                .get(about.id())
                .map(talk -> talk.reference()
                        + scene.tx()
                                .people()
                                .get(talk.person())
                                .map(person -> " · " + person.name())
                                .orElse(""));
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return scene.tx().talks().get(about.id()).filter(Talk::isOpen).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("talk.over")));
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("text", about.argument(1));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        String last = scene.tx()
                .talks()
                .get(about.id())
                .map(talk -> talk.messages().get(talk.messages().size() - 1).text())
                .orElse("");
        return List.of(Question.of("text", scene.words().say("talk.your-answer"), new Form.Text(2_000, true))
                .hinting(last));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        desk.answer(scene, about.id(), answers.text("text"));
    }
}

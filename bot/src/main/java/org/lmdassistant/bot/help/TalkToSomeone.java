package org.lmdassistant.bot.help;

import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffQuestions;

/**
 * Somebody wants a human being; each further message goes to the same talk until one side closes it. The action may hold
 * what it is.
 */
final class TalkToSomeone implements Flow {

    private final TalkDesk desk;

    TalkToSomeone(TalkDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return StaffQuestions.TALK;
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    /** What goes to people is shown once more, in case it was meant for the assistant. */
    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("menu.talk");
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("text", about.argument(0));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("text", scene.words().say("talk.what"), new Form.Text(2_000, true))
                .hinting(scene.words().say("talk.what.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        desk.say(scene, answers.text("text"));
    }
}

package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Form;

/**
 * A flow that brings one text to somebody else: the action holds for whom, and the text where it was typed already. It is read
 * back before it goes.
 */
public abstract class Letter implements Flow {

    private static final int LONGEST = 2_000;

    private final String name;
    private final Access access;
    private final String title;

    /**
     * One kind of letters.
     *
     * @param title the key of what it is called
     */
    protected Letter(String name, Access access, String title) {
        this.name = name;
        this.access = access;
        this.title = title;
    }

    /** Brings the text to whom it is for. */
    protected abstract void send(Scene scene, Action about, String text);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Access access() {
        return access;
    }

    @Override
    public final String title(Scene scene, Action about) {
        return scene.words().say(title);
    }

    /** They read it at once. */
    @Override
    public final boolean isReadBack() {
        return true;
    }

    @Override
    public final Map<String, String> typed(Action about) {
        return Map.of("text", about.argument(1));
    }

    @Override
    public final List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("text", scene.words().say("talk.write.what"), new Form.Text(LONGEST, true)));
    }

    @Override
    public final void finish(Scene scene, Action about, Answers answers) {
        send(scene, about, answers.text("text"));
    }
}

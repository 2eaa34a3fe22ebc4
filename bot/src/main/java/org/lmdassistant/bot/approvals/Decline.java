package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** Staff decline, with a reason that the person reads; the action may hold one that was already given. */
public final class Decline implements Flow {

    private final Matter matter;

    public Decline(Matter matter) {
        this.matter = matter;
    }

    @Override
    public String name() {
        return "decline-" + matter.kind();
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("decline.title");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return matter.label(scene, about.id());
    }

    /** Whoever it concerns reads it at once. */
    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return matter.decided(scene, about.id());
    }

    @Override
    public Set<Slot> insteadBy() {
        return Set.of(Slot.DECISION);
    }

    @Override
    public Optional<Action> instead(Scene scene, Action about, Slots named) {
        return DecideByWord.another(matter.kind(), about, named, "decline");
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("reason", about.argument(1));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("reason", scene.words().say("decline.reason"), new Form.Text(1000, true))
                .filledBy(Slot.REASON)
                .hinting(scene.words().say("decline.reason.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        matter.decline(scene, about.id(), answers.text("reason"));
    }
}

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
import org.lmdassistant.bot.understanding.slots.Told;

/** Staff ask something before they decide; the question reaches the person in chat. The action may hold one that was already said. */
public final class AskMore implements Flow {

    private final Matter matter;

    public AskMore(Matter matter) {
        this.matter = matter;
    }

    @Override
    public String name() {
        return "ask-" + matter.kind();
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("ask.title");
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
        return DecideByWord.another(matter.kind(), about, named, "more_information");
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("question", about.argument(1));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("question", scene.words().say("ask.question"), new Form.Text(1000, true)));
    }

    /** "Ask Awa Diop for a signed letter". */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return scene.inTheMiddle()
                ? Map.of()
                : StaffAsk.question(told)
                        .map(question -> Map.of("question", question))
                        .orElse(Map.of());
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        matter.ask(scene, about.id(), answers.text("question"));
    }
}

package org.lmdassistant.bot.fellowship;

import java.time.LocalDate;
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
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Milestone;

/** The coach or staff give one of a fellow's milestones another day. */
final class MoveMilestone implements Flow {

    private final Fellows fellows;

    MoveMilestone(Fellows fellows) {
        this.fellows = fellows;
    }

    @Override
    public String name() {
        return "move-milestone";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("milestone.move");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (Guides.fellow(scene, about.id()).isEmpty()) {
            return Optional.of(Card.text(scene.words().say("fellow.not-yours")));
        }
        return open(scene, about).isEmpty()
                ? Optional.of(Card.text(scene.words().say("fellow.all-done")))
                : Optional.empty();
    }

    private static List<Milestone> open(Scene scene, Action about) {
        return scene.tx().journey().of(about.id()).stream()
                .filter(milestone -> milestone.state() != Milestone.State.DONE)
                .toList();
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        List<Choice> choices = open(scene, about).stream()
                .map(milestone -> new Choice(
                        String.valueOf(milestone.id()),
                        words.name("milestone", milestone.kind()) + ", " + words.date(milestone.due())))
                .toList();
        return List.of(
                Question.of("milestone", words.say("milestone.which"), new Form.Choose(choices)),
                Question.of("due", words.say("milestone.new-day"), new Form.Date())
                        .filledBy(Slot.DATE)
                        .checking(day -> LocalDate.parse(day).isBefore(Sessions.today(scene.now()))
                                ? Optional.of(words.say("milestone.in-the-past"))
                                : Optional.empty()));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        scene.tx()
                .journey()
                .move(Long.parseLong(answers.text("milestone")), answers.date("due"))
                .ifPresentOrElse(
                        milestone -> {
                            scene.audit("milestone-moved", milestone.subject());
                            fellows.changed(scene, milestone);
                        },
                        () -> scene.say(scene.words().say("milestone.not-possible")));
    }
}

package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;

/** A member of staff is away for a while: a colleague takes over what they look after, and they are not asked meanwhile. */
final class Away implements Flow {

    private final Repertoire repertoire;

    Away(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public String name() {
        return "away";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("staff.away");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return colleagues(scene).isEmpty()
                ? Optional.of(Card.text(
                        scene.words().say("away.nobody-else"),
                        List.of(Buttons.form(scene.words().say("staff.appoint"), Action.of("appoint")))))
                : Optional.empty();
    }

    private static List<Person> colleagues(Scene scene) {
        return scene.tx().roles().present().stream()
                .filter(member -> member.id() != scene.person().id())
                .toList();
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        LocalDate today = LocalDate.ofInstant(scene.now(), scene.person().zone());
        return List.of(
                Question.of("until", words.say("away.until"), new Form.Date())
                        .filledBy(Slot.DATE)
                        .checking(day -> LocalDate.parse(day).isBefore(today)
                                ? Optional.of(words.say("milestone.in-the-past"))
                                : Optional.empty()),
                Question.of(
                        "colleague",
                        words.say("away.colleague"),
                        new Form.Choose(colleagues(scene).stream()
                                .map(member -> new Choice(String.valueOf(member.id()), member.name()))
                                .toList())));
    }

    /** "From 3 to 17 August": the second day is the last. */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return told.last().map(last -> Map.of("until", last.toString())).orElse(Map.of());
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        LocalDate until = answers.date("until");
        long colleague = Long.parseLong(answers.text("colleague"));
        long self = scene.person().id();
        scene.tx().roles().away(self, until, colleague);
        List<String> handedOver = new ArrayList<>();
        repertoire.handingOver().forEach(part -> handedOver.addAll(part.handOver(scene, self, colleague)));
        scene.audit("away", "person:" + self);
        String who = scene.tx().people().get(colleague).map(Person::name).orElse("");
        String sentence = scene.words()
                .say("away.done", "until", scene.words().date(until), "who", who, "count", handedOver.size());
        scene.say(Card.text(sentence, List.of(Buttons.act(scene.words().say("away.back"), Action.of("back")))));
        scene.tell(
                colleague,
                words -> Card.text(words.say(
                        "away.told",
                        "who",
                        scene.person().name(),
                        "until",
                        words.date(until),
                        "count",
                        handedOver.size(),
                        "references",
                        words.list(handedOver))));
    }

    /** They are back; what was handed over stays with the colleague until it is assigned again. */
    static void back(Scene scene, Action action) {
        boolean was = scene.tx().roles().back(scene.person().id());
        if (was) {
            scene.audit("back", "person:" + scene.person().id());
        }
        scene.say(scene.words().say(was ? "away.welcome-back" : "away.not-away"));
    }
}

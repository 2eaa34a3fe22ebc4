package org.lmdassistant.bot.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.approvals.AskedFor;
import org.lmdassistant.bot.coaching.CoachAbsence;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Agenda;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;

/** "My agenda": everything that comes up for somebody, from all parts of the programme. */
final class MyAgenda implements Deed {

    private static final int SHOWN = 20;

    private final Repertoire repertoire;

    MyAgenda(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /** As far as a sentence names a day, a week or a month, only of that; a coach may mean the days on which they are away. */
    static Action wished(Scene scene, Understood said) {
        return CoachAbsence.ofNoted(scene, said)
                .or(() -> DateReader.COMMON
                        .wholeWeek(said.sentence(), said.language(), scene.localNow())
                        .map(week -> Action.of("agenda", Period.iso(week.first(), week.last()))))
                .or(() -> said.slots().get(Slot.DATE).map(when -> Action.of("agenda", when)))
                .orElse(Action.of("agenda"));
    }

    @Override
    public void act(Scene scene, Action action) {
        Optional<Period> period = Period.of(action.argument(0));
        List<Agenda.Entry> entries = new ArrayList<>();
        repertoire
                .agenda()
                .forEach(source -> entries.addAll(source.entries(scene.tx(), scene.words(), scene.person())));
        List<Fact> facts = entries.stream()
                .filter(entry -> period.map(asked -> asked.meets(entry.from(), entry.to()))
                        .orElse(true))
                .sorted(Comparator.comparing(Agenda.Entry::at))
                .limit(SHOWN)
                .map(entry -> new Fact(entry.when(), entry.what()))
                .toList();
        String heading = period.map(asked -> say(scene, "agenda.heading-then", asked))
                .orElseGet(() -> scene.words().say("agenda.heading"));
        String empty = period.map(asked -> say(scene, "agenda.empty-then", asked))
                .orElseGet(() -> scene.words().say("agenda.empty"));
        List<Action> asked = facts.isEmpty() && period.isEmpty() ? AskedFor.shown(scene) : List.of();
        Action more = period.isPresent() ? Action.of("agenda") : Action.of("workshops");
        String moreIs = period.isPresent() ? "agenda.whole" : "menu.workshops";
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(facts.isEmpty() ? new Card.Paragraph(empty) : new Card.Facts(facts));
        List<Card.Button> buttons = new ArrayList<>();
        if (asked.isEmpty()) {
            buttons.add(Buttons.act(scene.words().say(moreIs), more));
        } else {
            elements.add(new Card.Paragraph(scene.words().say("agenda.asked")));
            asked.forEach(shows -> buttons.add(AskedFor.button(scene, shows)));
        }
        elements.add(new Card.Buttons(buttons));
        scene.say(new Card(facts.isEmpty() ? empty : heading, elements));
        if (facts.isEmpty() && period.isEmpty() && asked.isEmpty() && scene.byStaff()) {
            // What is up for staff is what waits for them.
            scene.then(Action.of("pending"));
        }
    }

    private static String say(Scene scene, String key, Period period) {
        return scene.words().say(key, "when", scene.words().period(period));
    }
}

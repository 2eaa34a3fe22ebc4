package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;

/**
 * What nobody decided for two working days is brought up again where staff are asked; after five, each member of staff
 * hears of it in private.
 */
final class Undecided {

    private static final int REMIND = 2;
    private static final int ESCALATE = 5;

    private final Repertoire repertoire;
    private final StaffPrompts prompts;
    private final Post post;

    Undecided(Repertoire repertoire, StaffPrompts prompts, Post post) {
        this.repertoire = repertoire;
        this.prompts = prompts;
        this.post = post;
    }

    void remind(Tx tx) {
        List<Person> staff = tx.roles().present();
        if (staff.isEmpty()) {
            return;
        }
        Words anybodys = post.wordsFor(staff.get(0));
        List<String> late = due(tx, anybodys, REMIND);
        if (!late.isEmpty()) {
            prompts.post(tx, "reminder:" + tx.now().toEpochMilli(), card(tx, late, "undecided.reminder"));
        }
        List<String> tooLate = due(tx, anybodys, ESCALATE);
        if (!tooLate.isEmpty()) {
            Function<Words, Card> card = card(tx, tooLate, "undecided.escalation");
            staff.forEach(member -> post.toPerson(tx, member, card));
        }
    }

    /** The subjects that wait at least so many working days and were not brought up at this level yet. */
    private List<String> due(Tx tx, Words words, int workingDays) {
        return items(tx, words).stream()
                .filter(item -> WorkingDays.between(item.since(), tx.now()) >= workingDays)
                .filter(item -> tx.reminders().first(item.subject(), item.since(), workingDays))
                .map(Waiting.Item::subject)
                .toList();
    }

    private List<Waiting.Item> items(Tx tx, Words words) {
        List<Waiting.Item> items = new ArrayList<>();
        repertoire.waiting().forEach(source -> items.addAll(source.items(tx, words)));
        return items;
    }

    private Function<Words, Card> card(Tx tx, List<String> subjects, String key) {
        return words -> {
            List<Fact> facts = items(tx, words).stream()
                    .filter(item -> subjects.contains(item.subject()))
                    .map(item -> new Fact(item.label(), words.moment(item.since())))
                    .toList();
            String heading = words.say(key, "count", facts.size());
            return new Card(
                    heading,
                    List.of(
                            new Card.Paragraph(heading),
                            new Card.Facts(facts),
                            new Card.Buttons(List.of(Buttons.main(words.say("staff.pending"), Action.of("pending"))))));
        };
    }
}

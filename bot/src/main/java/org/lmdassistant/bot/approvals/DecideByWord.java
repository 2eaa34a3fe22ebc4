package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;

/**
 * "Decline SR-2026-0017 because the file is incomplete": finds what is meant among what waits, by number, name or
 * administration. Nothing is decided by a sentence alone: what it says is shown, and a button or "yes" decides.
 */
final class DecideByWord {

    private static final int MOST = 50;

    private final Repertoire repertoire;

    DecideByWord(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    Action action(Scene scene, Understood said) {
        String reference = said.slots().get(Slot.REFERENCE).orElse("");
        String person = said.slots().get(Slot.PERSON).orElse("");
        String administration = said.slots().get(Slot.ADMINISTRATION).orElse("");
        List<Waiting.Item> meant = meant(scene, reference, person, administration);
        if (meant.size() == 1) {
            return about(meant.get(0), said.slots().get(Slot.DECISION).orElse(""));
        }
        if (!meant.isEmpty()) {
            return Action.of("which-to-decide", reference, person, administration);
        }
        return reference.isEmpty() ? Action.of("pending") : Action.of("show-number", reference);
    }

    private Action about(Waiting.Item item, String decision) {
        String kind = item.subject().split(":", 2)[0];
        String id = item.subject().substring(kind.length() + 1);
        String verb =
                switch (decision) {
                    case "decline" -> "decline-" + kind;
                    case "more_information" -> "ask-" + kind;
                    case "defer" -> "defer-" + kind;
                    default -> "";
                };
        // What cannot be put off is shown, and goes on waiting.
        return repertoire.rules().containsKey(verb)
                ? Action.of(verb, id)
                : Action.of("look-before-deciding", item.subject(), decision);
    }

    /** What waits that is named so; nothing where nothing is named. A number says more than whose it is. */
    private List<Waiting.Item> meant(Scene scene, String reference, String person, String administration) {
        if (reference.isEmpty() && person.isEmpty() && administration.isEmpty()) {
            return List.of();
        }
        String of = reference.isEmpty() ? administration : "";
        return waiting(scene).stream()
                .filter(item -> item.label().contains(reference))
                .filter(item -> Plain.words(item.label()).containsAll(Plain.words(person)))
                .filter(item -> of.isEmpty() || of.equals(item.administration()))
                .toList();
    }

    private List<Waiting.Item> waiting(Scene scene) {
        Set<String> kinds = repertoire.decidable().keySet();
        List<Waiting.Item> items = new ArrayList<>();
        repertoire.waiting().forEach(source -> source.items(scene.tx(), scene.words()).stream()
                .filter(item -> kinds.contains(item.subject().split(":", 2)[0]))
                .forEach(items::add));
        return items;
    }

    /** Shows one thing that waits, and asks whether to approve it where that was said. */
    void look(Scene scene, Action action) {
        Optional<Waiting.Item> item = waiting(scene).stream()
                .filter(each -> each.subject().equals(action.argument(0)))
                .findFirst();
        if (item.isEmpty()) {
            scene.say(scene.words().say("pending.count", "count", 0));
            return;
        }
        if (action.argument(1).equals("defer")) {
            scene.say(scene.words().say("decide.defer"));
        }
        item.get().show().accept(scene);
        if (action.argument(1).equals("approve")) {
            scene.say(sure(scene.words(), item.get(), repertoire.decidable()));
        }
    }

    private static Card sure(Words words, Waiting.Item item, Map<String, String> approving) {
        String[] subject = item.subject().split(":", 2);
        String sentence = words.say("decide.sure", "what", item.label());
        return Card.text(
                sentence,
                List.of(
                        Buttons.main(
                                words.say("decide.approve"),
                                Action.of(approving.getOrDefault(subject[0], ""), subject[1])),
                        Buttons.act(words.say("decide.not-now"), Action.of("pending"))));
    }

    /** Asks which of several is meant. */
    void which(Scene scene, Action action) {
        Words words = scene.words();
        List<Choice> choices = meant(scene, action.argument(0), action.argument(1), action.argument(2)).stream()
                .limit(MOST)
                .map(item -> new Choice(
                        Action.of("look-before-deciding", item.subject(), "").encode(), item.label()))
                .toList();
        if (choices.isEmpty()) {
            scene.say(words.say("pending.count", "count", 0));
            return;
        }
        String which = words.say("answer.which-one");
        scene.say(new Card(which, List.of(new Card.Paragraph(which), new Card.Picker(which, choices))));
    }

    /** Shows whatever has a number, decided or not. */
    void number(Scene scene, Action action) {
        repertoire.finders().stream()
                .flatMap(finder -> finder.find(scene.tx(), scene.words(), action.argument(0)).stream())
                .findFirst()
                .ifPresentOrElse(
                        found -> scene.then(found.show()),
                        () -> scene.say(scene.words().say("search.found", "count", 0, "text", action.argument(0))));
    }
}

package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.administrations.Administrations;
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
    private final Administrations administrations;

    DecideByWord(Repertoire repertoire, Administrations administrations) {
        this.repertoire = repertoire;
        this.administrations = administrations;
    }

    Action action(Scene scene, Understood said) {
        List<Waiting.Item> meant = meant(scene, said);
        String decision = said.slots().get(Slot.DECISION).orElse("");
        if (meant.size() == 1) {
            return about(meant.get(0), decision);
        }
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        if (meant.isEmpty() && reference.isPresent()) {
            return Action.of("show-number", reference.get());
        }
        return meant.isEmpty() ? Action.of("pending") : Action.of("which-to-decide", String.join(" ", names(said)));
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

    private List<Waiting.Item> meant(Scene scene, Understood said) {
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        List<String> names = names(said);
        List<String> administration = said.slots()
                .get(Slot.ADMINISTRATION)
                .map(code -> Plain.words(administrations.name(code, scene.language())))
                .orElse(List.of());
        if (reference.isEmpty() && names.isEmpty() && administration.isEmpty()) {
            return List.of();
        }
        return waiting(scene).stream()
                .filter(item -> reference.isEmpty() || item.label().contains(reference.get()))
                .filter(item -> Plain.words(item.label()).containsAll(names))
                .filter(item ->
                        reference.isPresent() || Plain.words(item.label()).containsAll(administration))
                .toList();
    }

    private static List<String> names(Understood said) {
        return said.slots().get(Slot.PERSON).map(Plain::words).orElse(List.of());
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
        List<String> names = Plain.words(action.argument(0));
        List<Choice> choices = waiting(scene).stream()
                .filter(item -> Plain.words(item.label()).containsAll(names))
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

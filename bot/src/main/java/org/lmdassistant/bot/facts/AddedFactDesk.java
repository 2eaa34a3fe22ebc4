package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.questions.AddedFact;

/** Staff look through the answers that they added, and remove one. */
final class AddedFactDesk {

    private static final int PAGE = 5;

    private AddedFactDesk() {}

    /** A page of them, the newest first; the action's argument is how many came before. */
    static void list(Scene scene, Action action) {
        Words words = scene.words();
        List<AddedFact> facts = new ArrayList<>(scene.tx().addedFacts().all());
        Collections.reverse(facts);
        int from = (int) Math.max(0, Math.min(action.number(0), facts.size()));
        facts.stream()
                .skip(from)
                .limit(PAGE)
                .forEach(fact -> scene.say(AddedFactCards.forStaff(words, fact, words.say("added-fact.one"))));
        List<Button> buttons = new ArrayList<>();
        if (from + PAGE < facts.size()) {
            buttons.add(Buttons.act(
                    words.say("workshops.more", "count", facts.size() - from - PAGE),
                    Action.of("added-facts", from + PAGE)));
        }
        buttons.add(Buttons.form(words.say("added-fact.add"), Action.of("add-fact")));
        String sentence = words.say("added-fact.count", "count", facts.size());
        scene.say(Card.text(sentence, buttons));
    }

    static void askToRemove(Scene scene, Action action) {
        Words words = scene.words();
        Optional<AddedFact> fact = scene.tx().addedFacts().get(action.id());
        if (fact.isEmpty()) {
            scene.remark(words.say("fact.gone"));
            return;
        }
        String sentence = words.say(
                "added-fact.really",
                "question",
                Fact.of(fact.get()).asked(words.language()).text());
        scene.say(Card.text(
                sentence,
                List.of(Buttons.grave(words.say("added-fact.remove"), Action.of("remove-fact-really", action.id())))));
    }

    static void remove(Scene scene, Action action) {
        Optional<AddedFact> fact = scene.tx().addedFacts().get(action.id());
        if (fact.isEmpty() || !scene.tx().addedFacts().remove(action.id())) {
            scene.remark(scene.words().say("fact.gone"));
            return;
        }
        scene.audit("fact-removed", fact.get().subject());
        scene.say(scene.words().say("added-fact.removed"));
    }
}

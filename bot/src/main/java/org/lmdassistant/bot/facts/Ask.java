package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.facts.FactSearch.Found;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.questions.CollectResult;

/** Somebody asks about the programmes: the answer, or that it is not known, and then staff learn of the question. */
final class Ask {

    /** Below it a sentence may well be about the form that somebody fills in. */
    private static final double CLEAR = 0.85;

    /** "Do I have to say that?" is about the form, though a fact has some of its words. */
    private static final double SURE_IN_A_FORM = 0.65;

    private static final String UNCLEAR = "unclear";

    private static final Pattern JOINT = Pattern.compile("\\s+(?:and|et|y)\\s+|[?]\\s+", Pattern.CASE_INSENSITIVE);

    private static final int MOST_JOINTS = 3;
    private static final int NEAREST = 3;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_IN_A_FORM = 4;
    private static final int BRIEF = 5;
    private static final List<String> TO_BEGIN_WITH = List.of("lmd-purpose", "fel-what", "lmd-request-how");

    private final FactSearch search;
    private final FactCard card;
    private final LiveFacts live;

    Ask(FactSearch search, FactCard card, LiveFacts live) {
        this.search = search;
        this.card = card;
        this.live = live;
    }

    /** What a sentence asks, with the language that it is in and the workshop that it names. */
    static Action of(Understood said) {
        return Action.of(
                "ask",
                Carried.text(said.sentence()),
                said.language().code(),
                said.slots().get(Slot.WORKSHOP).map(Carried::text).orElse(""),
                said.confidence() < CLEAR ? UNCLEAR : "");
    }

    /** The arguments: the question, its language, the workshop that it names, and whether it hardly is one. */
    void ask(Scene scene, Action action) {
        String text = Carried.text(action.argument(0));
        Language language = Language.of(action.argument(1)).orElse(scene.language());
        String workshop = Plain.text(action.argument(2)).strip();
        if (Plain.words(text).isEmpty()) {
            scene.say(begin(scene));
            return;
        }
        List<Found> found = find(scene, language, inContext(scene, withoutName(text, workshop)));
        List<Fact> both = both(scene, language, text, found);
        if (!both.isEmpty()) {
            both.forEach(each -> show(scene, each, workshop));
            return;
        }
        boolean unclear = action.argument(3).equals(UNCLEAR);
        double enough = unclear && scene.inTheMiddle() ? SURE_IN_A_FORM : FactSearch.SURE;
        Optional<Fact> fact = found.stream()
                .findFirst()
                .filter(each -> each.confidence() >= enough)
                .map(Found::fact);
        if (fact.isPresent()) {
            show(scene, fact.get(), workshop);
        } else {
            scene.say(unknown(
                    scene,
                    text,
                    found.stream().map(Found::fact).limit(NEAREST).toList(),
                    live.named(scene, workshop),
                    collect(scene, language, text, unclear)));
        }
    }

    /** "How long is it?", while a session is being booked, is about that session. */
    private static String inContext(Scene scene, String text) {
        boolean brief = Plain.words(text).size() <= BRIEF;
        boolean coaching = scene.awaitedBefore()
                .filter(wish -> wish.verb().startsWith("coaching"))
                .isPresent();
        return brief && coaching ? text + " " + scene.words().say("fact.about.coaching") : text;
    }

    /** "How long is it, and is it free?": two facts, where each half has its own answer, and a better one than the whole. */
    private List<Fact> both(Scene scene, Language language, String text, List<Found> whole) {
        double better = whole.stream().findFirst().map(Found::confidence).orElse(0.0);
        return JOINT.matcher(text)
                .results()
                .limit(MOST_JOINTS)
                .map(joint -> Stream.of(text.substring(0, joint.start()), text.substring(joint.end()))
                        .filter(half -> Plain.words(half).size() >= SHORTEST)
                        .flatMap(half -> find(scene, language, half).stream().limit(1))
                        .filter(found -> found.sure() && found.confidence() > better)
                        .map(Found::fact)
                        .distinct()
                        .toList())
                .filter(facts -> facts.size() == 2)
                .findFirst()
                .orElse(List.of());
    }

    /** The argument: a fact's id. */
    void fact(Scene scene, Action action) {
        search.get(scene.tx(), action.argument(0))
                .ifPresentOrElse(
                        fact -> show(scene, fact, ""),
                        () -> scene.say(scene.words().say("fact.gone")));
    }

    private void show(Scene scene, Fact fact, String workshop) {
        scene.say(card.card(scene.tx(), scene.words(), fact, live.about(scene, fact, workshop)));
    }

    // In the language of the question; somebody who reads another one may write that one's words all the same.
    private List<Found> find(Scene scene, Language language, String text) {
        List<Found> found = search.find(scene.tx(), language, text);
        if (language == scene.language() || found.stream().anyMatch(Found::sure)) {
            return found;
        }
        List<Found> others = search.find(scene.tx(), scene.language(), text);
        return others.stream().anyMatch(Found::sure) || found.isEmpty() ? others : found;
    }

    // Which workshop is meant says nothing about what is asked.
    private static String withoutName(String text, String workshop) {
        if (workshop.isEmpty()) {
            return text;
        }
        String plain = Plain.spaced(Plain.words(text));
        String rest = plain.replace(Plain.spaced(Plain.words(workshop)), " ");
        return rest.isBlank() ? text : rest;
    }

    /** "Is it sent?", in the middle of a form, is not for staff; who means it for them presses. */
    private static boolean collect(Scene scene, Language language, String text, boolean unclear) {
        List<String> words = Plain.words(text);
        long inLetters = words.stream()
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .count();
        // What staff ask would come back to them.
        if (scene.byStaff()
                || inLetters < (scene.inTheMiddle() ? SHORTEST_IN_A_FORM : SHORTEST)
                || (scene.inTheMiddle() && unclear)) {
            return false;
        }
        CollectResult result = scene.tx()
                .openQuestions()
                .collect(
                        language.code(),
                        text,
                        String.join(" ", words),
                        scene.person().id());
        if (result instanceof CollectResult.Waits waits) {
            scene.audit("question-collected", waits.question().subject());
            return true;
        }
        return false;
    }

    private static Card unknown(
            Scene scene, String text, List<Fact> near, List<Card.Element> workshop, boolean collected) {
        Words words = scene.words();
        String sentence = words.say("fact.unknown");
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        elements.addAll(workshop);
        if (!near.isEmpty()) {
            elements.add(new Card.Paragraph(words.say("fact.near")));
            elements.add(FactCard.buttons(words, near));
        }
        if (collected) {
            elements.add(new Card.Note(words.say("fact.noted")));
        }
        elements.add(
                new Card.Buttons(List.of(Buttons.form(words.say("menu.talk"), Action.of("talk", Carried.text(text))))));
        return new Card(sentence, elements);
    }

    private Card begin(Scene scene) {
        String sentence = scene.words().say("fact.ask");
        List<Fact> facts = TO_BEGIN_WITH.stream()
                .map(id -> search.get(scene.tx(), id))
                .flatMap(Optional::stream)
                .toList();
        return new Card(sentence, List.of(new Card.Paragraph(sentence), FactCard.buttons(scene.words(), facts)));
    }
}

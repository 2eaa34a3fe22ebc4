package org.lmdassistant.bot.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.questions.AddedFact;
import org.lmdassistant.storage.questions.OpenQuestion;

/** A member of staff answers what nothing could answer: a fact from now on, and told to whoever asked. */
final class AnswerOpenQuestion implements Flow {

    static final String NAME = "answer-open-question";

    /** "Answer the one about food: yes, at every meal" */
    private static final Pattern ANSWERS = Pattern.compile(
            "^\\s*(?:(?:please|svp|por favor)[\\s,]+)?(?:answer|reply to|r[ée]pond(?:s|ez)|respond[ae]|contest[ae])\\s+(?:[àa]\\s+)?(?<about>[^:]{2,80}):\\s*(?<answer>\\S.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Shorter words tell no question from another. */
    private static final int SHORTEST = 4;

    private final QuestionDesk desk;
    private final FactCard card;

    AnswerOpenQuestion(QuestionDesk desk, FactCard card) {
        this.desk = desk;
        this.card = card;
    }

    /** The flow for the one open question of which a sentence speaks, with the answer that it gives; empty where none or several may be meant. */
    static Optional<Action> wished(Scene scene, PassedOn words) {
        Matcher answers = ANSWERS.matcher(words.sentence());
        if (!scene.byStaff() || !answers.matches()) {
            return Optional.empty();
        }
        List<String> about = Plain.words(answers.group("about")).stream()
                .filter(word -> word.length() >= SHORTEST)
                .toList();
        List<OpenQuestion> meant = Likeliest.of(scene.tx().openQuestions().waiting(), question -> about.stream()
                .filter(Plain.words(question.text())::contains)
                .count());
        return meant.size() == 1
                ? Optional.of(Action.of(NAME, meant.get(0).id(), meant.get(0).language())
                        .carrying(answers.group("answer")))
                : Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> typed(Action about) {
        return about.argument(2).isEmpty()
                ? Map.of()
                : Map.of(FactForm.id("answer", Language.orEnglish(about.argument(1))), about.argument(2));
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("open-question.answer");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return scene.tx().openQuestions().get(about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("open-question.gone")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return scene.tx()
                .openQuestions()
                .get(about.id())
                .map(question -> FactForm.questions(
                        scene.words(), Language.orEnglish(question.language()), question.text(), Map.of()))
                .orElse(List.of());
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return FactForm.problem(scene.words(), answers);
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        Optional<OpenQuestion> question = scene.tx().openQuestions().get(about.id());
        Optional<List<Long>> askers = scene.tx().openQuestions().answered(about.id());
        if (question.isEmpty() || askers.isEmpty()) {
            scene.say(scene.words().say("open-question.gone"));
            return;
        }
        AddedFact added = scene.tx()
                .addedFacts()
                .add(
                        question.get().language(),
                        FactForm.wordings(answers),
                        scene.person().id());
        scene.audit("question-answered", question.get().subject());
        scene.audit("fact-added", added.subject());
        desk.over(scene, question.get(), "open-question.answered");
        Fact fact = Fact.of(added);
        askers.get().forEach(asker -> scene.tell(asker, words -> card.news(scene.tx(), words, fact)));
        scene.say(AddedFactCards.forStaff(
                scene.words(),
                added,
                scene.words().say("open-question.told", "count", askers.get().size())));
    }
}

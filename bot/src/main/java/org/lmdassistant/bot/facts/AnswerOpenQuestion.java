package org.lmdassistant.bot.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.questions.AddedFact;
import org.lmdassistant.storage.questions.OpenQuestion;

/** A member of staff answers what nothing could answer: a fact from now on, and told to whoever asked. */
final class AnswerOpenQuestion implements Flow {

    private final QuestionDesk desk;
    private final FactCard card;

    AnswerOpenQuestion(QuestionDesk desk, FactCard card) {
        this.desk = desk;
        this.card = card;
    }

    @Override
    public String name() {
        return "answer-open-question";
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

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

/** Staff answer what nobody asked yet, or change what they wrote. */
final class WriteFact implements Flow {

    private final String name;
    private final boolean isNew;

    private WriteFact(String name, boolean isNew) {
        this.name = name;
        this.isNew = isNew;
    }

    static Flow adding() {
        return new WriteFact("add-fact", true);
    }

    static Flow changing() {
        return new WriteFact("change-fact", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say(isNew ? "added-fact.add" : "added-fact.change");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return isNew || scene.tx().addedFacts().get(about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("fact.gone")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        if (isNew) {
            return FactForm.questions(scene.words(), scene.language(), null, Map.of());
        }
        return scene.tx()
                .addedFacts()
                .get(about.id())
                .map(fact ->
                        FactForm.questions(scene.words(), Language.orEnglish(fact.language()), null, fact.wordings()))
                .orElse(List.of());
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return FactForm.problem(scene.words(), answers);
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        long self = scene.person().id();
        Optional<AddedFact> written = isNew
                ? Optional.of(scene.tx().addedFacts().add(scene.language().code(), FactForm.wordings(answers), self))
                : scene.tx().addedFacts().change(about.id(), FactForm.wordings(answers), self);
        if (written.isEmpty()) {
            scene.say(scene.words().say("fact.gone"));
            return;
        }
        scene.audit(isNew ? "fact-added" : "fact-changed", written.get().subject());
        scene.say(AddedFactCards.forStaff(
                scene.words(), written.get(), scene.words().say("added-fact.saved")));
    }
}

package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow.Problem;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.questions.AddedFact.Wording;

/** How staff write a fact: question and answer in one language, and what they like in the other two. */
final class FactForm {

    private static final int QUESTION = 300;
    private static final int ANSWER = 1_500;

    private FactForm() {}

    /**
     * What is asked.
     *
     * @param first the language that both are needed in
     * @param question what is proposed as the question in that language, or null
     * @param now what is proposed besides
     */
    static List<Question> questions(Words words, Language first, @Nullable String question, Map<String, Wording> now) {
        List<Question> questions = new ArrayList<>();
        ordered(first).forEach(language -> {
            String name = words.languageName(language.code());
            Wording wording = now.get(language.code());
            String proposed = language == first && question != null
                    ? PlainText.line(question, QUESTION)
                    : wording == null ? null : wording.question();
            Question ask = Question.of(
                            id("question", language),
                            words.say("added-fact.question", "language", name),
                            new Form.Text(QUESTION, false))
                    .hinting(words.say("added-fact.question.hint"))
                    .proposing(proposed);
            Question answer = Question.of(
                            id("answer", language),
                            words.say("added-fact.answer", "language", name),
                            new Form.Text(ANSWER, true))
                    .proposing(wording == null ? null : wording.answer());
            questions.add(language == first ? ask : ask.optional());
            questions.add(language == first ? answer : answer.optional());
        });
        return questions;
    }

    /** A question in a language wants its answer there. */
    static Optional<Problem> problem(Words words, Answers answers) {
        return Stream.of(Language.values())
                .filter(language -> answers.orNull(id("question", language)) != null
                        && answers.orNull(id("answer", language)) == null)
                .findFirst()
                .map(language -> new Problem(
                        id("answer", language),
                        words.say("added-fact.needs-answer", "language", words.languageName(language.code()))));
    }

    static Map<String, Wording> wordings(Answers answers) {
        Map<String, Wording> wordings = new HashMap<>();
        for (Language language : Language.values()) {
            String answer = answers.orNull(id("answer", language));
            if (answer != null) {
                wordings.put(language.code(), new Wording(answers.orNull(id("question", language)), answer));
            }
        }
        return wordings;
    }

    private static List<Language> ordered(Language first) {
        return Stream.concat(Stream.of(first), Stream.of(Language.values()).filter(language -> language != first))
                .toList();
    }

    static String id(String what, Language language) {
        return what + "-" + language.code();
    }
}

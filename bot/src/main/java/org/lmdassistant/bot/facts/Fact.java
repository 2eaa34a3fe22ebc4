package org.lmdassistant.bot.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.questions.AddedFact;

/**
 * A question about the programmes and its answer, each by the code of a language.
 *
 * @param assistant what this assistant adds about itself
 * @param supplement what public pages add to the brochure
 * @param urls where the answer stands, if it does not stand in the brochure
 * @param live what the database knows about it now
 * @param related ids of the facts that people ask for next
 * @param ways other wordings of the question, for the search alone
 * @param writtenAt when staff wrote it; null for what the program comes with
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Fact(
        String id,
        Basis basis,
        Confidence confidence,
        Map<String, String> question,
        Map<String, String> answer,
        @Nullable Map<String, String> assistant,
        @Nullable Supplement supplement,
        @Nullable List<URI> urls,
        @Nullable Live live,
        @Nullable List<String> related,
        @Nullable Map<String, List<String>> ways,
        @Nullable Instant writtenAt) {

    private static final String ADDED = "added-";

    /** Where an answer comes from. */
    enum Basis {
        @JsonProperty("brochure")
        BROCHURE,
        @JsonProperty("public")
        PUBLIC,
        @JsonProperty("mixed")
        MIXED,
        @JsonProperty("product_rule")
        PRODUCT_RULE,
        STAFF
    }

    /** How far an answer can be relied on. */
    enum Confidence {
        @JsonProperty("certain")
        CERTAIN,
        @JsonProperty("high")
        HIGH,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("low")
        LOW
    }

    /** What changes too often to be written down. */
    enum Live {
        @JsonProperty("workshops")
        WORKSHOPS,
        @JsonProperty("fellowship")
        FELLOWSHIP,
        @JsonProperty("courses")
        COURSES,
        @JsonProperty("coach")
        COACH
    }

    /** What public pages say beyond the brochure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Supplement(String en, String fr, String es, @Nullable List<URI> urls) {
        String in(Language language) {
            return switch (language) {
                case EN -> en;
                case FR -> fr;
                case ES -> es;
            };
        }
    }

    /** A text, and the language that it is in. */
    record Said(String text, Language language) {}

    /** What staff wrote. */
    static Fact of(AddedFact added) {
        Map<String, String> questions = new HashMap<>();
        Map<String, String> answers = new HashMap<>();
        added.wordings().forEach((language, wording) -> {
            answers.put(language, wording.answer());
            Optional.ofNullable(wording.question()).ifPresent(question -> questions.put(language, question));
        });
        return new Fact(
                ADDED + added.id(),
                Basis.STAFF,
                Confidence.HIGH,
                questions,
                answers,
                null,
                null,
                null,
                null,
                null,
                null,
                added.writtenAt());
    }

    /** The question in a language, else in one that there is. */
    Said asked(Language language) {
        return in(question, language);
    }

    /** The answer in a language, else in one that there is. */
    Said answered(Language language) {
        return in(answer, language);
    }

    private static Said in(Map<String, String> texts, Language language) {
        String text = texts.get(language.code());
        if (text != null) {
            return new Said(text, language);
        }
        for (Language other : Language.values()) {
            String there = texts.get(other.code());
            if (there != null) {
                return new Said(there, other);
            }
        }
        throw new IllegalStateException("a fact without a text");
    }
}

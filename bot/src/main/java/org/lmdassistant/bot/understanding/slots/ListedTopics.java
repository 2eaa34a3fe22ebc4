package org.lmdassistant.bot.understanding.slots;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/** Finds the topics of {@code names/topics.yaml}. */
final class ListedTopics {

    private final WordLists words;
    private final TopicReach reach;
    private final Map<Language, TopicList> lists = new EnumMap<>(Language.class);

    ListedTopics(WordLists words, TopicReach reach) {
        this.words = words;
        this.reach = reach;
        YamlFile.read("/names/topics.yaml", new TypeReference<Map<String, List<String>>>() {})
                .forEach((code, topics) -> lists.put(Language.orEnglish(code), TopicList.of(topics)));
    }

    /** The longest topic that a sentence names, with another that belongs to it. */
    Optional<Names.Found> in(Sentence sentence, Language language) {
        return listed(sentence.plain(), language).map(topic -> joined(sentence, topic, language));
    }

    /** A topic of the lists: that of the sentence's language, and then those of all. */
    private Optional<Names.Found> listed(List<String> plain, Language language) {
        return Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                .flatMap(each -> Stream.ofNullable(lists.get(each)))
                .flatMap(list -> longest(list.names(), plain).stream())
                .findFirst()
                .or(() -> misspelt(plain, language));
    }

    /** "Emotional inteligence" */
    private Optional<Names.Found> misspelt(List<String> plain, Language language) {
        return Optional.ofNullable(lists.get(language))
                .flatMap(list -> longest(list.names(), list.mended(plain)))
                // One word alone is too little: "medication" is no "mediation".
                .filter(topic -> topic.to() - topic.from() > 1);
    }

    private Optional<Names.Found> longest(Names names, List<String> plain) {
        Optional<Names.Found> best = Optional.empty();
        boolean about = false;
        for (int from = 0; from < plain.size(); from++) {
            Optional<Names.Found> here = names.at(plain, from);
            // "a leadership workshop on negotiation" is about negotiation.
            boolean told = from > 0 && words.is("about", plain.get(from - 1));
            if (here.isPresent()
                    && (best.isEmpty()
                            || (told && !about)
                            || (told == about
                                    && here.get().to() - from
                                            > best.get().to() - best.get().from()))) {
                best = here;
                about = told;
            }
        }
        return best;
    }

    /** "Ethics and integrity" are one topic. */
    private Names.Found joined(Sentence sentence, Names.Found topic, Language language) {
        List<String> plain = sentence.plain();
        if (topic.to() + 1 >= plain.size() || !words.is("joins", plain.get(topic.to()))) {
            return topic;
        }
        return Optional.ofNullable(lists.get(language))
                .flatMap(list -> list.names().at(plain, topic.to() + 1))
                .map(Names.Found::to)
                .or(() ->
                        words.stands(sentence, topic.to() + 1, "bare") ? Optional.of(topic.to() + 2) : Optional.empty())
                .map(to -> new Names.Found(topic.from(), to, ""))
                .orElseGet(() -> reach.endsWithOther(sentence, topic)
                        ? new Names.Found(topic.from(), topic.to() + 2, "")
                        : topic);
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lmdassistant.bot.words.Language;

/** Finds what something is about: a topic of the lists, or what stands after "a paper on". */
final class Topics {

    /** "Que cursos en linea hay de liderazgo" */
    private static final int FAR_BEFORE = 4;

    private final WordLists words;
    private final ListedTopics listed;
    private final ToldTopics told;
    private final WiderTopics wider;

    Topics(WordLists words, NamedWorkshops workshops) {
        this.words = words;
        TopicReach reach = new TopicReach(words, workshops);
        listed = new ListedTopics(words, reach);
        told = new ToldTopics(words, reach);
        wider = new WiderTopics(words, reach);
    }

    /** The topic, as it was written. */
    Optional<String> in(Sentence sentence, Language language) {
        Optional<Names.Found> known = listed.in(sentence, language);
        // "A project on cross-border e-commerce" says more than the list does.
        return told.in(sentence, known, language)
                .or(() -> known)
                .filter(topic ->
                        !isOfALetter(sentence, topic) && !isASession(sentence, topic) && !isMissing(sentence, topic))
                .map(topic -> wider.of(sentence, topic))
                .map(topic -> sentence.written(topic.from(), topic.to()));
    }

    /** "My mentoring session" */
    private boolean isASession(Sentence sentence, Names.Found topic) {
        return topic.to() == topic.from() + 1
                && words.is("coachings", sentence.plain().get(topic.from()))
                && words.stands(sentence, topic.to(), "meetings");
    }

    /** "Up to now no feedback" */
    private static boolean isMissing(Sentence sentence, Names.Found topic) {
        return topic.from() > 0 && sentence.plain().get(topic.from() - 1).equals("no");
    }

    /** "A letter of motivation" */
    private boolean isOfALetter(Sentence sentence, Names.Found topic) {
        return topic.from() > 1
                && words.is("of", sentence.plain().get(topic.from() - 1))
                && words.is("letters", sentence.plain().get(topic.from() - 2));
    }

    /** What the whole programme is about: "support in leadership", "el curso de liderazgo", but not "your leadership programme". */
    Optional<String> programmes(Sentence sentence) {
        List<String> plain = sentence.plain();
        return IntStream.range(1, plain.size())
                .filter(at -> words.is("bare", plain.get(at)))
                .filter(at -> !words.stands(sentence, at + 1, "workshops")
                        && !words.stands(sentence, at + 1, "lessons")
                        && !words.stands(sentence, at + 1, "programmes")
                        && !words.stands(sentence, at + 1, "joins"))
                .filter(at -> {
                    int before = words.is("articles", plain.get(at - 1)) ? at - 2 : at - 1;
                    boolean of = before > 0 && words.is("of", plain.get(before));
                    String held = plain.get(Math.max(0, of ? before - 1 : before));
                    boolean lessons = IntStream.range(Math.max(0, before - FAR_BEFORE), Math.max(0, before))
                            .anyMatch(word -> words.is("lessons", plain.get(word)));
                    return before >= 0
                            && (words.is("in", plain.get(before))
                                    || (of && lessons)
                                    || words.is("lessons", held)
                                    || (of && words.is("workshops", held)));
                })
                .mapToObj(at -> sentence.written(at, at + 1))
                .findFirst();
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmdassistant.bot.words.Language;

/** Finds topics that are on no list by what stands before them: "a paper on", "the theme is", "the course". */
final class ToldTopics {

    /** "On how to delegate" */
    private static final int MOST_BEFORE = 2;

    private static final int LONGEST_LESSON = 4;
    private static final int LONGEST_JOINT = 4;

    private final WordLists words;
    private final TopicReach reach;

    ToldTopics(WordLists words, TopicReach reach) {
        this.words = words;
        this.reach = reach;
    }

    /** What a sentence says to be the topic; where one of the lists is named, nothing else is. */
    Optional<Names.Found> in(Sentence sentence, Optional<Names.Found> listed, Language language) {
        return told(sentence, listed, language)
                .or(() -> announced(sentence))
                .or(() -> lesson(sentence, language))
                .or(() -> titledLesson(sentence))
                .filter(told -> listed.isEmpty() || covers(told, listed.get()));
    }

    private static boolean covers(Names.Found told, Names.Found listed) {
        return told.from() <= listed.from() && listed.to() <= told.to();
    }

    /** What stands after "a paper on", or after any "on" if it begins with a topic of the lists, as far as it reaches. */
    private Optional<Names.Found> told(Sentence sentence, Optional<Names.Found> listed, Language language) {
        List<String> plain = sentence.plain();
        for (int about = 1; about + 1 < plain.size(); about++) {
            boolean of = isOfAPaper(sentence, about) || (listed.isEmpty() && isOfAWorkshop(sentence, about));
            if (of || (isAbout(plain.get(about), language) && !words.is("set phrases", plain.get(about + 1)))) {
                Names.Found topic = reach.after(sentence, about + 1, "articles");
                // "On how to delegate", "on strategic communication"
                boolean known = listed.isPresent()
                        && listed.get().from() - topic.from() <= MOST_BEFORE
                        && !words.is("workshops", plain.get(topic.from()));
                // "My question about the paper"
                boolean bare = topic.to() - topic.from() == 1 && words.is("subjects", plain.get(topic.from()));
                if (topic.to() > topic.from()
                        && !bare
                        && !leadsOn(plain, topic, language)
                        && (listed.isEmpty() || covers(topic, listed.get()))
                        && (of || known || isSubject(plain, about - 1))) {
                    return Optional.of(reach.withAnother(sentence, topic));
                }
            }
        }
        return Optional.empty();
    }

    /** "El taller de planificación", but not "the workshop of March" or "del equipo". */
    private boolean isOfAWorkshop(Sentence sentence, int of) {
        List<String> plain = sentence.plain();
        String next = plain.get(of + 1);
        return words.is("of", plain.get(of))
                && !plain.get(of).equals("del")
                && words.is("workshops", plain.get(of - 1))
                && !sentence.isCapitalized(of + 1)
                && Stream.of(
                                "possessives",
                                "articles",
                                "subjects",
                                "programmes",
                                "times",
                                "no topics",
                                "bare",
                                "national")
                        .noneMatch(kind -> words.is(kind, next));
    }

    /** "The final report of our training of inspectors", but not "the outline of my research". */
    private boolean isOfAPaper(Sentence sentence, int of) {
        List<String> plain = sentence.plain();
        String next = plain.get(of + 1);
        return words.is("of", plain.get(of))
                && !sentence.isCapitalized(of + 1)
                && !words.is("possessives", next)
                && !words.is("articles", next)
                && !words.is("subjects", next)
                && !words.is("programmes", next)
                && !words.is("times", next)
                && !words.is("no topics", next)
                && (words.is("papers", plain.get(of - 1))
                        || (of > 1
                                && words.is("subjects", plain.get(of - 1))
                                && words.is("papers", plain.get(of - 2))));
    }

    /** "On the web about self-awareness" */
    private boolean leadsOn(List<String> plain, Names.Found topic, Language language) {
        return IntStream.range(topic.from() + 1, topic.to()).anyMatch(word -> isAbout(plain.get(word), language));
    }

    // "A draft about", "my draft now about"
    private boolean isSubject(List<String> plain, int word) {
        int subject = word > 0 && words.is("now", plain.get(word)) ? word - 1 : word;
        return words.is("subjects", plain.get(subject));
    }

    // "On" is "one" in French.
    private boolean isAbout(String word, Language language) {
        return words.is("about", word) && !(language == Language.FR && word.equals("on"));
    }

    /** "The theme is performance appraisal". */
    private Optional<Names.Found> announced(Sentence sentence) {
        List<String> plain = sentence.plain();
        for (int at = 0; at + 1 < plain.size(); at++) {
            if (words.is("themes", plain.get(at)) || dealsWith(plain, at) || isArea(plain, at)) {
                Names.Found topic = reach.after(sentence, at + 1, "links");
                // "Trata de trabajo en equipos remotos" is about work.
                boolean paper = words.is("subjects", plain.get(topic.from()))
                        && !(topic.to() > topic.from() + 1 && words.is("in", plain.get(topic.from() + 1)));
                boolean ownPaper = paper || words.is("possessives", plain.get(topic.from()));
                boolean apart = IntStream.range(at, topic.from())
                        .anyMatch(word -> sentence.after(word).contains(";"));
                if (topic.to() > topic.from() && !ownPaper && !apart) {
                    return Optional.of(reach.withAnother(sentence, topic));
                }
            }
        }
        return Optional.empty();
    }

    /** "In the area of ethics", but not "soy del área de inteligencia". */
    private boolean isArea(List<String> plain, int word) {
        return words.is("areas", plain.get(word))
                && word > 1
                && plain.get(word - 2).equals("in")
                && plain.get(word + 1).equals("of");
    }

    /** A word with a capital, or a short one before such a word: "Leading with Purpose". */
    private static boolean isTitled(Sentence sentence, int word) {
        boolean between = sentence.plain().get(word).length() <= LONGEST_JOINT
                && word + 1 < sentence.size()
                && sentence.goesOn(word)
                && sentence.isCapitalized(word + 1);
        return sentence.isCapitalized(word) || between;
    }

    /** "Trata de zonas francas", but not "se trata de una sesión". */
    private boolean dealsWith(List<String> plain, int word) {
        return words.is("deals", plain.get(word))
                && words.is("deals with", plain.get(word + 1))
                && (word == 0 || !words.is("not dealing", plain.get(word - 1)));
    }

    /** "Start the leadership basics course": what a lesson is called between its article and itself. */
    private Optional<Names.Found> lesson(Sentence sentence, Language language) {
        return language == Language.EN
                ? IntStream.range(2, sentence.size())
                        .mapToObj(at -> ofLesson(sentence.plain(), at))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Names.Found> ofLesson(List<String> plain, int lesson) {
        if (!words.is("lessons", plain.get(lesson))) {
            return Optional.empty();
        }
        int from = lesson;
        while (from > 0 && lesson - from < LONGEST_LESSON && !words.is("articles", plain.get(from - 1))) {
            from--;
        }
        boolean named = from > 0
                && words.is("articles", plain.get(from - 1))
                && lesson - from > 1
                && words.is("bare", plain.get(from));
        return named ? Optional.of(new Names.Found(from, lesson, "")) : Optional.empty();
    }

    /** "The online course Coaching Basics" */
    private Optional<Names.Found> titledLesson(Sentence sentence) {
        return IntStream.range(1, sentence.size())
                .filter(from -> words.is("lessons", sentence.plain().get(from - 1))
                        && sentence.isCapitalized(from)
                        && sentence.follows(from))
                .mapToObj(from -> {
                    int to = from + 1;
                    while (to < sentence.size() && sentence.goesOn(to - 1) && isTitled(sentence, to)) {
                        to++;
                    }
                    return new Names.Found(from, to, "");
                })
                .filter(title -> title.to() - title.from() > 1
                        && sentence.plain().subList(title.from(), title.to()).stream()
                                .noneMatch(word -> words.is("times", word) || words.is("no-names", word)))
                .findFirst();
    }
}

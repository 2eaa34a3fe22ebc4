package org.lmdassistant.bot.understanding.slots;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/** Finds what something is about: a topic of the lists, or what stands after "a paper on". */
final class Topics {

    private static final int LONGEST = 8;
    private static final int MOST_BEFORE = 2;

    /** "Negotiation coming up in March", "succession planning some time next year", "public speaking the day after tomorrow" */
    private static final List<List<String>> TAILS =
            List.of(List.of("coming", "up"), List.of("some", "time"), List.of("the", "day"));

    private final WordLists words;
    private final NamedWorkshops workshops;
    private final Map<Language, TopicList> lists = new EnumMap<>(Language.class);

    Topics(WordLists words, NamedWorkshops workshops) {
        this.words = words;
        this.workshops = workshops;
        YamlFile.read("/names/topics.yaml", new TypeReference<Map<String, List<String>>>() {})
                .forEach((code, topics) -> lists.put(Language.orEnglish(code), TopicList.of(topics)));
    }

    /** The topic, as it was written. */
    Optional<String> in(Sentence sentence, Language language) {
        Optional<Names.Found> listed =
                listed(sentence.plain(), language).map(topic -> joined(sentence, topic, language));
        // "A project on cross-border e-commerce" says more than the list does.
        return told(sentence, listed, language)
                .or(() -> announced(sentence))
                .filter(told -> listed.isEmpty() || covers(told, listed.get()))
                .or(() -> listed)
                .map(topic -> titled(sentence, topic))
                .map(topic -> widened(sentence, topic))
                .map(topic -> sentence.written(topic.from(), topic.to()));
    }

    /** What the whole programme is about: "support in leadership", "el curso de liderazgo", but not "your leadership programme". */
    Optional<String> programmes(Sentence sentence) {
        List<String> plain = sentence.plain();
        return IntStream.range(1, plain.size())
                .filter(at -> words.is("bare", plain.get(at)))
                .filter(at -> !isAt(sentence, at + 1, "workshops")
                        && !isAt(sentence, at + 1, "programmes")
                        && !isAt(sentence, at + 1, "joins"))
                .filter(at -> {
                    int before = words.is("articles", plain.get(at - 1)) ? at - 2 : at - 1;
                    boolean of = before > 0 && words.is("of", plain.get(before));
                    String held = plain.get(Math.max(0, of ? before - 1 : before));
                    return before >= 0
                            && (words.is("in", plain.get(before))
                                    || words.is("lessons", held)
                                    || (of && words.is("workshops", held)));
                })
                .mapToObj(at -> sentence.written(at, at + 1))
                .findFirst();
    }

    private static boolean covers(Names.Found told, Names.Found listed) {
        return told.from() <= listed.from() && listed.to() <= told.to();
    }

    /** "Ethics and integrity" are one topic. */
    private Names.Found joined(Sentence sentence, Names.Found topic, Language language) {
        List<String> plain = sentence.plain();
        if (topic.to() + 1 >= plain.size() || !words.is("joins", plain.get(topic.to()))) {
            return topic;
        }
        return Optional.ofNullable(lists.get(language))
                .flatMap(list -> list.names().at(plain, topic.to() + 1))
                .map(other -> new Names.Found(topic.from(), other.to(), ""))
                .orElse(topic);
    }

    /** "Feedback skills", "conflicts within my team". */
    private Names.Found widened(Sentence sentence, Names.Found topic) {
        int to = topic.to() + (isAt(sentence, topic.to(), "skills") ? 1 : 0);
        int circle = to;
        if (isAt(sentence, circle, "within")) {
            do {
                circle++;
            } while (isAt(sentence, circle, "possessives") || isAt(sentence, circle, "articles"));
        }
        // "At dry ports"
        circle += circle > to && isAt(sentence, circle + 1, "circles") ? 1 : 0;
        if (circle > to && isAt(sentence, circle, "circles")) {
            boolean between = isAt(sentence, to, "between") && isAt(sentence, circle + 1, "joins");
            to = between ? other(sentence, circle + 2) : circle + 1;
        }
        return new Names.Found(ofAWhole(sentence, topic.from()), to, "");
    }

    /** The end of "between the regions and the headquarters". */
    private int other(Sentence sentence, int word) {
        boolean article = isAt(sentence, word, "articles") || isAt(sentence, word, "possessives");
        return Math.min(sentence.size(), word + (article ? 2 : 1));
    }

    /** "Reforma de recursos humanos" */
    private int ofAWhole(Sentence sentence, int from) {
        int whole = from - 1;
        while (whole > 0 && (isAt(sentence, whole, "of") || isAt(sentence, whole, "articles"))) {
            whole--;
        }
        return whole >= 0
                        && whole < from - 1
                        && words.is("wholes", sentence.plain().get(whole))
                ? whole
                : from;
    }

    /** The module "Managing Remote Teams" in small letters has more words than the list knows. */
    private static Names.Found titled(Sentence sentence, Names.Found topic) {
        int from = topic.from();
        int to = topic.to();
        boolean capitals = IntStream.range(from, to).allMatch(sentence::isCapitalized);
        while (capitals && from > 1 && sentence.goesOn(from - 1) && sentence.isCapitalized(from - 1)) {
            from--;
        }
        while (capitals && to < sentence.size() && sentence.goesOn(to - 1) && sentence.isCapitalized(to)) {
            to++;
        }
        return new Names.Found(from, to, "");
    }

    /** Whether a word of a list stands there, right behind the word before it. */
    private boolean isAt(Sentence sentence, int word, String list) {
        return word < sentence.size() && words.is(list, sentence.plain().get(word)) && follows(sentence, word);
    }

    private static boolean follows(Sentence sentence, int word) {
        return sentence.after(word - 1).matches("[ '’-]+");
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

    /** What stands after "a paper on", or after any "on" if it begins with a topic of the lists, as far as it reaches. */
    private Optional<Names.Found> told(Sentence sentence, Optional<Names.Found> listed, Language language) {
        List<String> plain = sentence.plain();
        for (int about = 1; about + 1 < plain.size(); about++) {
            if (isAbout(plain.get(about), language)) {
                Names.Found topic = after(sentence, about + 1, "articles");
                // "On how to delegate", "on strategic communication"
                boolean known = listed.isPresent()
                        && listed.get().from() - topic.from() <= MOST_BEFORE
                        && covers(topic, listed.get())
                        && !words.is("workshops", plain.get(topic.from()));
                // "My question about the paper"
                boolean bare = topic.to() - topic.from() == 1 && words.is("subjects", plain.get(topic.from()));
                if (topic.to() > topic.from() && !bare && (known || isSubject(plain, about - 1))) {
                    return Optional.of(topic);
                }
            }
        }
        return Optional.empty();
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
            if (words.is("themes", plain.get(at)) || dealsWith(plain, at)) {
                Names.Found topic = after(sentence, at + 1, "links");
                boolean ownPaper = words.is("subjects", plain.get(topic.from()))
                        || words.is("possessives", plain.get(topic.from()));
                if (topic.to() > topic.from() && !ownPaper) {
                    return Optional.of(withAnother(sentence, topic));
                }
            }
        }
        return Optional.empty();
    }

    /** "Sujet : e-commerce et fraude", up to where the clause ends. */
    private Names.Found withAnother(Sentence sentence, Names.Found topic) {
        if (!isAt(sentence, topic.to(), "joins") || topic.to() + 1 >= sentence.size()) {
            return topic;
        }
        Names.Found other = after(sentence, topic.to() + 1, "none");
        boolean ends = other.to() > other.from()
                && (other.to() == sentence.size()
                        || !sentence.after(other.to() - 1).startsWith(" "));
        return ends && follows(sentence, topic.to() + 1) ? new Names.Found(topic.from(), other.to(), "") : topic;
    }

    /** "Trata de zonas francas", but not "se trata de una sesión". */
    private boolean dealsWith(List<String> plain, int word) {
        return words.is("deals", plain.get(word))
                && words.is("deals with", plain.get(word + 1))
                && (word == 0 || !words.is("not dealing", plain.get(word - 1)));
    }

    private Names.Found after(Sentence sentence, int start, String skipped) {
        List<String> plain = sentence.plain();
        int from = start;
        while (from + 1 < plain.size() && words.is(skipped, plain.get(from))) {
            from++;
        }
        int to = from;
        while (to < plain.size() && to - from < LONGEST && belongs(sentence, from, to)) {
            to++;
        }
        for (List<String> tail : TAILS) {
            int begin = to - tail.size();
            if (begin > from && plain.subList(begin, to).equals(tail)) {
                to = begin;
            }
        }
        while (to > from && dangles(plain.get(to - 1))) {
            to--;
        }
        return new Names.Found(from, to, "");
    }

    // "Ethical leadership on CLiKC!"
    private boolean dangles(String word) {
        return words.is("articles", word) || words.is("into", word) || words.is("about", word);
    }

    private boolean belongs(Sentence sentence, int from, int word) {
        String plain = sentence.plain().get(word);
        boolean goesOn = word == from || follows(sentence, word);
        boolean elearning = plain.equals("e") && isAt(sentence, word + 1, "lessons");
        boolean another = word > from && (words.is("workshops", plain) || words.is("lessons", plain) || elearning);
        // "Communication on the calendar"
        boolean shown = words.is("about", plain)
                && word + 1 < sentence.size()
                && words.is("articles", sentence.plain().get(word + 1));
        // "Women in leadership in our administration"
        boolean atHome = words.is("into", plain)
                && word + 1 < sentence.size()
                && words.is("possessives", sentence.plain().get(word + 1))
                && !words.is("of", plain);
        return goesOn
                && !another
                && !shown
                && !atHome
                && !words.is("endings", plain)
                && !words.is("times", plain)
                && !words.isLanguage(plain)
                && workshops.placeAt(sentence, word).isEmpty()
                && !plain.isEmpty()
                && !Character.isDigit(plain.charAt(0));
    }
}

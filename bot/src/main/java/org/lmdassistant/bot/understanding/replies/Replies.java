package org.lmdassistant.bot.understanding.replies;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Spelling;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.understanding.slots.Names;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Sentence;
import org.lmdassistant.bot.words.Language;

/**
 * Reads what people reply whatever they were asked, in all three languages at once, since people mix them. The words
 * are in {@code replies/LANGUAGE.yaml}.
 */
public final class Replies {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_MISSPELT = 5;

    /** Two forms of a verb begin with that many letters alike. */
    private static final int LIKE = 6;

    private static final int SHORT = 4;
    private static final int MOST_COUNTED = 10;
    private static final int NAMED_WITHIN = 5;
    private static final Pattern NO_AND_MORE =
            Pattern.compile("^\\s*(?:no|non|nope|nah|nan)\\s*[,.;!]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CALLED = Set.of("name", "nom", "nombre", "called", "appelle", "llamo", "llama");

    /** "Register me": whom or what a verb is about. */
    private static final Set<String> ITS_OBJECT = Set.of("me", "us", "it", "moi", "nous", "nos");

    /** "At 12" is an hour, and not the twelfth. */
    private static final Pattern HOUR =
            Pattern.compile("^\\s*(?:at|à|a las?|sobre las)\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Names> lists = new HashMap<>();
    private final Spelling spelling;

    public Replies() {
        Set<String> control = new HashSet<>();
        for (Language language : Language.values()) {
            YamlFile.read("/replies/" + language.code() + ".yaml", new TypeReference<Map<String, List<String>>>() {})
                    .forEach((kind, phrases) -> {
                        Names names = lists.computeIfAbsent(kind, each -> new Names());
                        phrases.forEach(phrase -> names.add(phrase, kind));
                        if (Set.of("stop", "back", "restart").contains(kind)) {
                            phrases.stream()
                                    .map(phrase -> String.join(" ", Plain.words(phrase)))
                                    .filter(word -> word.length() >= SHORTEST_MISSPELT && !word.contains(" "))
                                    .forEach(control::add);
                        }
                    });
        }
        spelling = new Spelling(control);
    }

    /** What is said about the flow; only a text that says nothing else counts, so that an answer stays an answer. */
    public Optional<Aside> aside(String text) {
        List<String> words = bare(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (NO_AND_MORE.matcher(text).find() && isWhole(words.subList(1, words.size()), "stop")) {
            return Optional.of(Aside.STOP);
        }
        List<String> said = words.size() == 1 && words.get(0).length() >= SHORTEST_MISSPELT
                ? List.of(spelling.mended(words.get(0)))
                : words;
        for (Aside aside : Aside.values()) {
            if (isWhole(said, aside.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(aside);
            }
        }
        return Optional.empty();
    }

    /** Yes or no, in whatever words; empty where it is neither or says more. */
    public Optional<Boolean> yesOrNo(String text) {
        List<String> words = brief(text);
        if (consists(words, "yes", "courtesies")) {
            return Optional.of(true);
        }
        return consists(words, "no", "courtesies") ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether a text begins by refusing, whatever follows: "no, I want to keep it". Not where it goes on with "but".
     */
    public boolean refuses(String text) {
        List<String> words = brief(text);
        return length("no", words, skip(words, 0, "courtesies")) > 0 && !says("but", words);
    }

    /** Whether a text agrees, and else says nothing but words of what it agrees to: "yes, approve it". */
    public boolean agreesTo(String text, Collection<String> label) {
        List<String> words = brief(text);
        boolean agreed = false;
        for (int at = 0; at < words.size(); ) {
            int yes = length("yes", words, at);
            int around = longest(words, at, "courtesies", "fillers");
            String word = words.get(at);
            boolean named = ITS_OBJECT.contains(word) || label.stream().anyMatch(each -> isSameWord(each, word));
            if (yes == 0 && around == 0 && !named) {
                return false;
            }
            agreed |= yes > 0;
            at += Math.max(1, Math.max(yes, around));
        }
        return agreed;
    }

    /** Whether a text is the beginning of a label, in whatever form of its verb: "send it", "envoyez-la". */
    public boolean calls(String text, List<String> label) {
        List<String> words =
                gist(text).stream().filter(word -> !ITS_OBJECT.contains(word)).toList();
        return !words.isEmpty()
                && !label.isEmpty()
                && isSameWord(words.get(0), label.get(0))
                && words.stream().allMatch(word -> label.stream().anyMatch(each -> isSameWord(each, word)));
    }

    /** "Resérvala" beside "reservar": the same word, or two forms that begin alike. */
    private static boolean isSameWord(String one, String other) {
        int beginning = Math.min(LIKE, Math.min(one.length(), other.length()));
        return one.equals(other) || (beginning == LIKE && one.startsWith(other.substring(0, beginning)));
    }

    /** Whether a text is yes, a comma, and few words that take nothing back: "sí, me viene bien". */
    public boolean agreesShortly(String text) {
        String[] parts = text.split("[,;.!]", 2);
        if (parts.length < 2 || text.contains("?") || !yesOrNo(parts[0]).orElse(false)) {
            return false;
        }
        List<String> rest = brief(parts[1]);
        return rest.size() <= SHORT
                && aside(parts[1]).isEmpty()
                && !thanks(parts[1])
                && Stream.of("no", "but", "stop", "unsure").noneMatch(kind -> says(kind, rest));
    }

    /** Whether a text says both yes and no. */
    public boolean wavers(String text) {
        List<String> words = brief(text);
        return says("yes", words) && says("no", words);
    }

    private boolean says(String kind, List<String> words) {
        return IntStream.range(0, words.size()).anyMatch(at -> length(kind, words, at) > 0);
    }

    /** Whether somebody wants what is proposed, or what they have, left as it is. */
    public boolean keeps(String text) {
        return consists(brief(text), "keep", "courtesies", "yes");
    }

    /** Whether somebody says that something else was meant, and not what: "no, not that one". */
    public boolean isNotThat(String text) {
        List<String> words = brief(text);
        return says("not-that", words) && consists(words, "not-that", "courtesies", "no");
    }

    /** Whether somebody gives thanks or takes leave, and says nothing else. */
    public boolean thanks(String text) {
        return consists(brief(text), "thanks", "courtesies", "yes");
    }

    /** What somebody wants to answer anew: "change the e-mail" is "mail"; empty words where they do not say what. */
    public Optional<List<String>> change(String text) {
        List<String> words = brief(text);
        int from = skip(words, 0, "courtesies", "openers");
        int marked = length("change", words, from);
        return marked == 0
                ? Optional.empty()
                : Optional.of(gist(String.join(" ", words.subList(from + marked, words.size()))));
    }

    /** Whether a text begins as people give their name. */
    public boolean introduces(String text) {
        return named(new Sentence(text).plain()) > 0;
    }

    /** The name in "my name is Awa Diop" or "no, it's Awa"; any other text as it is. */
    public String name(String text) {
        Sentence sentence = new Sentence(text);
        int from = named(sentence.plain());
        return from > 0 && from < sentence.size() ? sentence.rest(from) : text.strip();
    }

    // Where the name begins behind "my name is"; 0 without that, since Ben, Lo and La are courtesies and names.
    private int named(List<String> words) {
        for (int at = 0; at < Math.min(NAMED_WITHIN, words.size()); at++) {
            int naming = length("naming", words, at);
            if (naming > 0) {
                return at + naming;
            }
            if (length("correction", words, at) == 0 && length("courtesies", words, at) == 0) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether a text is another word for a choice, by the choice's value: "cadre moyen" for a middle manager. */
    public boolean chooses(String text, String value) {
        return consists(brief(text), "choice " + value, "courtesies", "fillers");
    }

    /** A text without the words by which somebody says that they said it already: "as I said, head of unit". */
    public String once(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        Sentence sentence = new Sentence(text);
        int said = length("said before", sentence.plain(), skip(sentence.plain(), 0, "courtesies"));
        return said > 0 && said < sentence.size() ? sentence.from(said) : text;
    }

    /** Whether a text tells of somebody else: "she leads our reform team". */
    public boolean tellsOfOthers(String text) {
        return length("others", brief(text), 0) > 0;
    }

    /** Whether a text says which of several things is meant by its place among them, in words. */
    public boolean countsInWords(String text) {
        return counts(text) && text.chars().noneMatch(Character::isDigit);
    }

    /** Whether a text says what somebody is called, rather than only a name. */
    public boolean speaksOfName(String text) {
        List<String> words = brief(text);
        return words.subList(0, Math.min(NAMED_WITHIN, words.size())).stream().anyMatch(CALLED::contains);
    }

    /** A text without the words that only ask for attention: "wait, how long is it?" is "how long is it?". */
    public String unopened(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = length("openers", words, skip(words, 0, "courtesies")) > 0
                ? skip(words, 0, "courtesies", "openers")
                : 0;
        return from > 0 && from < words.size() ? sentence.from(from) : text;
    }

    /** Whether a text says which of several things is meant by its place among them. */
    public boolean counts(String text) {
        return ordinal(text, MOST_COUNTED).isPresent();
    }

    /** Which of so many things is meant by "2", "the second one" or "la dernière", counted from 0. */
    public OptionalInt ordinal(String text, int count) {
        // "EL-003" is no "el", and neither the third nor the only thing that has this number.
        if (References.nameACourse(text) || HOUR.matcher(text).find()) {
            return OptionalInt.empty();
        }
        List<String> words = brief(text);
        int found = 0;
        for (int at = 0; at < words.size(); ) {
            int number = number(words, at, count);
            int filler = longest(words, at, "fillers", "courtesies");
            if (filler > 0 && (found > 0 || filler > 1 || number == 0)) {
                at += filler;
            } else if (number > 0 && (found == 0 || found == number)) {
                found = number;
                at++;
            } else {
                return OptionalInt.empty();
            }
        }
        return found >= 1 && found <= count ? OptionalInt.of(found - 1) : OptionalInt.empty();
    }

    private int number(List<String> words, int at, int count) {
        String word = words.get(at);
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        // "the one in Brussels" counts nothing.
        boolean alone = words.size() == 1;
        for (int i = 1; i <= MOST_COUNTED; i++) {
            if (length(String.valueOf(i), words, at) == 1 && (i > 1 || alone || !isFiller(word))) {
                return i;
            }
        }
        return length("last", words, at) == 1 ? count : 0;
    }

    private boolean isFiller(String word) {
        return length("fillers", List.of(word), 0) == 1;
    }

    /** What somebody puts in place of what they said before: "no, the second one" is "the second one". */
    public Optional<String> correction(String text) {
        if (text.length() > LONGEST || yesOrNo(text).isPresent()) {
            return Optional.empty();
        }
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = skip(words, 0, "courtesies");
        int marked = length("correction", words, from);
        if (marked == 0 && from > 0) {
            from = 0;
            marked = length("correction", words, 0);
        }
        if (marked > 0) {
            int start = from + marked;
            while (start < words.size()
                    && (length("correction", words, start) > 0 || length("courtesies", words, start) > 0)
                    && length("fillers", words, start) == 0) {
                start += Math.max(length("correction", words, start), length("courtesies", words, start));
            }
            return start < words.size() ? Optional.of(sentence.rest(start)) : Optional.empty();
        }
        for (int to = words.size() - 1; to > 0; to--) {
            if (to + length("correction-after", words, to) == words.size()) {
                return Optional.of(sentence.written(0, to));
            }
        }
        return Optional.empty();
    }

    /** The words of a text that say something: "the one in Brussels, please" is "brussels". */
    public List<String> gist(String text) {
        List<String> words = brief(text);
        List<String> gist = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int filler = longest(words, at, "fillers", "courtesies");
            if (filler == 0) {
                gist.add(words.get(at));
            }
            at += Math.max(1, filler);
        }
        return gist;
    }

    /** Whether a text points at one of several things, "the one in Brussels", rather than asking for something new. */
    public boolean points(String text) {
        List<String> words = brief(text);
        return !words.isEmpty()
                && length("fillers", words, 0) > 0
                && words.size() <= MOST_WORDS / 2
                && !References.nameACourse(text);
    }

    /** Whether a text is written as a question. */
    public boolean asks(String text) {
        List<String> words = Plain.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (words.isEmpty()) {
            return false;
        }
        int from = skip(words, 0, "courtesies", "openers");
        boolean opened = length("openers", words, 0) > 0;
        boolean asked = from < words.size() && length("asks", words, from) > 0;
        return text.strip().endsWith("?") || (asked && words.size() > 2) || (opened && from < words.size());
    }

    private List<String> bare(String text) {
        List<String> words = brief(text);
        int from = skip(words, 0, "courtesies");
        int to = words.size();
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int start = Math.max(from, to - 4); start < to && !shorter; start++) {
                if (start + length("courtesies", words, start) == to) {
                    to = start;
                    shorter = true;
                }
            }
        }
        // "That" and "it" alone are courtesies, yet part of "cancel that".
        return isAnyAside(words) || from >= to ? words : words.subList(from, to);
    }

    private boolean isAnyAside(List<String> words) {
        for (Aside aside : Aside.values()) {
            if (isWhole(words, aside.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    // A long text replies nothing short.
    private static List<String> brief(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<String> words = Plain.words(Gestures.inWords(text));
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    private boolean isWhole(List<String> words, String kind) {
        return !words.isEmpty() && length(kind, words, 0) == words.size();
    }

    private boolean consists(List<String> words, String kind, String... around) {
        boolean said = false;
        for (int at = 0; at < words.size(); ) {
            int meant = length(kind, words, at);
            int other = longest(words, at, around);
            if (meant == 0 && other == 0) {
                return false;
            }
            said |= meant > 0 && meant >= other;
            at += Math.max(meant, other);
        }
        return said;
    }

    private int longest(List<String> words, int at, String... kinds) {
        return Arrays.stream(kinds)
                .mapToInt(kind -> length(kind, words, at))
                .max()
                .orElse(0);
    }

    int skip(List<String> words, int from, String... kinds) {
        int at = from;
        boolean going = true;
        while (going && at < words.size()) {
            going = false;
            for (String kind : kinds) {
                int length = length(kind, words, at);
                if (length > 0) {
                    at += length;
                    going = true;
                    break;
                }
            }
        }
        return at;
    }

    int length(String kind, List<String> words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        return Optional.ofNullable(lists.get(kind))
                .flatMap(names -> names.at(words, at))
                .map(found -> found.to() - found.from())
                .orElse(0);
    }
}

package org.lmdassistant.bot.understanding.replies;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.understanding.slots.Sentence;

/**
 * Reads what people say of an answer by its name: "the topic is integrity", "change the position to head of unit", "wrong
 * e-mail, it's awa@customs.example", "level: basic". What questions are called is in {@code replies/fields.yaml}.
 */
public final class Fields {

    private static final int LONGEST = 400;
    /** What is spoken of is named at the beginning. */
    private static final int WITHIN = 8;

    /** "In April not March" */
    private static final int SHORT = 3;

    private static final int SHORTEST_ORDER = 2;
    private static final int MOST_BEFORE = 4;

    private static final Pattern COLON = Pattern.compile("(\\p{L}[^:=.!?]{1,40}?)\\s*[:=]\\s*(\\S.*)", Pattern.DOTALL);

    /** "The topic is integrity and the month is June", "no, keep Grace, just change the position to …" */
    private static final Pattern PARTS = Pattern.compile(
            "\\s*[,;.]\\s+(?:(?:and|et|y|but|mais|pero)\\s+)?|\\s+(?:and|et|y)\\s+"
                    + "(?=(?:the|le|la|les|el|los|las|my|mon|ma|mi|son|sa|su|his|her)\\s|l['’])",
            Pattern.CASE_INSENSITIVE);

    /** "April, not March" */
    private static final Pattern NOT_THAT = Pattern.compile(
            "(?:\\s*[,;(]\\s*|\\s+)(?:(?:and|et|y)\\s+)?(?:not|pas|no)\\s[^,;.]{1,40}\\)?[.!]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "The name is just Ousmane Ba" */
    private static final Pattern ONLY = Pattern.compile(
            "^(?:just|only|simply|juste|seulement|simplement|solo|s[óo]lo|solamente|simplemente)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between what is wrong and "wrong": "está mal", "n'est pas fausse". */
    private static final Set<String> BETWEEN = Set.of("not", "n", "ne", "pas", "no", "esta");

    private final Replies replies;
    private final Map<String, Set<String>> names = new HashMap<>();

    public Fields(Replies replies) {
        this.replies = replies;
        YamlFile.read("/replies/fields.yaml", new TypeReference<Map<String, List<String>>>() {})
                .forEach((question, called) -> {
                    Set<String> words = new HashSet<>();
                    called.forEach(name -> words.addAll(Plain.words(name)));
                    names.put(question, words);
                });
    }

    /** Whether a question is called by these words, which are plain. */
    public boolean isCalled(String question, List<String> words) {
        return !words.isEmpty() && names.getOrDefault(question, Set.of()).containsAll(words);
    }

    // Without the words that may stand around any name.
    private List<String> bare(List<String> words) {
        Set<String> around = names.getOrDefault("around", Set.of());
        return words.stream().filter(word -> !around.contains(word)).toList();
    }

    /** What a text may say of answers by their names, the likeliest first: each part of it something, or all of it one thing. */
    public List<List<Spoken>> in(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String[] parts = PARTS.split(text);
        List<Spoken> each =
                Arrays.stream(parts).flatMap(part -> one(part).stream()).toList();
        Optional<List<Spoken>> whole = wrong(text).or(() -> one(text)).map(List::of);
        return each.size() == parts.length && parts.length > 1
                ? Stream.concat(Stream.of(each), whole.stream()).toList()
                : Stream.concat(whole.stream(), each.stream().map(List::of)).toList();
    }

    private Optional<Spoken> one(String text) {
        Matcher colon = COLON.matcher(text.strip());
        if (colon.matches()) {
            String what = replies.change(colon.group(1))
                    .filter(named -> !named.isEmpty())
                    .map(named -> String.join(" ", named))
                    .orElse(colon.group(1));
            return spoken(replies.gist(what), colon.group(2));
        }
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = replies.lists().skip(words, 0, "courtesies", "correction", "openers");
        int change = replies.lists().length("change", words, from);
        from += change;
        for (int at = from + 1; at < Math.min(words.size(), from + WITHIN); at++) {
            int sets = Math.max(
                    replies.lists().length("sets", words, at),
                    change > 0 ? replies.lists().length("changes to", words, at) : 0);
            if (sets > 0 && at + sets < words.size()) {
                return spoken(words.subList(from, at), sentence.rest(at + sets));
            }
        }
        return Optional.empty();
    }

    /** "Basic level": what an answer shall be, said before what it is, and no more. */
    public Optional<Spoken> reversed(String text) {
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = replies.lists().skip(words, 0, "courtesies", "correction", "change");
        int last = words.size() - 1;
        boolean brief = last - from >= SHORTEST_ORDER - 1 && last - from <= MOST_BEFORE;
        return brief ? spoken(words.subList(last, last + 1), sentence.written(from, last)) : Optional.empty();
    }

    /** "Wrong e-mail, it's awa@customs.example" */
    private Optional<Spoken> wrong(String text) {
        String[] parts = text.split("[,;:.]\\s+", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<String> words = Plain.words(parts[0]);
        List<String> what = new ArrayList<>();
        boolean wrong = false;
        for (int at = 0; at < words.size(); ) {
            int length = replies.lists().length("wrong", words, at);
            wrong |= length > 0;
            // "The position is wrong", "ma fonction n'est pas fausse"
            int says = length > 0 ? length : replies.lists().length("sets", words, at);
            if (says == 0 && !BETWEEN.contains(words.get(at))) {
                what.add(words.get(at));
            }
            at += Math.max(1, says);
        }
        Sentence rest = new Sentence(parts[1]);
        // "It" is a courtesy, and "it's" more than that.
        int from = replies.lists().skip(rest.plain(), 0, "naming", "sets", "correction", "courtesies");
        return wrong && from < rest.size() ? spoken(what, rest.rest(from)) : Optional.empty();
    }

    /** A text without what it says at its end that it is not: "April, not March". */
    public static String withoutContrast(String text) {
        String whole = text.strip();
        Matcher not = NOT_THAT.matcher(whole);
        if (!not.find()) {
            return whole;
        }
        // "Our chiefs do not delegate" is no contrast: without a comma, one stands behind few words.
        boolean apart = ",;(".indexOf(not.group().strip().charAt(0)) >= 0;
        String before = whole.substring(0, not.start());
        return apart || Plain.words(before).size() <= SHORT ? before : whole;
    }

    private Optional<Spoken> spoken(List<String> what, String value) {
        List<String> bare = bare(what);
        int last = value.lastIndexOf(',');
        String polite = last > 0 && replies.thanks(value.substring(last + 1)) ? value.substring(0, last) : value;
        String said = ONLY.matcher(withoutContrast(polite).replaceAll("[\\s.!;,]+$", ""))
                .replaceFirst("");
        return bare.isEmpty() || said.isBlank() ? Optional.empty() : Optional.of(new Spoken(bare, said));
    }
}

package org.lmdassistant.bot.understanding.replies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Sentence;

/**
 * Reads what people reply whatever they were asked, in all three languages at once, since people mix them. The words
 * are in {@code replies/LANGUAGE.yaml}.
 */
public final class Replies {

    /** Two forms of a verb begin with that many letters alike. */
    private static final int LIKE = 6;

    private static final int SHORT = 4;
    private static final int SHORTEST_WORD = 4;
    private static final int BRIEF = 3;
    private static final int MOST_CLAUSES = 5;
    private static final Pattern NO_AND_MORE =
            Pattern.compile("^\\s*(?:no|non|nope|nah|nan)\\s*[,.;!]", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSES = Pattern.compile("[,;.!]\\s*");

    /** "Don't change it", "ne l'envoie pas", "no la cancele" */
    private static final Pattern NOT_TO = Pattern.compile(
            "^\\s*(?:(?:and|et|y|but|mais|pero|please|then|so)\\s+){0,3}(?:don['’]?t|do not|n['’]|ne\\s|no\\s+(?:l[aoe]s?|me|se|nos|\\p{L}+[eau]s?)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is yes and nothing else. */
    private static final Set<String> YES = Set.of("yes", "yep", "yeah", "oui", "ouais", "si");

    /** "Book it", "réserve-la", "anótame": what shall be done, and to what. */
    private static final Pattern IT = Pattern.compile(
            "(?<!\\p{L})(?:it|me|this|that|them|l[ae]s?|moi|[\\p{L}]{3,}(?:me|nos|l[aeo]s?)|dame de baja)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String CONDITION =
            "only|seulement|s[oó]lo|solamente|if|when|once|quand|lorsque|cuando|after|apr[èe]s|despu[ée]s de|before|avant|antes"
                    + "|until|jusqu|hasta|as soon as|d[èe]s que|en cuanto|d['’]abord|first|primero|wait|attends|attendez|espera|espere|not yet|pas encore"
                    + "|todav[ií]a no|a[úu]n no|provided|[àa] condition|siempre que";

    /** "Yes, but not before …", "oui, dès que la lettre est là": a yes that is held back, and by what. */
    private static final Pattern HELD = Pattern.compile(
            "^\\s*(?:(?:(?:yes|yep|yeah|ok|okay|sure|fine|oui|ouais|d['’]accord|bien s[ûu]r|s[ií]|vale|bueno|dale|claro)[\\s,.;:!]+){1,4}"
                    + "(?:but|mais|pero|sauf|except|salvo|excepto)(?!\\p{L})[\\s,]*"
                    // "Si" is "if" behind another yes alone.
                    + "|(?:(?:yes|yep|yeah|oui|ouais|sí)[\\s,.;:!]+){1,4}(?=(?:si|s['’]il|" + CONDITION + ")(?!\\p{L}))"
                    + "|(?:si[\\s,.;:!]+){1,4}(?=(?:" + CONDITION + ")(?!\\p{L})))(?<more>[^?]+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Yes, as soon as possible", "oui, s'il te plaît": how, and no condition. */
    private static final Pattern HOW = Pattern.compile(
            "^(?:s['’]il (?:te|vous) pla[îi]t|if you (?:please|can)|if possible|si possible|si (?:es posible|se puede|puede[sn]?|por favor|tu peux|vous pouvez)|si,|quand m[êe]me"
                    + "|d[èe]s que (?:possible|tu peux|vous pouvez)|as soon as (?:possible|you can)|en cuanto (?:pued\\p{L}+)|lo antes posible|antes de que se\\s"
                    + "|before (?:it|they)(?:['’]s| is| are|['’]re) (?:gone|full|taken)|avant que (?:ce soit|ça|ce ne soit)"
                    + "|(?:please|quickly|fast|right away|vite|rapidement|r[áa]pido|pronto|por favor|svp|stp)[\\s.!]*$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Register me": whom or what a verb is about. */
    private static final Set<String> ITS_OBJECT = Set.of("me", "us", "it", "moi", "nous", "nos");

    private final ReplyWords lists = new ReplyWords();
    private final Ordinals ordinals = new Ordinals(lists);
    private final Naming naming = new Naming(lists);

    /** Reads which of several things is meant by its place. */
    public Ordinals ordinals() {
        return ordinals;
    }

    /** Reads what somebody is called. */
    public Naming naming() {
        return naming;
    }

    ReplyWords lists() {
        return lists;
    }

    /** What is said about the flow; only a text that says nothing else counts, so that an answer stays an answer. */
    public Optional<Aside> aside(String text) {
        List<String> words = bare(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (NO_AND_MORE.matcher(text).find() && lists.isWhole(words.subList(1, words.size()), "stop")) {
            return Optional.of(Aside.STOP);
        }
        List<String> said = words.size() == 1 ? List.of(lists.mended(words.get(0))) : words;
        for (Aside aside : Aside.values()) {
            if (lists.isWhole(said, aside.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(aside);
            }
        }
        return Optional.empty();
    }

    /** Whether a text in several clauses gives up what is under way, and asks for nothing else: "never mind then, don't change my hours". */
    public boolean givesUp(String text) {
        List<String> clauses = clauses(text);
        return clauses.size() > 1
                && clauses.size() <= MOST_CLAUSES
                && clauses.stream().anyMatch(this::stops)
                && clauses.stream().allMatch(clause -> stops(clause) || refuses(clause) || saysNotTo(clause));
    }

    /** The clauses of a text, without what sets them apart. */
    public static List<String> clauses(String text) {
        return CLAUSES.splitAsStream(text).filter(clause -> !clause.isBlank()).toList();
    }

    /** Whether a clause begins by saying what shall not be done. */
    public boolean saysNotTo(String clause) {
        return NOT_TO.matcher(clause).find();
    }

    private boolean stops(String clause) {
        return aside(clause).filter(Aside.STOP::equals).isPresent();
    }

    /** Yes or no, in whatever words; empty where it is neither or says more. */
    public Optional<Boolean> yesOrNo(String text) {
        List<String> words = ReplyWords.brief(text);
        if (lists.consists(words, "yes", "courtesies")) {
            return Optional.of(true);
        }
        return lists.consists(words, "no", "courtesies") ? Optional.of(false) : Optional.empty();
    }

    /**
     * Whether a text begins by refusing, whatever follows: "no, I want to keep it". Not where it goes on with "but".
     */
    public boolean refuses(String text) {
        List<String> words = ReplyWords.brief(text);
        return lists.length("no", words, lists.skip(words, 0, "courtesies")) > 0 && !lists.says("but", words);
    }

    /** Whether a text agrees, and else says nothing but words of what it agrees to: "yes, approve it". */
    public boolean agreesTo(String text, Collection<String> label) {
        List<String> words = ReplyWords.brief(text);
        boolean agreed = false;
        for (int at = 0; at < words.size(); ) {
            int yes = lists.length("yes", words, at);
            int around = lists.longest(words, at, "courtesies", "fillers");
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
        int shorter = Math.min(one.length(), other.length());
        int beginning = Math.min(LIKE, shorter);
        // "Note it" beside "noter l'absence"
        boolean whole = shorter >= SHORTEST_WORD && Math.max(one.length(), other.length()) <= shorter + 1;
        return one.equals(other) || ((beginning == LIKE || whole) && one.startsWith(other.substring(0, beginning)));
    }

    /** Whether a text is yes, a comma, and few words that take nothing back: "sí, me viene bien". */
    public boolean agreesShortly(String text) {
        String[] parts = text.split("[,;.!]", 2);
        if (parts.length < 2 || text.contains("?") || !yesOrNo(parts[0]).orElse(false)) {
            return false;
        }
        List<String> rest = ReplyWords.brief(parts[1]);
        return rest.size() <= SHORT
                && aside(parts[1]).isEmpty()
                && !thanks(parts[1])
                && Stream.of("no", "but", "stop", "unsure").noneMatch(kind -> lists.says(kind, rest));
    }

    /**
     * Whether a text says yes in so many words, and goes on only with what shall be done: "sí, anótame, me viene bien". "Good" and
     * "ok" may begin anything.
     */
    public boolean agreesAtFirst(String text) {
        String[] parts = text.split("[,;.!:]", MOST_CLAUSES);
        int agreed = 0;
        while (agreed < parts.length && yesOrNo(parts[agreed]).orElse(isCourtesy(parts[agreed]))) {
            agreed++;
        }
        if (agreed == parts.length || !isStrict(text, parts, agreed)) {
            return false;
        }
        List<String> more = ReplyWords.brief(parts[agreed]);
        return more.size() <= BRIEF
                && IT.matcher(parts[agreed]).find()
                && Stream.of("no", "stop", "unsure", "then", "looks", "openers", "change")
                        .noneMatch(kind -> lists.says(kind, more))
                && Arrays.stream(parts, agreed, parts.length)
                        .allMatch(part -> yesOrNo(part).orElse(true));
    }

    private boolean isStrict(String text, String[] parts, int agreed) {
        return Arrays.stream(parts, 0, agreed).anyMatch(Replies::saysYes)
                && !text.contains("?")
                && !lists.says("but", Plain.words(text));
    }

    private static boolean saysYes(String text) {
        return Plain.words(text).stream().anyMatch(YES::contains);
    }

    /** Whether a text says yes in so many words, alone or with what shall be done; the label is of what that is, in plain words. */
    public boolean saysYesTo(String text, Collection<String> label) {
        return saysYes(text) && (yesOrNo(text).orElse(false) || agreesAtFirst(text) || agreesTo(text, label));
    }

    /** Whether the first clause of a text is yes. */
    public boolean beginsWithYes(String text) {
        return yesOrNo(text.split("[,;.!]", 2)[0]).orElse(false);
    }

    /** What a yes is held back by: "yes, but first ask Awa" is "first ask Awa", and no yes; empty where it is held back by nothing. */
    public Optional<String> held(String text) {
        Matcher held = HELD.matcher(text.substring(0, Math.min(ReplyWords.LONGEST, text.length())));
        return yesOrNo(text).isEmpty() && held.find()
                ? Optional.of(held.group("more").strip())
                        .filter(more ->
                                yesOrNo(more).isEmpty() && !HOW.matcher(more).find())
                : Optional.empty();
    }

    /** A text without thanks or a yes before it, "perfect, thanks. Tell Henrik …"; as it is where nothing else is said. */
    public String unthanked(String text) {
        return TwoParts.of(text).stream()
                .filter(parts -> thanks(parts.first()) || yesOrNo(parts.first()).orElse(false))
                .map(TwoParts::more)
                .findFirst()
                .orElse(text);
    }

    private boolean isCourtesy(String part) {
        List<String> words = ReplyWords.brief(part);
        return lists.skip(words, 0, "courtesies") == words.size();
    }

    /** Whether a text says both yes and no. */
    public boolean wavers(String text) {
        List<String> words = ReplyWords.brief(text);
        return lists.says("yes", words) && lists.says("no", words);
    }

    /** Whether somebody wants what is proposed, or what they have, left as it is. */
    public boolean keeps(String text) {
        return lists.consists(ReplyWords.brief(text), "keep", "courtesies", "yes");
    }

    /** Whether somebody says that something else was meant, and not what: "no, not that one". */
    public boolean isNotThat(String text) {
        List<String> words = ReplyWords.brief(text);
        return lists.says("not-that", words) && lists.consists(words, "not-that", "courtesies", "no");
    }

    /** Whether somebody gives thanks or takes leave, and says nothing else. */
    public boolean thanks(String text) {
        return lists.consists(ReplyWords.brief(text), "thanks", "courtesies", "yes");
    }

    /** What somebody wants to answer anew: "change the e-mail" is "mail"; empty words where they do not say what. */
    public Optional<List<String>> change(String text) {
        List<String> words = ReplyWords.brief(text);
        int from = lists.skip(words, 0, "courtesies", "openers");
        int marked = lists.length("change", words, from);
        return marked == 0
                ? Optional.empty()
                : Optional.of(gist(String.join(" ", words.subList(from + marked, words.size()))));
    }

    /** Whether a text has a word of talking to somebody, which stands in no title, position or name: "don't hand it over". */
    public boolean talks(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> lists.length("talk", Plain.words(word), 0) > 0);
    }

    /** Whether a text is another word for a choice, by the choice's value: "cadre moyen" for a middle manager. */
    public boolean chooses(String text, String value) {
        return lists.consists(ReplyWords.brief(text), "choice " + value, "courtesies", "fillers");
    }

    /** Whether a brief text has another word for a choice in it: "well, I'd say senior". */
    public boolean speaksOf(String text, String value) {
        List<String> words = ReplyWords.brief(text);
        return words.size() <= ReplyWords.MOST_WORDS / 2
                && lists.says("choice " + value, words)
                && !lists.says("no", words);
    }

    /** A text without the words by which somebody says that they said it already: "as I said, head of unit". */
    public String once(String text) {
        if (text.length() > ReplyWords.LONGEST) {
            return text;
        }
        int last = text.lastIndexOf(',');
        if (last > 0 && lists.consists(Plain.words(text.substring(last)), "said before", "courtesies")) {
            return once(text.substring(0, last));
        }
        Sentence sentence = new Sentence(text);
        int said = lists.length("said before", sentence.plain(), lists.skip(sentence.plain(), 0, "courtesies"));
        return said > 0 && said < sentence.size() ? sentence.from(said) : text;
    }

    /** Whether a text tells of somebody else: "she leads our reform team". */
    public boolean tellsOfOthers(String text) {
        return lists.length("others", ReplyWords.brief(text), 0) > 0;
    }

    /** A text without the words that only ask for attention: "wait, how long is it?" is "how long is it?". */
    public String unopened(String text) {
        if (text.length() > ReplyWords.LONGEST) {
            return text;
        }
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = lists.length("openers", words, lists.skip(words, 0, "courtesies")) > 0
                ? lists.skip(words, 0, "courtesies", "openers")
                : 0;
        return from > 0 && from < words.size() ? sentence.from(from) : text;
    }

    /** What somebody puts in place of what they said before: "no, the second one" is "the second one". */
    public Optional<String> correction(String text) {
        if (text.length() > ReplyWords.LONGEST || yesOrNo(text).isPresent()) {
            return Optional.empty();
        }
        Sentence sentence = new Sentence(text);
        List<String> words = sentence.plain();
        int from = lists.skip(words, 0, "courtesies");
        int marked = lists.length("correction", words, from);
        if (marked == 0 && from > 0) {
            from = 0;
            marked = lists.length("correction", words, 0);
        }
        if (marked > 0) {
            int start = from + marked;
            while (start < words.size()
                    && (lists.length("correction", words, start) > 0 || lists.length("courtesies", words, start) > 0)
                    && lists.length("fillers", words, start) == 0) {
                start += Math.max(lists.length("correction", words, start), lists.length("courtesies", words, start));
            }
            return start < words.size() ? Optional.of(sentence.rest(start)) : Optional.empty();
        }
        for (int to = words.size() - 1; to > 0; to--) {
            if (to + lists.length("correction-after", words, to) == words.size()) {
                return Optional.of(sentence.written(0, to));
            }
        }
        return Optional.empty();
    }

    /** The same, and the text as it is where it puts nothing right. */
    public String uncorrected(String text) {
        return correction(text).orElse(text);
    }

    /** The words of a text that say something: "the one in Brussels, please" is "brussels". */
    public List<String> gist(String text) {
        List<String> words = ReplyWords.brief(text);
        List<String> gist = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int filler = lists.longest(words, at, "fillers", "courtesies");
            if (filler == 0) {
                gist.add(words.get(at));
            }
            at += Math.max(1, filler);
        }
        return gist;
    }

    /** Whether a text points at one of several things, "the one in Brussels", rather than asking for something new. */
    public boolean points(String text) {
        List<String> words = ReplyWords.brief(text);
        return !words.isEmpty()
                && lists.length("fillers", words, 0) > 0
                && words.size() <= ReplyWords.MOST_WORDS / 2
                && !References.nameACourse(text);
    }

    /** Whether a text is written as a question. */
    public boolean asks(String text) {
        List<String> words =
                Plain.words(text.length() > ReplyWords.LONGEST ? text.substring(0, ReplyWords.LONGEST) : text);
        if (words.isEmpty()) {
            return false;
        }
        int from = lists.skip(words, 0, "courtesies", "openers");
        boolean opened = lists.length("openers", words, 0) > 0;
        boolean asked = from < words.size() && lists.length("asks", words, from) > 0;
        return text.strip().endsWith("?") || (asked && words.size() > 2) || (opened && from < words.size());
    }

    private List<String> bare(String text) {
        List<String> words = ReplyWords.brief(text);
        int from = lists.skip(words, 0, "courtesies");
        int to = words.size();
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int start = Math.max(from, to - 4); start < to && !shorter; start++) {
                if (start + lists.length("courtesies", words, start) == to) {
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
            if (lists.isWhole(words, aside.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

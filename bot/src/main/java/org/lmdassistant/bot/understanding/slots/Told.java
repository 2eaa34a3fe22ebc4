package org.lmdassistant.bot.understanding.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Language;

/**
 * What a sentence tells of the thing that it is about, for whichever flow wants to know: how many seats, from which day to
 * which, until when people register. Everything is read when it is asked for.
 */
public final class Told {

    private static final Pattern DEADLINE = Pattern.compile(
            "(?<!\\p{L})(?:dead ?line|closing date|cut-?off|regist(?:er|rations?)|sign(?:ing)?[- ]?ups?|enrol(?:l)?ments?|apply by"
                    + "|date limite|d[ée]lai|cl[ôo]ture|s?['’]?inscri\\p{L}*|fecha l[íi]mite|plazo|cierre)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[;,.!?](?=\\s|$)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[;.!?](?=\\s|$)");
    private static final Pattern CLAUSES = Pattern.compile(
            "[;,.!?]\\s+|(?<!\\p{L})(?=(?:but|except|mais|sauf|except[ée]|pero|excepto|salvo|menos)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LAST_MARKS = Pattern.compile("[\\s;,.!?]+$");

    /** "Day" and "days", "hora" and "horas" begin alike. */
    private static final int SAME = 4;

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?i:called|titled|entitled|named|intitul[ée]e?|appel[ée]e?|titulad[oa]|llamad[oa])\\s+(\\p{Lu}[^,.;:!?\"“«]{2,120}?)"
                    + "(?=[,.;:!?]|\\s(?:in|at|from|on|for|à|au|du|pour|en|del|desde|para)\\s|\\s*$)",
            Pattern.UNICODE_CASE);

    private static final Pattern VENUE = Pattern.compile(
            "(?<!\\p{L})(?:venue|location|address|(?<!au )lieu|salle|endroit|adresse|sede|sala|lugar|direcci[oó]n)(?!\\p{L}).{0,80}"
                    + "(?:\\s(?:is(?: now)?|will be|est|sera|es(?: ahora)?|ser[aá]|to|en)\\s|[:=]\\s*)(\\p{L}.{2,118})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String sentence;
    private final Language language;
    private final ZonedDateTime now;
    private final SlotReader reader;
    private final WordLists words;

    Told(String sentence, Language language, ZonedDateTime now, SlotReader reader, WordLists words) {
        this.sentence = sentence;
        this.language = language;
        this.now = now;
        this.reader = reader;
        this.words = words;
    }

    /** How many of a kind are named: {@code seats}, {@code people}, {@code days}, {@code hours}, {@code minutes}, {@code years}. */
    public Optional<Integer> count(String kind) {
        boolean dated = !dates().read(timely(), language, now).dates().isEmpty();
        return new Counts(sentence, words, language).of(kind, dated);
    }

    /** Whether a number in it may be what a question counts: "two weeks" is no number of seats. */
    public boolean mayCount(String question) {
        List<String> asked = Plain.words(question);
        List<String> measures = Plain.words(sentence).stream()
                .filter(word -> words.is("measures", word))
                .toList();
        return measures.isEmpty()
                || measures.stream().anyMatch(word -> asked.stream().anyMatch(other -> isSame(word, other)));
    }

    private static boolean isSame(String word, String other) {
        int length = Math.min(SAME, Math.min(word.length(), other.length()));
        return word.substring(0, length).equals(other.substring(0, length));
    }

    /** Whether a word of a list in {@code names/words.yaml} stands in the sentence. */
    public boolean says(String kind) {
        return words.anyIn(kind, new Sentence(sentence));
    }

    /** Whether somebody's name, or the last word of it, stands in the sentence. */
    public boolean names(String person) {
        List<String> said = new Sentence(sentence).plain();
        List<String> name = new Sentence(person).plain();
        return !name.isEmpty() && said.contains(name.get(name.size() - 1));
    }

    /** Its parts, each by itself: "all but Mrs Okafor", "Awa was there, Ivan was not". */
    public List<Told> clauses() {
        return CLAUSES.splitAsStream(sentence)
                .filter(part -> !part.isBlank())
                .map(part -> new Told(part, language, now, reader, words))
                .toList();
    }

    /** The first day, of something that lasts; the last day to register is none. */
    public Optional<LocalDate> first() {
        return span().map(DaySpan::first).or(() -> beforeDeadline().isPresent() ? Optional.empty() : day(beside()));
    }

    /** The last day, where both are named. */
    public Optional<LocalDate> last() {
        return span().map(DaySpan::last);
    }

    /** The last day to register. */
    public Optional<LocalDate> deadline() {
        String clause = clause();
        return clause.isEmpty()
                ? Optional.empty()
                : dates().span(clause, language, now)
                        .map(DaySpan::last)
                        .or(() -> day(clause))
                        .or(this::beforeDeadline);
    }

    /** How much later something shall be; sooner is negative. */
    public Optional<Period> shift() {
        boolean later = says("later");
        return later == says("sooner")
                ? Optional.empty()
                : dates().length(timely(), language).map(length -> later ? length : length.negated());
    }

    /** The hours of a usual week by day; a day that is named without hours has none. */
    public Map<DayOfWeek, List<HourSpan>> week() {
        return dates().week(timely(), language);
    }

    /** What it is called. */
    public Optional<String> title() {
        return Title.in(sentence).map(Title::words).or(() -> found(NAMED));
    }

    /** Where it is, as it was written. */
    public Optional<String> venue() {
        return found(VENUE).map(venue -> LAST_MARKS.matcher(venue).replaceAll(""));
    }

    /** The code of the language that it is in. */
    public Optional<String> language() {
        return reader.read(sentence, Set.of(Slot.LANGUAGE), language, now).get(Slot.LANGUAGE);
    }

    private Optional<DaySpan> span() {
        return dates().span(beside(), language, now);
    }

    private Optional<LocalDate> day(String text) {
        When when = dates().read(text, language, now);
        return when.problem().isEmpty() ? when.date() : Optional.empty();
    }

    /** "Make 1 April the deadline": the day stands before the word for it. */
    private Optional<LocalDate> beforeDeadline() {
        String text = timely();
        Matcher deadline = DEADLINE.matcher(text);
        if (!deadline.find() || span().isPresent() || day(clause()).isPresent()) {
            return Optional.empty();
        }
        String[] clauses = END_OF_CLAUSE.split(text.substring(0, deadline.start()), -1);
        return day(clauses[clauses.length - 1]);
    }

    /** From the word for the last day to register to the end of what is said about it. */
    private String clause() {
        String text = timely();
        Matcher deadline = DEADLINE.matcher(text);
        if (!deadline.find()) {
            return "";
        }
        String clause = text.substring(deadline.start(), end(END_OF_CLAUSE, text, deadline.end()));
        // "Change the deadline, make it 5 May"
        return day(clause).isEmpty() && says("deadlines")
                ? text.substring(deadline.start(), end(END_OF_SENTENCE, text, deadline.end()))
                : clause;
    }

    private String beside() {
        String clause = clause();
        return clause.isEmpty() ? timely() : timely().replace(clause, " ; ");
    }

    private static int end(Pattern mark, String text, int from) {
        Matcher end = mark.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    /** The sentence without the names of places and people: Santo Domingo is no Sunday. */
    private String timely() {
        return reader.withoutNames(References.without(sentence));
    }

    private Optional<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(sentence.strip());
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private DateReader dates() {
        return reader.dates();
    }
}

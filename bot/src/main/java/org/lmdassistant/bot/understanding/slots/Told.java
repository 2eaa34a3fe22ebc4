package org.lmdassistant.bot.understanding.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    /** "The number of participants" */
    private static final Pattern NUMBER_OF = Pattern.compile(
            "(?<!\\p{L})(?:number of|nombre d|n[úu]mero de|cantidad de)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CLAUSES = Pattern.compile(
            "(?:[;,!?]|(?<!(?:^|\\s)(?:mrs|mr|ms|dr|m|mme|sra?|dra))\\.)\\s+"
                    + "|(?<!\\p{L})(?=(?:but|except|mais|sauf|except[ée]|pero|excepto|salvo|menos(?!\\s+(?:cuarto|cinco|diez|veinte)))(?!\\p{L}))"
                    // "I keep Tuesday, and I drop Monday"
                    + "|\\s+(?:and|et|y)\\s+(?=(?:i\\s+|we\\s+|je\\s+|j['’]|nous\\s+|yo\\s+)?(?:drop|remove|enl[eè]v|supprim|retir|quit[oa]|elimin|sac[oa])\\p{L}*\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Day" and "days", "hora" and "horas" begin alike. */
    private static final int SAME = 4;

    /** "12 more seats", "add 5 places", "trois places de plus": by how many, and not how many. */
    private static final Pattern MORE = Pattern.compile(
            "(?<!\\p{L})(?:add|ajoutez?|ajouter|a[ñn]ad[ae]|agregu?[ae]|agreg[aá]|sum[ae]|remove|take away|retire[zr]?|enlevez|quit[ae])\\s+\\p{N}+"
                    + "|\\p{N}+\\s+(?:more|extra|additional|fewer|less|m[aá]s|menos|adicionales|suppl[ée]mentaires?)"
                    + "|\\p{N}+\\s+\\p{L}+\\s+(?:more|de plus|en plus|de moins|en moins|suppl[ée]mentaires?|m[aá]s|menos|adicionales)"
                    + "|(?<!\\p{L})(?:increase|raise|expand|reduce|lower|cut|augment|rédui|aument|ampl|redu|baj|sub)[^.;]{0,60}\\s(?:by|de|en)\\s+\\p{N}++"
                    + "(?!\\s*(?:\\p{L}+\\s+)?(?:to|à|a)\\s+\\p{N})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Until 9 April, no sorry, until 12 April": what is said last counts. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?:(?:until|till|to|by|on|hasta(?: el)?|al|el|jusqu['’]au|au|le)\\s+)?(?<![\\p{L}\\p{N}-])\\p{N}[^,;.]{0,40}[,;.]\\s*(?:no|non)[,]?\\s+"
                    + "(?:sorry|wait|pardon|perd[oó]n|espera|attendez|digo|plut[oô]t|mejor|rather)[,]?\\s+(?=.{0,40}\\p{N})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** 04/05, 4-8-2027 */
    private static final Pattern NUMERIC = Pattern.compile("\\d\\s?[/.]\\s?\\d|\\d{4}");

    private final String sentence;
    private final Language language;
    private final ZonedDateTime now;
    private final SlotReader reader;
    private final WordLists words;
    /** Read where it is asked for: most answers in the middle of a flow tell nothing more. */
    private @Nullable String timely;

    Told(String sentence, Language language, ZonedDateTime now, SlotReader reader, WordLists words) {
        this.sentence = TAKEN_BACK.matcher(sentence).replaceFirst("");
        this.language = language;
        this.now = now;
        this.reader = reader;
        this.words = words;
    }

    /** How many of a kind are named: {@code people}, {@code days}, {@code hours}, {@code minutes}, {@code years}. */
    public Optional<Integer> count(String kind) {
        return new Counts(sentence, words, language).of(kind);
    }

    /** How many people there are, or shall be: "25 people", "the number of participants to 25". */
    public Optional<Integer> headcount() {
        Counts counts = new Counts(sentence, words, language);
        return says(NUMBER_OF) ? counts.of("people", "people", true) : counts.of("people");
    }

    /** How many seats there are, or shall be. */
    public Optional<Integer> seats() {
        boolean dated = !dates().read(timely(), language, now).dates().isEmpty();
        return new Counts(sentence, words, language).of("seats", "capacities", dated);
    }

    /** Whether it tells by how many something grows or shrinks, and not how many there shall be. */
    public boolean isRelative() {
        return MORE.matcher(sentence).find();
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

    /** Whether words that a pattern describes stand in the sentence. */
    public boolean says(Pattern pattern) {
        return pattern.matcher(sentence).find();
    }

    /** The same without what a pattern describes. */
    public Told without(Pattern pattern) {
        return new Told(pattern.matcher(sentence).replaceAll(" "), language, now, reader, words);
    }

    /** What is written behind the first match of a pattern; empty where nothing is. */
    public Optional<String> behind(Pattern pattern) {
        return behind(pattern, sentence);
    }

    /** The same, of a sentence that is not told to a flow. */
    public static Optional<String> behind(Pattern pattern, String sentence) {
        Matcher found = pattern.matcher(sentence);
        return found.find()
                ? Optional.of(sentence.substring(found.end()).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Whether a word of one list stands before any of another. */
    public boolean saysBefore(String kind, String other) {
        for (String word : Plain.words(sentence)) {
            if (words.is(other, word)) {
                return false;
            }
            if (words.is(kind, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all these words stand in the sentence, one after the other. */
    public boolean names(String name) {
        List<String> named = Plain.words(name);
        return !named.isEmpty() && Collections.indexOfSubList(Plain.words(sentence), named) >= 0;
    }

    /** Its parts, each by itself: "all but Mrs Okafor", "Awa was there, Ivan was not". */
    public List<Told> clauses() {
        return CLAUSES.splitAsStream(sentence)
                .filter(part -> !part.isBlank())
                .map(part -> new Told(part, language, now, reader, words))
                .toList();
    }

    /** The same, each with a day of the week: "from 9 to 11, 2 to 4 pm" goes with the one before it. */
    public List<Told> clausesWithDays() {
        List<String> parts = new ArrayList<>();
        boolean hasDay = true;
        for (Told clause : clauses()) {
            boolean names = !clause.week().isEmpty();
            if (!parts.isEmpty() && (!names || !hasDay)) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ", " + clause.sentence);
                hasDay = hasDay || names;
            } else {
                parts.add(clause.sentence);
                hasDay = names;
            }
        }
        return parts.stream()
                .map(part -> new Told(part, language, now, reader, words))
                .toList();
    }

    /** The first day, of something that lasts; the last day to register is none. */
    public Optional<LocalDate> first() {
        return span().map(DaySpan::first).or(() -> beforeDeadline().isPresent() ? Optional.empty() : day(beside()));
    }

    /** The last day, where both are named; it may have been said before the first. */
    public Optional<LocalDate> last() {
        return span().map(DaySpan::last);
    }

    /** The last day to register. */
    public Optional<LocalDate> deadline() {
        return deadlineClause()
                .flatMap(clause -> dates().span(clause.said(), language, now)
                        .map(DaySpan::last)
                        .or(() -> day(clause.said())))
                .or(this::beforeDeadline);
    }

    /** Whether a day of the month stands there by its number alone, with no month in the sentence. */
    public boolean namesDayAlone(int day) {
        return !says("months")
                && !NUMERIC.matcher(timely()).find()
                && Plain.words(timely()).contains(String.valueOf(day));
    }

    /** How much later something shall be; sooner is negative. */
    public Optional<Period> shift() {
        boolean later = says("later");
        return later == says("sooner") ? Optional.empty() : length().map(length -> later ? length : length.negated());
    }

    /** How many days, weeks or months are named. */
    public Optional<Period> length() {
        return dates().length(timely(), language);
    }

    /** The hours of a usual week by day; a day that is named without hours has none. */
    public Map<DayOfWeek, List<HourSpan>> week() {
        return dates().week(timely(), language);
    }

    /** Whether a day of the calendar is named, which comes once. */
    public boolean namesCalendarDay() {
        return dates().namesCalendarDay(timely(), language);
    }

    /** "Only until 3 pm", "from 10 on": the hours that are left of a day, with midnight as the other end. */
    public Optional<HourSpan> openEnded() {
        return dates().openEnded(timely(), language);
    }

    /** Why, in the speaker's words. */
    public Optional<String> reason() {
        return Reason.in(sentence).map(Reason::why);
    }

    /** What it is called. */
    public Optional<String> title() {
        return Title.in(sentence).map(Title::words).or(() -> Title.called(sentence));
    }

    /** What somebody who is named is at work. */
    public Optional<String> position() {
        return Position.in(sentence, words, reader::beginWithPlace);
    }

    /**
     * What the speaker says that they are at work themselves.
     *
     * @param alone whether a post that nobody is said to have is theirs, too
     */
    public Optional<String> ownPosition(boolean alone) {
        return Position.ofSpeaker(sentence, alone, words, reader::beginWithPlace);
    }

    /** What the speaker says that they are called. */
    public Optional<String> ownName() {
        return reader.ownName(sentence);
    }

    /** The name with which a text begins that only says who writes. */
    public Optional<String> nameAtFirst() {
        return reader.nameAtFirst(sentence);
    }

    /** The zone by whose clock it tells hours, "Tokyo time", where it says so. */
    public Optional<ZoneId> clock() {
        return OtherClock.zone(sentence);
    }

    /** The code of the administration that is named. */
    public Optional<String> administration() {
        return reader.read(sentence, Set.of(Slot.ADMINISTRATION), language, now).get(Slot.ADMINISTRATION);
    }

    /** What the first group of a pattern that takes part holds, where the pattern is in the sentence. */
    public Optional<String> named(Pattern pattern) {
        Matcher found = pattern.matcher(sentence);
        return found.find()
                ? IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    /** The names of people, in the order in which they are spoken of; one that is less sure only where it is alone. */
    public List<String> people() {
        Sentence said = new Sentence(References.without(sentence));
        List<String> names = reader.people().all(said);
        return names.isEmpty() ? reader.lessSure(said).stream().toList() : names;
    }

    /** Where it is, as it was written. */
    public Optional<String> venue() {
        return Venue.in(sentence);
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
        return deadlineClause()
                .filter(clause -> span().isEmpty() && day(clause.said()).isEmpty())
                .flatMap(clause -> day(clause.before()));
    }

    private Optional<DeadlineClause> deadlineClause() {
        return DeadlineClause.in(timely(), clause -> day(clause).isPresent() || !says("deadlines"));
    }

    private String beside() {
        return deadlineClause().map(DeadlineClause::beside).orElse(timely());
    }

    /** The sentence without the names of places and people: Santo Domingo is no Sunday. */
    private String timely() {
        if (timely == null) {
            timely = reader.withoutNames(References.without(sentence));
        }
        return timely;
    }

    private DateReader dates() {
        return reader.dates();
    }
}

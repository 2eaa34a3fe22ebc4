package org.lmdassistant.bot.understanding.slots;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Language;

/**
 * From one day to another moment: "Tuesday's to Wednesday at ten", "I can't make Thursday's session, can we do it on
 * Wednesday at 3?", "what was fixed for 26 November would suit me better on 1 December".
 *
 * @param from the day that is named first
 * @param to what is said of the moment to which it goes
 */
public record Moved(LocalDate from, When to) {

    /** What stands before it is the day that is left. */
    private static final Pattern TO = Pattern.compile(
            "(?<!\\p{L})(?:to|until|vers|au(?!\\s+lieu)|à|pour|a(?!\\s+la\\s+(?:ma[ñn]ana|tarde|noche))|al|para)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Can we do Friday for the session that I have on Tuesday": what it is behind is the one that is left. */
    private static final Pattern SESSION = Pattern.compile(
            "(?<!\\p{L})(?:session|coaching|meeting|appointment|call|rendez-vous|rdv|séance|entretien|celle|celui"
                    + "|sesión|sesion|cita|reunión|reunion|instead|lieu|vez|lugar)((?:\\s+\\S+){0,4})\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whoever moves a session says so in a sentence. */
    private static final int LONGEST = 300;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The first one in a sentence. */
    public static Optional<Moved> in(String sentence, Language language, ZonedDateTime now) {
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        Stream<Moved> insteadOfImpossible =
                Impossible.in(sentence)
                        .flatMap(not -> between(not, Impossible.without(sentence), language, now))
                        .stream();
        Stream<Moved> fromTo = TO.matcher(sentence)
                .results()
                .flatMap(to ->
                        between(sentence.substring(0, to.start()), sentence.substring(to.end()), language, now)
                                .stream());
        return Stream.concat(insteadOfImpossible, fromTo).findFirst().or(() -> toTheLast(sentence, language, now));
    }

    private static Optional<Moved> between(String before, String behind, Language language, ZonedDateTime now) {
        When then = read(behind, language, now);
        return read(before, language, now)
                .date()
                .filter(day -> !then.isNothing())
                .map(day -> new Moved(day, then));
    }

    /** Of two days that are named apart, to the second. */
    private static Optional<Moved> toTheLast(String sentence, Language language, ZonedDateTime now) {
        Optional<LocalDate> first = read(sentence, language, now).date();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> words =
                SPACE.matcher(sentence).results().map(MatchResult::end).toList();
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(fromTheEnd -> words.get(words.size() - fromTheEnd))
                // "La mañana" is no tomorrow.
                .filter(at -> !sentence.startsWith("la ", at) && !sentence.startsWith("la ", at - "la ".length()))
                .filter(at -> read(sentence.substring(at), language, now).date().isPresent())
                .findFirst()
                .filter(at -> !isOfASession(sentence.substring(0, at), language, now))
                .flatMap(at -> between(sentence.substring(0, at), sentence.substring(at), language, now))
                // "Jeudi en huit" is one day.
                .filter(moved ->
                        first.get().equals(moved.from()) && !moved.to().date().equals(first));
    }

    private static boolean isOfASession(String before, Language language, ZonedDateTime now) {
        Matcher session = SESSION.matcher(before);
        return session.find() && read(session.group(1), language, now).dates().isEmpty();
    }

    private static When read(String part, Language language, ZonedDateTime now) {
        return DateReader.COMMON.read(part, language, now);
    }

    /** What a sentence names, with the new moment alone. */
    public Slots newMoment(Slots named) {
        Slots onDay =
                to.date().map(day -> named.with(Slot.DATE, day.toString())).orElse(named);
        return to.time().map(time -> onDay.with(Slot.TIME, time.toString())).orElse(onDay);
    }
}

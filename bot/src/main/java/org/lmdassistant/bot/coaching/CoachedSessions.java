package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Moved;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.people.Person;

/** Which of the sessions that the speaker coaches a sentence is about: by number, fellow's name, day and hour. */
final class CoachedSessions {

    /** Shorter parts of a name are words of every sentence. */
    private static final int SHORTEST = 3;

    private static final Set<String> NO_NAMES = Set.of(
            "del", "las", "los", "les", "des", "dos", "der", "den", "van", "von", "may", "will", "fellow", "coach");

    private CoachedSessions() {}

    /** What the speaker has ahead as a coach, in order. */
    static List<CoachingSession> ahead(Scene scene) {
        long self = scene.person().id();
        return scene.tx().coaching().coming(self).stream()
                .filter(session -> session.coach() == self)
                .toList();
    }

    /** Whether a sentence names one of them by its number or by a part of the fellow's name. */
    static boolean areNamed(Scene scene, Understood said) {
        Set<String> numbers = numbers(said.sentence());
        Set<String> words = new HashSet<>(said.wordsBesideReason());
        return ahead(scene).stream()
                .anyMatch(
                        session -> numbers.contains(session.reference()) || named(scene, session.fellow(), words) > 0);
    }

    /** Those that it names so; all of them where it names nothing, none where it names something else. */
    static List<CoachingSession> named(Scene scene, Understood said) {
        return named(scene, said, ahead(scene));
    }

    /**
     * The one of which a sentence speaks that looks back: the last that has begun, else the only one; empty where neither is.
     * Where it names a day, only one of that day is meant, or of that weekday before.
     */
    static Optional<CoachingSession> looksBackOn(Scene scene, Understood said, Optional<LocalDate> day) {
        long self = scene.person().id();
        List<CoachingSession> theirs = named(
                scene,
                said,
                scene.tx().coaching().of(self).stream()
                        .filter(session -> session.coach() == self)
                        .filter(session ->
                                session.state() == SessionState.BOOKED || session.state() == SessionState.DONE)
                        .filter(session ->
                                day.map(then -> isOn(scene, session, then)).orElse(true))
                        .toList());
        Optional<CoachingSession> begun = theirs.stream()
                .filter(session -> !session.starts().isAfter(scene.now()))
                .max(Comparator.comparing(CoachingSession::starts));
        return begun.isPresent() || theirs.size() != 1 ? begun : Optional.of(theirs.get(0));
    }

    /** "Friday's session", said on Monday of one that is over, was last Friday. */
    private static boolean isOn(Scene scene, CoachingSession session, LocalDate day) {
        LocalDate then = starts(scene, session).toLocalDate();
        boolean ahead = day.isAfter(scene.localNow().toLocalDate());
        return then.equals(day) || (ahead && then.equals(day.minusWeeks(1)));
    }

    private static List<CoachingSession> named(Scene scene, Understood said, List<CoachingSession> sessions) {
        Set<String> numbers = numbers(said.sentence());
        if (!numbers.isEmpty()) {
            return sessions.stream()
                    .filter(session -> numbers.contains(session.reference()))
                    .toList();
        }
        Set<String> words = new HashSet<>(said.wordsBesideReason());
        List<CoachingSession> likeliest = Likeliest.of(sessions, session -> named(scene, session.fellow(), words));
        return likeliest.isEmpty() && !isForSomebodyElse(scene, said) ? sessions : likeliest;
    }

    /** As {@link #named}, and on the day and at the hour that it names. */
    static List<CoachingSession> namedThen(Scene scene, Understood said) {
        return then(scene, said, named(scene, said));
    }

    /** Those on the day and at the hour that a sentence names. */
    static List<CoachingSession> then(Scene scene, Understood said, List<CoachingSession> sessions) {
        String day = said.slots().get(Slot.DATE).orElse("");
        String time = said.slots().get(Slot.TIME).orElse("");
        return sessions.stream()
                .filter(session -> {
                    ZonedDateTime starts = starts(scene, session);
                    return starts.toLocalDate().toString().startsWith(day)
                            && starts.toLocalTime().toString().startsWith(time);
                })
                .toList();
    }

    /** When a session starts, by the speaker's clock. */
    static ZonedDateTime starts(Scene scene, CoachingSession session) {
        return session.starts().atZone(scene.person().zone());
    }

    /** Whether a session is on the day from which something shall go. */
    static boolean isOn(Scene scene, CoachingSession session, Moved moved) {
        return starts(scene, session).toLocalDate().equals(moved.from());
    }

    /** From which day a sentence moves something, and to where. */
    static Optional<Moved> moved(Scene scene, Understood said) {
        return Moved.in(said.sentence(), said.language(), scene.localNow());
    }

    /** Somebody is named who is neither a fellow nor, in a signature, the speaker. */
    private static boolean isForSomebodyElse(Scene scene, Understood said) {
        return said.slots()
                .get(Slot.PERSON)
                .filter(name -> !Plain.words(scene.person().name()).containsAll(Plain.words(name)))
                .isPresent();
    }

    private static Set<String> numbers(String sentence) {
        return References.NUMBER
                .matcher(sentence)
                .results()
                .map(number -> "%s-%s-%04d"
                        .formatted(
                                number.group(1).toUpperCase(Locale.ROOT),
                                number.group(2),
                                Integer.parseInt(number.group(3))))
                .collect(Collectors.toSet());
    }

    /** How many parts of somebody's name are among the words. */
    private static long named(Scene scene, long person, Set<String> words) {
        return scene.tx().people().get(person).map(Person::name).stream()
                .flatMap(name -> Plain.words(name).stream())
                .distinct()
                .filter(part -> part.length() >= SHORTEST && !NO_NAMES.contains(part))
                .filter(words::contains)
                .count();
    }
}

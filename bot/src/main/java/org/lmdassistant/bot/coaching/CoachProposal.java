package org.lmdassistant.bot.coaching;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.coaching.CoachingSession;

/** "I accept", "no, I can't then": what a fellow types to another hour that the coach proposes. */
public final class CoachProposal {

    /** "I decline the seat" is about no hour. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "(?<!\\p{L})(?:seats?|places?|workshops?|questions?|ateliers?|plazas?|cupos?|taller(?:es)?|preguntas?|nominations?|nominaci[oó]n)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whoever names a session speaks of one of their choice. */
    private static final Pattern NAMES_A_SESSION = Pattern.compile(
            "(?<!\\p{L})(?:sessions?|coach(?:ing)?|tut(?:eur|rice|ora?)|book\\p{L}*|schedule|meeting|s[ée]ances?|r[ée]serve\\p{L}*|rendez|rdv|sesi[oó]n(?:es)?|reserv\\p{L}*"
                    + "|tutor[ií]as?|citas?|CS-)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ACCEPTS = Pattern.compile(
            "(?<!\\p{L})(?:i accept|accept it|i['’]ll take (?:it|that)|j['’]accepte|je prends|acepto|lo tomo|la tomo|aceptado)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "No acepto", "I accept if …": no acceptance. */
    private static final Pattern HELD = Pattern.compile(
            "\\?|n['’]t(?!\\p{L})|(?<!\\p{L})(?:no|ne|n['’]|not|don|cannot|never|jamais|nunca|if|whether|unless|si|but|mais|pero|only)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CoachProposal() {}

    /** The one session for which another hour is proposed, where a sentence names an hour instead: "can't, is 10:30 possible?" */
    static Optional<CoachingSession> countered(Scene scene, Understood said) {
        boolean namesHour = said.slots().get(Slot.TIME).isPresent()
                || said.slots().when().part().isPresent();
        boolean instead = (namesHour || said.slots().get(Slot.DATE).isPresent())
                && !NAMES_A_SESSION.matcher(said.sentence()).find();
        List<CoachingSession> proposed = instead ? open(scene) : List.of();
        return proposed.size() == 1 ? Optional.of(proposed.get(0)) : Optional.empty();
    }

    /** "Henrik offers me Thursday 17 at 11, I accept that": takes the one hour that is proposed, and books no other session. */
    static Optional<Action> accepted(Scene scene, Understood said) {
        if (!ACCEPTS.matcher(said.sentence()).find()
                || HELD.matcher(said.sentence()).find()) {
            return Optional.empty();
        }
        List<CoachingSession> proposed = open(scene).stream()
                .filter(session -> isThen(scene, said, session))
                .toList();
        return proposed.size() == 1
                ? Optional.of(Action.of("accept-proposal", proposed.get(0).id()))
                : Optional.empty();
    }

    /** Whether a sentence names no other day and no other hour than what is proposed. */
    private static boolean isThen(Scene scene, Understood said, CoachingSession session) {
        ZonedDateTime then =
                Objects.requireNonNull(session.proposed()).atZone(scene.person().zone());
        return said.slots()
                        .get(Slot.DATE)
                        .filter(day -> !day.equals(then.toLocalDate().toString()))
                        .isEmpty()
                && said.slots()
                        .get(Slot.TIME)
                        .filter(time -> !time.equals(then.toLocalTime().toString()))
                        .isEmpty();
    }

    /** The sentence, with the day that was proposed where it names only an hour. */
    static Understood countering(Scene scene, Understood said, CoachingSession session) {
        Instant proposed = session.proposed();
        return proposed == null || said.slots().get(Slot.DATE).isPresent()
                ? said
                : said.with(said.slots()
                        .with(
                                Slot.DATE,
                                proposed.atZone(scene.person().zone())
                                        .toLocalDate()
                                        .toString()));
    }

    /** Answers what waits for the speaker, as far as a sentence tells how; shows it where it does not. */
    public static Action wish(Scene scene, Understood said) {
        String decision = SOMETHING_ELSE.matcher(said.sentence()).find()
                ? ""
                : said.slots().get(Slot.DECISION).orElse("");
        return Action.of("waits-for-me", decision);
    }

    /** What a decision does with the one hour that is proposed to the speaker; empty where it does nothing, or there are more. */
    public static Optional<Action> answer(Scene scene, String decision) {
        List<CoachingSession> proposed = open(scene);
        if (proposed.size() != 1) {
            return Optional.empty();
        }
        long session = proposed.get(0).id();
        return switch (decision) {
            case "approve" -> Optional.of(Action.of("accept-proposal", session));
            case "decline" -> Optional.of(Action.of("decline-proposal", session));
            default -> Optional.empty();
        };
    }

    /** The sessions for which another hour is proposed to the speaker. */
    static List<CoachingSession> open(Scene scene) {
        return WhichSession.ahead(scene).stream()
                .filter(session -> session.proposed() != null)
                .toList();
    }
}

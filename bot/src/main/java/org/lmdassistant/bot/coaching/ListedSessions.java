package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Completion;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.coaching.CoachingSession;

/** "Cancel the second one", "cancel both", said right below sessions that were shown one after the other. */
final class ListedSessions {

    /** Says that sessions are cancelled one by one, and asks which. */
    static final String ONE_BY_ONE = "coaching-one-by-one";

    private static final Set<Slot> SLOTS = Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES);
    private static final Set<String> INTENTS = Set.of(
            "cancel_coaching",
            "reschedule_coaching",
            "book_coaching",
            "cancel_registration",
            "cancel_workshop",
            "my_agenda");

    /** Below all that is ahead of somebody. */
    static final Completion OF_ALL = new Completion(SLOTS, INTENTS, (scene, wish, said) -> chosen(scene, said, false));

    /** Below the question which one to cancel. */
    static final Completion TO_CANCEL =
            new Completion(SLOTS, INTENTS, (scene, wish, said) -> chosen(scene, said, true));

    private static final int LONGEST = 10;

    private static final Pattern CANCELS = Pattern.compile(
            "\\b(?:cancel\\w*|annul\\w*|anul\\w*|supprim\\w*|borr\\w*|elimin\\w*|delete|remove|drop|call off)\\b");

    private static final Pattern MOVES = Pattern.compile(
            "\\b(?:mov\\w*|mueva|mueve|reschedul\\w*|postpon\\w*|deplac\\w*|decal\\w*|report\\w*|repouss\\w*|cambi\\w*|pas[ae]\\w*|aplaz\\w*)\\b");

    private static final Pattern ALL = Pattern.compile(
            "\\b(?:both|all of them|them all|all my sessions|all sessions|the two|les deux|toutes|las dos|ambas|todas)\\b");

    /** "La segunda" is the second one; in the order in which they are counted. */
    private static final List<Pattern> ORDINALS = List.of(
            Pattern.compile("\\b(?:first|1st|premier|premiere|1ere|primera?)\\b"),
            Pattern.compile("\\b(?:second|2nd|deuxieme|seconde|2e|segund[ao])\\b"),
            Pattern.compile("\\b(?:third|3rd|troisieme|3e|tercera?)\\b"),
            Pattern.compile("\\b(?:fourth|4th|quatrieme|4e|cuarta)\\b"),
            Pattern.compile("\\b(?:fifth|5th|cinquieme|5e|quinta)\\b"));

    private static final Pattern LAST = Pattern.compile("\\b(?:last|derniere?|ultim[ao])\\b");

    private ListedSessions() {}

    /** Whether all of several are meant. */
    static boolean isAboutAll(Understood said) {
        return ALL.matcher(said.plain()).find();
    }

    private static Optional<Action> chosen(Scene scene, Understood said, boolean toCancel) {
        String plain = said.plain();
        boolean cancels = CANCELS.matcher(plain).find();
        boolean moves = MOVES.matcher(plain).find();
        List<CoachingSession> listed = toCancel ? WhichSession.ahead(scene) : MyCoaching.listed(scene);
        if (Plain.words(plain).size() > LONGEST || !(cancels || moves || toCancel)) {
            return Optional.empty();
        }
        if (isAboutAll(said) && !moves && listed.size() > 1) {
            return Optional.of(Action.of(ONE_BY_ONE));
        }
        // "Cancel the first of December" counts days.
        if (Behind.DATES.namesCalendarDay(said.sentence(), said.language()) && !moves) {
            return Optional.empty();
        }
        OptionalInt position = position(plain, listed.size());
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        moves
                                ? moving(scene, said, listed.get(position.getAsInt()))
                                : cancelling(scene, listed.get(position.getAsInt())));
    }

    private static OptionalInt position(String plain, int count) {
        if (count > 0 && LAST.matcher(plain).find()) {
            return OptionalInt.of(count - 1);
        }
        return IntStream.range(0, Math.min(count, ORDINALS.size()))
                .filter(at -> ORDINALS.get(at).matcher(plain).find())
                .findFirst();
    }

    private static Action cancelling(Scene scene, CoachingSession session) {
        boolean own = session.fellow() == scene.person().id();
        return Action.of(own ? "cancel-coaching" : "cancel-coaching-with-reason", session.id());
    }

    private static Action moving(Scene scene, Understood said, CoachingSession session) {
        return session.fellow() == scene.person().id()
                ? CoachingWishes.move(scene, said, session)
                : Action.of("propose-coaching", session.id());
    }

    /** Says that it goes one by one. */
    static void oneByOne(Scene scene, Action action) {
        scene.say(scene.words().say("coaching.one-by-one"));
        scene.then(Action.of(WhichSession.ahead(scene).size() > 1 ? WhichSession.TO_CANCEL : "coaching"));
    }
}

package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Moved;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.storage.coaching.CoachingSession;

/** Which of the sessions that a fellow has ahead a sentence is about; where several may be meant, it is asked. */
final class WhichSession {

    static final String TO_CANCEL = "coaching-which-cancel";
    static final String TO_MOVE = "coaching-which-move";

    private WhichSession() {}

    /** What the speaker has ahead as a fellow, in order. */
    static List<CoachingSession> ahead(Scene scene) {
        long self = scene.person().id();
        return scene.tx().coaching().coming(self).stream()
                .filter(session -> session.fellow() == self)
                .toList();
    }

    /** Those that a sentence may mean to cancel: by number, else by the day and hour that it names; where none fits, all. */
    static List<CoachingSession> toCancel(Scene scene, Understood said) {
        return numbered(scene, said).orElseGet(() -> {
            List<CoachingSession> ahead = ahead(scene);
            List<CoachingSession> then = CoachedSessions.then(scene, said, ahead);
            return then.isEmpty() ? ahead : then;
        });
    }

    /** Those that it may mean to move: by number, else by the day that is named before the new one. */
    static List<CoachingSession> toMove(Scene scene, Understood said) {
        return numbered(scene, said).orElseGet(() -> {
            List<CoachingSession> ahead = ahead(scene);
            Optional<Moved> moved = CoachedSessions.moved(scene, said);
            List<CoachingSession> then = ahead.stream()
                    .filter(session -> moved.filter(each -> CoachedSessions.isOn(scene, session, each))
                            .isPresent())
                    .toList();
            return then.isEmpty() ? ahead : then;
        });
    }

    /** What a sentence names, with the new moment alone where it names that of a session, too. */
    static Slots newMoment(Scene scene, Understood said) {
        return CoachedSessions.moved(scene, said)
                .filter(moved -> ahead(scene).stream().anyMatch(session -> CoachedSessions.isOn(scene, session, moved)))
                .map(moved -> moved.newMoment(said.slots()))
                .orElse(said.slots());
    }

    private static Optional<List<CoachingSession>> numbered(Scene scene, Understood said) {
        return said.slots().get(Slot.REFERENCE).map(number -> ahead(scene).stream()
                .filter(session -> session.reference().equals(number))
                .toList());
    }

    /** Asks which one to cancel. */
    static void askToCancel(Scene scene, Action action) {
        scene.awaits(action);
        ask(scene, "coaching.which.cancel", session -> Action.of("cancel-coaching", session.id()));
    }

    /** Asks which one to move, to where the sentence said. */
    static void askToMove(Scene scene, Action action) {
        ask(scene, "coaching.which.move", session -> CoachingWishes.moving(scene, session));
    }

    private static void ask(Scene scene, String key, Function<CoachingSession, Action> otherwise) {
        List<Press> sessions = ahead(scene).stream()
                .map(session -> Buttons.act(
                        scene.words().moment(session.starts()),
                        scene.sayingInstead(Slot.REFERENCE, session.reference())
                                .orElseGet(() -> otherwise.apply(session))))
                .toList();
        scene.say(OneOf.card(scene.words().say(key), sessions));
    }
}

package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.Hours;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.people.Identity;

/** What every act of a coach checks. */
final class Coaches {

    private Coaches() {}

    /** Whether the speaker coaches: they have fellows, hours or sessions ahead as a coach. */
    static boolean isCoach(Scene scene) {
        long self = scene.person().id();
        return !scene.tx().pairings().fellowsOf(self).isEmpty()
                || scene.tx().coachHours().of(self).isPresent()
                || !CoachedSessions.ahead(scene).isEmpty();
    }

    /** Why the speaker does not act as a coach: nobody was given to them. */
    static Optional<Card> refusal(Scene scene) {
        return isCoach(scene) ? Optional.empty() : Optional.of(unknown(scene, "coaching.not-a-coach"));
    }

    /** Says that the speaker has no coach, and coaches nobody. */
    static Card nobody(Scene scene) {
        return unknown(scene, "coaching.no-coach");
    }

    /** Whoever is known on one platform only may coach, or have a coach, on the other. */
    private static Card unknown(Scene scene, String key) {
        Words words = scene.words();
        String sentence = words.say(key);
        boolean linked = scene.tx().people().identities(scene.person().id()).stream()
                        .map(Identity::platform)
                        .distinct()
                        .count()
                > 1;
        return linked
                ? Card.text(sentence)
                : new Card(
                        sentence,
                        List.of(
                                new Card.Paragraph(sentence),
                                new Card.Paragraph(words.say("coaching.elsewhere")),
                                new Card.Buttons(List.of(Buttons.act(words.say("menu.link"), Action.of("link"))))));
    }

    /** Why the speaker can do nothing with a session: it is not one that they coach, or it is over. */
    static Optional<Card> refusal(Scene scene, long session, boolean afterwardsToo) {
        Optional<CoachingSession> theirs = scene.tx()
                .coaching()
                .get(session)
                .filter(one -> one.coach() == scene.person().id())
                .filter(one ->
                        one.state() == SessionState.BOOKED || (afterwardsToo && one.state() == SessionState.DONE));
        return theirs.isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("coaching.not-possible")));
    }

    /** What a flow about a session says that it is about: who, when, and its number. */
    static Optional<String> matter(Scene scene, long session) {
        Words words = scene.words();
        return scene.tx()
                .coaching()
                .get(session)
                .filter(one -> one.concerns(scene.person().id()))
                .map(one -> SessionCard.title(scene.tx(), words, one) + " – " + words.moment(one.starts()) + " ("
                        + one.reference() + ")");
    }

    /** A sentence where hours cannot be read. */
    static Optional<String> unreadable(Words words, String text) {
        return Hours.read(text).isPresent() ? Optional.empty() : Optional.of(words.say("coaching.hours.unreadable"));
    }
}

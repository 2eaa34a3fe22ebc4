package org.lmdassistant.bot.approvals;

import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.bot.conversation.DecidedOn;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.people.Person;

/** Says, where staff typed, what was decided and who was told; whoever presses sees the card change under their hand. */
public final class DecisionEcho {

    private DecisionEcho() {}

    /**
     * "R-2026-0003 · Awa Diop: Confirmed. I told Awa Diop."
     *
     * @param what the {@link Matter#label}, which begins with the number
     * @param state how it stands now
     * @param told the ids of those who were told
     */
    public static void decided(Scene scene, String what, String state, Iterable<Long> told) {
        if (isTyped(scene)) {
            Iterator<Long> people = told.iterator();
            scene.awaits(DecidedOn.of(Matter.number(what), people.hasNext() ? people.next() : 0));
            scene.say(scene.words().say("decided.told", "what", what, "state", state, "who", names(scene, told)));
        }
    }

    /** "I passed your question about R-2026-0003 · Awa Diop on to Awa Diop." */
    public static void asked(Scene scene, String what, Iterable<Long> told) {
        if (isTyped(scene)) {
            scene.say(scene.words().say("decided.asked", "what", what, "who", names(scene, told)));
        }
    }

    private static boolean isTyped(Scene scene) {
        return scene.turn().act() instanceof Act.Said
                || (scene.turn().act() instanceof Act.Pressed && scene.place().isDirect());
    }

    private static String names(Scene scene, Iterable<Long> people) {
        List<String> names = StreamSupport.stream(people.spliterator(), false)
                .flatMap(id -> scene.tx().people().get(id).stream())
                .map(Person::name)
                .toList();
        return scene.words().list(names);
    }
}

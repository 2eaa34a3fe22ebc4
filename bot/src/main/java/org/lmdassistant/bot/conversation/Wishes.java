package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;

/** Does what a sentence asks for by itself, and tells which close readings of it the speaker may mean. */
final class Wishes {

    /** Whoever is no staff is believed to mean what only staff do where it is this sure. */
    private static final double SURELY = 0.7;

    private static final String GREETING = "greeting";
    private static final String TALK = "talk_to_human";

    private final Stage stage;
    private final Repertoire repertoire;
    private final Understanding understanding;

    Wishes(Stage stage, Repertoire repertoire, Understanding understanding) {
        this.stage = stage;
        this.repertoire = repertoire;
        this.understanding = understanding;
    }

    /** Does what a sentence asks for; a day that cannot be meant is said to be so first, and of two wishes the second waits. */
    void grant(Scene scene, Understood whole) {
        Understood ours = forTheSpeaker(scene, whole);
        Optional<TwoWishes> two = scene.person().introduced()
                ? TwoWishes.in(ours, understanding, scene.language(), scene.localNow())
                        .filter(both -> !isStaffOnly(scene, both.other()))
                : Optional.empty();
        two.ifPresent(both -> scene.say(both.card(scene)));
        grantOne(scene, two.map(TwoWishes::first).orElse(ours));
    }

    /** Where it may be something that only staff do, what else somebody who is no staff may mean, if anything. */
    private Understood forTheSpeaker(Scene scene, Understood said) {
        if (!isStaffOnly(scene, said)) {
            return said;
        }
        Understood other = understanding.read(
                said.sentence(), scene.language(), scene.localNow(), intent -> !isStaffOnly(scene, said.as(intent)));
        return other.isOutOfScope() ? said : other;
    }

    private void grantOne(Scene scene, Understood heard) {
        if (DoubtfulDay.isDoubtful(heard)) {
            scene.say(DoubtfulDay.card(scene.words(), heard));
            return;
        }
        Understood said = DoubtfulDay.told(scene, heard);
        scene.hears(said);
        // Whoever is no staff hardly meant what only staff do, unless they said so clearly.
        Action action = repertoire
                .actionFor(scene, said)
                .filter(wish -> said.confidence() >= SURELY || scene.byStaff() || !isForStaff(wish))
                .orElse(Action.of(Stage.NOT_UNDERSTOOD));
        if (needsIntroduction(scene, action) || introduces(scene, said, action)) {
            // The sentence is read again afterwards, so that nothing that it named is lost.
            stage.introduceFirst(scene, WhichWish.meaning(said));
        } else {
            stage.perform(scene, action);
        }
        scene.hears(null);
    }

    /** Whoever says who they are is asked for the rest at once, whatever they want beside it. */
    private boolean introduces(Scene scene, Understood said, Action action) {
        return !scene.person().introduced()
                && !action.verb().equals(Stage.INTRODUCE)
                && scene.place().isDirect()
                && stage.waiting(scene).isEmpty()
                && understanding
                        .told(said.sentence(), said.language(), scene.localNow())
                        .ownName()
                        .isPresent();
    }

    private boolean needsIntroduction(Scene scene, Action action) {
        return !scene.person().introduced()
                && repertoire
                        .access(action.verb())
                        .filter(access -> access == Access.INTRODUCED)
                        .isPresent();
    }

    /** The close readings that the speaker may do, or one of them and a human; nobody who says more than hello means hello. */
    List<String> close(Scene scene, Understood said) {
        List<String> close = said.close().stream()
                .filter(intent -> !intent.equals(GREETING))
                .filter(intent -> !isStaffOnly(scene, said.as(intent)))
                .toList();
        if (close.size() > 1 && doTheSame(scene, said, close)) {
            return List.of();
        }
        return close.size() != 1 || close.contains(TALK) ? close : List.of(close.get(0), TALK);
    }

    private boolean doTheSame(Scene scene, Understood said, List<String> intents) {
        return intents.stream()
                        .map(intent -> repertoire.actionFor(scene, said.as(intent)))
                        .distinct()
                        .count()
                == 1;
    }

    private boolean isStaffOnly(Scene scene, Understood said) {
        return !scene.byStaff()
                && repertoire.actionFor(scene, said).filter(this::isForStaff).isPresent();
    }

    private boolean isForStaff(Action action) {
        return repertoire.access(action.verb()).filter(Access.STAFF::equals).isPresent();
    }
}

package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Told;

/** Does what a sentence asks for by itself, and tells which close readings of it the speaker may mean. */
final class Wishes {

    /** What begins with a name is a wish, ours or not, where it is this clear. */
    private static final double CLEAR = 0.75;

    /** Whoever says who they are may want something beside where it is this likely. */
    private static final double LIKELY = 0.65;

    private final Stage stage;
    private final Repertoire repertoire;
    private final Understanding understanding;
    private final Titles titles;

    Wishes(Stage stage, Repertoire repertoire, Understanding understanding) {
        this.stage = stage;
        this.repertoire = repertoire;
        this.understanding = understanding;
        this.titles = new Titles(repertoire, understanding);
    }

    /**
     * Does what a sentence asks for; a day that cannot be meant is said to be so first, and of two wishes the second waits.
     *
     * @param said as it is read for the speaker, or as they said themselves that it is meant
     */
    void grant(Scene scene, Understood said) {
        Optional<TwoWishes> two = scene.person().introduced()
                ? TwoWishes.in(said, understanding, scene.language(), scene.localNow())
                        .filter(both -> !isForOthers(scene, both.other()))
                : Optional.empty();
        two.ifPresent(both -> scene.say(both.card(scene)));
        grantOne(scene, two.map(TwoWishes::first).orElse(said));
    }

    /** What a text says to the speaker: rather what they may do than what others do, and no question gives something up. */
    Understood read(Scene scene, String whole) {
        String text = Undoing.undenied(whole);
        Understood said = titles.read(scene, text, intent -> true);
        return forSpeaker(
                scene,
                Undoing.isOnlyAsked(said) ? titles.read(scene, text, intent -> !Undoing.isIntent(intent)) : said);
    }

    /** Where it may be something that only others do, what else the speaker may mean; of what they clearly mean they are told who may. */
    Understood forSpeaker(Scene scene, Understood said) {
        if (!isForOthers(scene, said)) {
            return said;
        }
        Understood other = understanding.read(
                said.sentence(), scene.language(), scene.localNow(), intent -> !isForOthers(scene, said.as(intent)));
        return other.isOutOfScope() && said.isClear() ? said : other;
    }

    private void grantOne(Scene scene, Understood heard) {
        if (DoubtfulDay.isDoubtful(heard)) {
            scene.say(DoubtfulDay.card(scene.words(), heard));
            return;
        }
        Understood said = DoubtfulDay.told(scene, heard);
        scene.hears(said);
        Action action = repertoire.actionFor(scene, said).orElse(Action.of(Stage.NOT_UNDERSTOOD));
        boolean introduces = !action.verb().equals(Stage.INTRODUCE) && tellsWhoTheyAre(scene, said);
        if (needsIntroduction(scene, action) || introduces) {
            // The sentence is read again afterwards, so that nothing that it named is lost.
            boolean wishes = !said.isOutOfScope()
                    && (!introduces || (said.confidence() >= LIKELY && saysTheirName(scene, said)));
            stage.introduceFirst(scene, wishes ? Optional.of(WhichWish.meaning(said)) : Optional.empty());
        } else {
            stage.perform(scene, action);
        }
        scene.hears(null);
    }

    /** Whether somebody who is not known yet says who they are: they are asked for the rest at once, whatever they want beside it. */
    boolean tellsWhoTheyAre(Scene scene, Understood said) {
        if (scene.person().introduced()
                || !scene.place().isDirect()
                || stage.waiting(scene).isPresent()) {
            return false;
        }
        return saysTheirName(scene, said)
                || (said.confidence() < CLEAR && told(scene, said).nameAtFirst().isPresent());
    }

    /** "I'm Awa Diop", beside which they may want something; "Awa Diop here, head of unit" only tells who writes. */
    private boolean saysTheirName(Scene scene, Understood said) {
        return told(scene, said).ownName().isPresent();
    }

    private Told told(Scene scene, Understood said) {
        return understanding.told(said.sentence(), said.language(), scene.localNow());
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
                .filter(intent -> !intent.equals(Intents.GREETING))
                .filter(intent -> !isForOthers(scene, said.as(intent)))
                .toList();
        if (close.size() > 1 && doTheSame(scene, said, close)) {
            return List.of();
        }
        return close.size() != 1 || close.contains(Intents.TALK) ? close : List.of(close.get(0), Intents.TALK);
    }

    private boolean doTheSame(Scene scene, Understood said, List<String> intents) {
        return intents.stream()
                        .map(intent -> repertoire.actionFor(scene, said.as(intent)))
                        .distinct()
                        .count()
                == 1;
    }

    boolean isForOthers(Scene scene, Understood said) {
        return !repertoire.isSaidBy(scene, said.intent())
                || (!scene.byStaff()
                        && repertoire
                                .actionFor(scene, said)
                                .filter(this::isForStaff)
                                .isPresent());
    }

    private boolean isForStaff(Action action) {
        return repertoire.access(action.verb()).filter(Access.STAFF::equals).isPresent();
    }
}

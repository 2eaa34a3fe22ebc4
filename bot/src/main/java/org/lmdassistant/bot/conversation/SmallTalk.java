package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;

/** Replies to what asks for nothing: thanks, "yes" where nothing was asked, "cancel" where nothing is open. */
final class SmallTalk {

    private final Stage stage;
    private final Replies replies;

    SmallTalk(Stage stage, Replies replies) {
        this.stage = stage;
        this.replies = replies;
    }

    /** Replies to what asks for nothing: thanks, "yes" where nothing was asked, "cancel" where nothing is open. */
    boolean isReplied(Scene scene, Optional<Offered> offers, String text, BooleanSupplier noWish) {
        if (replies.thanks(text)) {
            scene.keepOffers();
            scene.say(scene.words().say("reply.welcome"));
        } else if (replies.aside(text).filter(Aside.STOP::equals).isPresent() || replies.givesUp(text)) {
            boolean open = offers.filter(last -> last.isOpen(scene.now())).isPresent();
            if (!open && Stage.isPutAside(scene)) {
                stage.stop(scene);
                return true;
            }
            scene.say(scene.words().say(open ? "form.stopped" : "reply.nothing-to-stop"));
        } else if (replies.aside(text).filter(Aside.BACK::equals).isPresent()) {
            scene.keepOffers();
            scene.say(scene.words().say("reply.cannot-undo"));
        } else if (replies.yesOrNo(text).isPresent() || (replies.agreesAtFirst(text) && noWish.getAsBoolean())) {
            yesOrNo(scene, offers, replies.yesOrNo(text).orElse(true));
        } else {
            return false;
        }
        return true;
    }

    /** Replies to a "yes" or "no" that no question can be answered by; "yes" to what was only offered is asked about. */
    private static void yesOrNo(Scene scene, Optional<Offered> offers, boolean yes) {
        boolean asked = offers.filter(last -> last.isOpen(scene.now())).isPresent();
        Optional<Card> meant = yes && !asked
                ? offers.flatMap(last -> last.onlyMain(scene.now()))
                        .map(option -> Card.text(
                                scene.words().say("reply.do-you-mean", "label", option.label()),
                                List.of(Buttons.main(option.label(), Action.decode(option.action())))))
                : Optional.empty();
        if (meant.isPresent()) {
            scene.say(meant.get());
        } else if (asked && !yes) {
            scene.say(scene.words().say("form.stopped"));
        } else {
            scene.keepOffers();
            scene.say(scene.words().say(asked ? "reply.by-button" : "reply.nothing-asked"));
        }
    }
}

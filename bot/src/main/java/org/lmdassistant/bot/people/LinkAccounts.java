package org.lmdassistant.bot.people;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Contact;
import org.lmdassistant.storage.people.LinkResult;

/**
 * One person on two platforms: a one-time code shown on the first is typed on the second. Names and e-mail addresses
 * prove nothing, since strangers can set them.
 */
final class LinkAccounts {

    private LinkAccounts() {}

    static void showCode(Scene scene, Action action) {
        Words words = scene.words();
        if (!scene.person().introduced()) {
            scene.say(Card.text(
                    words.say("link.known-elsewhere"),
                    List.of(Buttons.form(words.say("greet.introduce"), Action.of("introduce")))));
            return;
        }
        String code = scene.tx().links().issue(scene.person().id(), scene.identity());
        String how = words.say("link.how");
        scene.say(new Card(
                how,
                List.of(
                        new Card.Paragraph(how),
                        new Card.Heading(words.say("link.type-this", "code", code)),
                        new Card.Note(words.say("link.ten-minutes")))));
        scene.audit("link-code-shown", "person:" + scene.person().id());
    }

    static void redeem(Scene scene, Action action) {
        LinkResult result = scene.tx().links().redeem(scene.identity(), action.argument(0));
        if (result instanceof LinkResult.Linked linked) {
            // Nobody is asked any longer who they are, since that is known now.
            if (!scene.person().introduced()) {
                scene.dropsFlows();
            }
            scene.becomes(linked.owner());
            scene.audit("accounts-linked", "person:" + linked.owner().id());
            scene.say(scene.words().say("link.done", "name", linked.owner().name()));
            String platform = scene.words().name("platform", scene.place().platform());
            for (Contact other : linked.others()) {
                scene.tellAt(other, words -> Card.text(words.say("link.told", "platform", platform)));
            }
        } else {
            scene.say(scene.words().say(problem(result)));
        }
    }

    private static String problem(LinkResult result) {
        if (result instanceof LinkResult.OwnCode) {
            return "link.own-code";
        } else if (result instanceof LinkResult.TooManyTries) {
            return "link.too-many-tries";
        } else if (result instanceof LinkResult.BothRegistered) {
            return "link.both-registered";
        } else {
            return "link.unknown-code";
        }
    }
}

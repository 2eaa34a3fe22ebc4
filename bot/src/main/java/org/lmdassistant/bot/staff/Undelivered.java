package org.lmdassistant.bot.staff;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.messages.Dead;

/**
 * Messages that a platform refused for good. Staff see that and why, not what they say: they were meant for somebody
 * else.
 */
final class Undelivered {

    private static final int SHOWN = 5;

    private Undelivered() {}

    /** The latest of them, each to be sent again or dropped. */
    static void list(Scene scene, Action action) {
        Words words = scene.words();
        List<Dead> dead = scene.tx().outbox().dead(SHOWN);
        String heading =
                words.say("undelivered.count", "count", scene.tx().outbox().deadCount());
        List<Card.Element> elements = new ArrayList<>(List.of(new Card.Paragraph(heading)));
        for (Dead message : dead) {
            elements.add(new Card.Note(words.say(
                    "undelivered.why",
                    "number",
                    String.valueOf(message.id()),
                    "platform",
                    platform(message),
                    "reason",
                    message.reason(),
                    "attempts",
                    message.attempts())));
            elements.add(new Card.Buttons(List.of(
                    Buttons.act(words.say("undelivered.resend"), Action.of("resend", message.id())),
                    Buttons.act(words.say("undelivered.drop"), Action.of("drop-undelivered", message.id())))));
        }
        scene.say(new Card(heading, elements));
    }

    /** As its name is written everywhere. */
    private static String platform(Dead message) {
        return message.lane().startsWith(Place.lanesOf(Platform.SLACK)) ? "Slack" : "Teams";
    }

    static void resend(Scene scene, Action action) {
        settled(scene, action, scene.tx().outbox().resend(action.id()), "message-resent", "undelivered.resent");
    }

    static void drop(Scene scene, Action action) {
        settled(scene, action, scene.tx().outbox().drop(action.id()), "message-dropped", "undelivered.dropped");
    }

    private static void settled(Scene scene, Action action, boolean done, String act, String sentence) {
        if (done) {
            scene.audit(act, "message:" + action.id());
            scene.remark(scene.words().say(sentence, "number", String.valueOf(action.id())));
        } else {
            scene.remark(scene.words().say("undelivered.gone"));
        }
    }
}

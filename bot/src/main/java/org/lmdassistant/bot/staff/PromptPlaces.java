package org.lmdassistant.bot.staff;

import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;

/** Staff choose the channels and chats in which they want to be asked for decisions. */
final class PromptPlaces {

    private PromptPlaces() {}

    static void here(Scene scene, Action action) {
        Place here = withoutThread(scene.place());
        scene.tx()
                .promptPlaces()
                .add(
                        here.lane(),
                        ChatJson.write(here),
                        scene.person().language(),
                        scene.person().id());
        scene.audit("prompts-here", subject(scene, here));
        scene.remark(scene.words().say("prompts.here"));
    }

    static void notHere(Scene scene, Action action) {
        scene.tx().promptPlaces().remove(withoutThread(scene.place()).lane());
        scene.audit("prompts-not-here", subject(scene, withoutThread(scene.place())));
        scene.remark(scene.words().say("prompts.not-here"));
    }

    /** The audit trail is never changed, so that it names no place in which somebody is alone. */
    private static String subject(Scene scene, Place place) {
        return place.isDirect() ? "person:" + scene.person().id() : place.lane();
    }

    /** Prompts start threads of their own; on Teams the thread is part of the conversation's id. */
    private static Place withoutThread(Place place) {
        return new Place(
                place.platform(),
                place.tenant(),
                place.conversation().split(";", 2)[0],
                place.kind(),
                null,
                place.address());
    }
}

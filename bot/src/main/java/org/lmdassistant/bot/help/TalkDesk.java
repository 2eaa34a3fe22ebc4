package org.lmdassistant.bot.help;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.help.Talk;

/** Passes each word of a talk to the other side, and keeps every copy of its card up to date. */
final class TalkDesk {

    private final StaffPrompts prompts;

    TalkDesk(StaffPrompts prompts) {
        this.prompts = prompts;
    }

    /** The person says something; it opens the talk or goes on with it. */
    void say(Scene scene, String text) {
        boolean goesOn = scene.tx().talks().openOf(scene.person().id()).isPresent();
        Talk talk = scene.tx().talks().say(scene.person().id(), text);
        scene.audit(goesOn ? "talk-continued" : "talk-opened", talk.subject());
        scene.say(TalkCard.forPerson(scene.tx(), scene.words(), talk));
        if (goesOn) {
            renew(scene.tx(), talk);
            bell(scene, talk);
        } else {
            prompts.post(scene.tx(), talk.subject(), words -> TalkCard.forStaff(scene.tx(), words, talk));
        }
    }

    // A renewed card makes no sound: whoever answered last is told of the new word.
    private static void bell(Scene scene, Talk talk) {
        List<Talk.Message> messages = talk.messages();
        messages.stream()
                .map(Talk.Message::by)
                .filter(by -> by != talk.person())
                .reduce((first, last) -> last)
                .filter(member -> scene.tx().roles().isStaff(member))
                .ifPresent(member -> scene.tell(member, words -> TalkCard.forStaff(scene.tx(), words, talk)));
    }

    /** The talk in which staff asked the speaker something that is not answered. */
    List<Card> unanswered(Scene scene) {
        return scene.tx().talks().openOf(scene.person().id()).filter(Talk::asksPerson).stream()
                .map(talk -> TalkCard.forPerson(scene.tx(), scene.words(), talk))
                .toList();
    }

    /** A member of staff begins, or goes on with what is open; whoever it is for may answer. */
    void write(Scene scene, long person, String text) {
        boolean goesOn = scene.tx().talks().openOf(person).isPresent();
        Talk talk = scene.tx().talks().write(person, text, scene.person().id());
        scene.audit(goesOn ? "talk-answered" : "talk-opened", talk.subject());
        if (goesOn) {
            renew(scene.tx(), talk);
        } else {
            prompts.post(scene.tx(), talk.subject(), words -> TalkCard.forStaff(scene.tx(), words, talk));
        }
        scene.tell(person, words -> TalkCard.forPerson(scene.tx(), words, talk));
        scene.remark(scene.words().say("talk.passed-on"));
    }

    /** A member of staff answers; the person reads it where they last talked to the assistant. */
    void answer(Scene scene, long id, String text) {
        Optional<Talk> asked = scene.tx().talks().get(id);
        if (asked.isPresent() && asked.get().person() == scene.person().id()) {
            scene.remark(scene.words().say("prompt.own-request"));
            return;
        }
        Optional<Talk> talk = scene.tx().talks().answer(id, text, scene.person().id());
        if (talk.isEmpty()) {
            scene.remark(scene.words().say("talk.over"));
            return;
        }
        scene.audit("talk-answered", talk.get().subject());
        renew(scene.tx(), talk.get());
        scene.tell(talk.get().person(), words -> TalkCard.forPerson(scene.tx(), words, talk.get()));
        scene.remark(scene.words().say("talk.passed-on"));
    }

    /** Either side closes it; the other is told. */
    void close(Scene scene, Action action) {
        Optional<Talk> found = scene.tx()
                .talks()
                .get(action.id())
                .filter(talk -> talk.person() == scene.person().id() || scene.byStaff());
        Optional<Talk> closed = found.flatMap(
                talk -> scene.tx().talks().close(talk.id(), scene.person().id()));
        if (closed.isEmpty()) {
            scene.remark(scene.words().say("talk.over"));
            return;
        }
        Talk talk = closed.get();
        scene.audit("talk-closed", talk.subject());
        renew(scene.tx(), talk);
        scene.tell(talk.person(), words -> Card.text(words.say("talk.closed", "reference", talk.reference())));
    }

    void showTo(Scene scene, Talk talk) {
        prompts.show(
                scene.tx(),
                talk.subject(),
                scene.privatePlace(),
                scene.words(),
                words -> TalkCard.forStaff(scene.tx(), words, talk));
    }

    private void renew(Tx tx, Talk talk) {
        prompts.renew(tx, talk.subject(), words -> TalkCard.forStaff(tx, words, talk));
    }
}

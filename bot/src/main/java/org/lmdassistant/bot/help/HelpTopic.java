package org.lmdassistant.bot.help;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.help.Talk;
import org.lmdassistant.storage.people.Person;

/** Human help. */
public final class HelpTopic implements Topic {

    /** Behind it stands what somebody wants to talk about. */
    private static final Pattern ABOUT = Pattern.compile(":\\s+");

    private static final int SHORTEST = 4;

    private final StaffPrompts prompts;

    public HelpTopic(StaffPrompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        TalkDesk desk = new TalkDesk(prompts);
        repertoire.flow(new TalkToSomeone(desk));
        repertoire.flow(new AnswerTalk(desk));
        repertoire.flow(new WriteToSomebody(desk));
        repertoire.deed("answer-talk-in-thread", Access.STAFF, (scene, action) -> answerInThread(desk, scene, action));
        repertoire.deed("close-talk", Access.INTRODUCED, desk::close);
        repertoire.thread("help", "answer-talk-in-thread");
        repertoire.waiting((tx, words) -> waiting(desk, tx));
        repertoire.leaving(scene -> scene.tx()
                .talks()
                .openOf(scene.person().id())
                .ifPresent(talk -> desk.close(scene, Action.of("close-talk", talk.id()))));
        StaffQuestions questions = new StaffQuestions(repertoire);
        repertoire.relay((scene, words) -> words.answer().flatMap(text -> questions.answer(scene, text)));
        repertoire.unanswered(desk::unanswered);
        repertoire.relay(HelpTopic::toNumber);
        repertoire.relay(HelpTopic::toWhoWrote);
        repertoire.relay((scene, words) -> words.toStaff()
                .filter(text -> !scene.byStaff())
                .map(text -> Action.of("talk").carrying(text)));
        repertoire.relay(WriteToSomebody::wished);
        repertoire.offer("menu.talk", Action.of("talk"));
        repertoire.intent("talk_to_human", (scene, said) -> talking(said));
    }

    /** "I want to talk to someone: is the room accessible?" says already what it is about. */
    private static Action talking(Understood said) {
        return Told.behind(ABOUT, said.sentence())
                .filter(text -> Plain.words(text).size() >= SHORTEST)
                .map(text -> Action.of("talk").carrying(text))
                .orElse(Action.of("talk"));
    }

    /** "H-2026-0001: there is a ramp": the answer to the talk of that number. */
    private static Optional<Action> toNumber(Scene scene, PassedOn words) {
        if (!scene.byStaff()) {
            return Optional.empty();
        }
        return scene.tx().talks().open().stream()
                .filter(talk -> words.named(talk.reference()) > 0)
                .findFirst()
                .map(talk -> AnswerTalk.wish(talk, words.to(talk.reference())));
    }

    /** "Réponds à Claire : elle a 8 ans de service": to the member of staff who wrote in the speaker's talk. */
    private static Optional<Action> toWhoWrote(Scene scene, PassedOn words) {
        return scene.tx().talks().openOf(scene.person().id()).stream()
                .flatMap(talk -> talk.messages().stream())
                .map(Talk.Message::by)
                .filter(by -> by != scene.person().id())
                .distinct()
                .flatMap(by -> scene.tx().people().get(by).stream())
                .filter(member -> words.named(member.name()) > 0)
                .map(member -> words.to(member.name()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Action.of(StaffQuestions.TALK).carrying(text));
    }

    /** What a member of staff writes in the thread of a talk's card is an answer. */
    private static void answerInThread(TalkDesk desk, Scene scene, Action action) {
        if (action.argument(1).isBlank()) {
            scene.remark(scene.words().say("talk.empty"));
            return;
        }
        desk.answer(scene, action.id(), action.argument(1));
    }

    private static List<Waiting.Item> waiting(TalkDesk desk, Tx tx) {
        return tx.talks().waiting().stream()
                .map(talk -> item(desk, talk, tx.people().get(talk.person())))
                .toList();
    }

    private static Waiting.Item item(TalkDesk desk, Talk talk, Optional<Person> person) {
        return new Waiting.Item(
                talk.subject(),
                talk.lastWordAt(),
                talk.reference() + person.map(one -> " · " + one.name()).orElse(""),
                person.map(Person::name).orElse(null),
                person.map(Person::administration).orElse(null),
                null,
                scene -> desk.showTo(scene, talk));
    }
}

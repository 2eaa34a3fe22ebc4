package org.lmdassistant.bot.fellowship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.pictures.TimelinePicture;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.Milestone;

/** A fellow's status, for the fellow and for who guides them; and what these mark as done. */
final class Fellows {

    private final StatusCard status;
    private final MyApplications mine;

    Fellows(StatusCard status, MyApplications mine) {
        this.status = status;
        this.mine = mine;
    }

    /** The speaker's own status; their fellows where they coach; else their applications or the open sessions. */
    void show(Scene scene, Action action) {
        Optional<Application> fellow =
                scene.tx().applications().fellowship(scene.person().id());
        if (fellow.isPresent()) {
            scene.say(status.forFellow(scene.tx(), scene.words(), fellow.get()));
        } else if (!scene.tx().pairings().fellowsOf(scene.person().id()).isEmpty()) {
            list(scene, action);
        } else {
            mine.list(scene, action);
        }
    }

    /** The one of them whom a sentence names; else all. */
    static Action wished(Scene scene, Understood said) {
        List<String> name = Plain.words(said.slots().get(Slot.PERSON).orElse(""));
        List<Application> named = guided(scene).stream()
                .filter(fellow -> Plain.words(ApplicationPrompt.person(scene.tx(), fellow))
                        .containsAll(name))
                .toList();
        return !name.isEmpty() && named.size() == 1
                ? Action.of("fellow", named.get(0).id())
                : Action.of("fellows");
    }

    /** The fellows whom the speaker guides, each with what is next or late. */
    void list(Scene scene, Action action) {
        Words words = scene.words();
        List<Application> fellows = guided(scene);
        String heading = words.say("fellow.list", "count", fellows.size());
        if (fellows.isEmpty()) {
            scene.say(heading);
            return;
        }
        List<Fact> facts = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (Application fellow : fellows) {
            String name = ApplicationPrompt.person(scene.tx(), fellow);
            facts.add(new Fact(name, next(scene, fellow)));
            choices.add(new Choice(Action.of("fellow", fellow.id()).encode(), name));
        }
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(facts),
                        new Card.Picker(words.say("fellowship.look-at"), choices))));
    }

    /** The fellows whom the speaker coaches; of staff, all. */
    static List<Application> guided(Scene scene) {
        if (!scene.byStaff()) {
            return scene.tx().pairings().fellowsOf(scene.person().id()).stream()
                    .flatMap(fellow -> scene.tx().applications().fellowship(fellow).stream())
                    .toList();
        }
        List<Application> all = new ArrayList<>();
        // A session stays in sight until its fellows have had time for what comes after the trip.
        LocalDate since = Sessions.today(scene.now()).minusDays(60);
        for (FellowshipSession session : scene.tx().fellowships().current(since)) {
            scene.tx().applications().in(session.id()).stream()
                    .filter(one -> one.state() == ApplicationState.ACCEPTED)
                    .forEach(all::add);
        }
        return all;
    }

    private static String next(Scene scene, Application fellow) {
        Words words = scene.words();
        LocalDate today = Sessions.today(scene.now());
        return scene.tx().journey().of(fellow.id()).stream()
                .filter(milestone -> milestone.state() != Milestone.State.DONE)
                .findFirst()
                .map(milestone -> words.say(
                        milestone.isLate(today) ? "fellow.late" : "fellow.next",
                        "part",
                        words.name("milestone", milestone.kind()),
                        "due",
                        words.date(milestone.due())))
                .orElse(words.say("fellow.all-done"));
    }

    /** One fellow, for who guides them. */
    void one(Scene scene, Action action) {
        Guides.fellow(scene, action.id())
                .ifPresentOrElse(
                        fellow -> scene.say(status.forGuide(scene.tx(), scene.words(), fellow, scene.byStaff())),
                        () -> scene.say(scene.words().say("fellow.not-yours")));
    }

    /** The status as a picture, for the fellow and for who guides them. */
    void picture(Scene scene, Action action) {
        Optional<Application> fellow = scene.tx()
                .applications()
                .fellowship(scene.person().id())
                .filter(own -> own.id() == action.id())
                .or(() -> Guides.fellow(scene, action.id()));
        if (fellow.isEmpty()) {
            scene.say(scene.words().say("fellow.not-yours"));
            return;
        }
        String name = ApplicationPrompt.person(scene.tx(), fellow.get());
        String heading = scene.words().say("fellow.status-of", "name", name);
        byte[] png = TimelinePicture.png(heading, StatusCard.steps(scene.tx(), scene.words(), fellow.get()));
        Documents.hand(scene, fellow.get().reference() + ".png", "image/png", png);
    }

    /** Something that is not handed in is over. */
    void done(Scene scene, Action action) {
        Optional<Milestone> done = Guides.milestone(scene, action.id())
                .flatMap(milestone -> scene.tx().journey().done(milestone.id()));
        if (done.isEmpty()) {
            scene.say(scene.words().say("milestone.not-possible"));
            return;
        }
        scene.audit("milestone-done", done.get().subject());
        changed(scene, done.get());
    }

    /** Both sides see where the fellow stands now. */
    void changed(Scene scene, Milestone milestone) {
        Application fellow =
                scene.tx().applications().get(milestone.application()).orElseThrow();
        scene.say(status.forGuide(scene.tx(), scene.words(), fellow, scene.byStaff()));
        scene.tell(fellow.person(), words -> status.forFellow(scene.tx(), words, fellow));
    }
}

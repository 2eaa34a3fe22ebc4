package org.lmdassistant.bot.fellowship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.documents.Document;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.fellowship.PaperVersion;

/** The coach reads a part of the research paper: accepts it, or comments on it and waits for another version. */
final class Papers {

    private final StatusCard status;

    Papers(StatusCard status) {
        this.status = status;
    }

    /** A part of the paper with all its versions, for who guides the fellow. */
    Card card(Tx tx, Words words, Milestone milestone) {
        Application fellow = tx.applications().get(milestone.application()).orElseThrow();
        String heading = heading(tx, words, fellow, milestone);
        List<PaperVersion> versions = tx.journey().versions(milestone.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("application.topic"), fellow.details().topic()));
        for (PaperVersion version : versions) {
            facts.add(new Fact(
                    words.say("paper.version", "number", facts.size()),
                    version.comment() == null
                            ? words.moment(version.handedInAt())
                            : words.moment(version.handedInAt()) + " – " + version.comment()));
        }
        List<Button> buttons = new ArrayList<>();
        if (!versions.isEmpty()) {
            buttons.add(Documents.button(
                    words.say("paper.open"), versions.get(versions.size() - 1).document()));
        }
        if (milestone.isUnread()) {
            buttons.add(Buttons.main(words.say("paper.accept"), Action.of("accept-paper", milestone.id())));
            buttons.add(Buttons.form(words.say("paper.comment"), Action.of("comment-paper", milestone.id())));
        }
        return new Card(heading, List.of(new Card.Heading(heading), new Card.Facts(facts), new Card.Buttons(buttons)));
    }

    /** Whose paper a part is of, and which; empty where there is no such application. */
    static Optional<String> heading(Tx tx, Words words, Milestone milestone) {
        return tx.applications().get(milestone.application()).map(fellow -> heading(tx, words, fellow, milestone));
    }

    /** Whose paper, and which part of it. */
    private static String heading(Tx tx, Words words, Application fellow, Milestone milestone) {
        return words.say(
                "paper.of",
                "name",
                ApplicationPrompt.person(tx, fellow),
                "part",
                words.name("milestone", milestone.kind()));
    }

    void show(Scene scene, Action action) {
        Guides.milestone(scene, action.id())
                .filter(milestone -> milestone.kind().isPaper())
                .ifPresentOrElse(
                        milestone -> scene.say(card(scene.tx(), scene.words(), milestone)),
                        () -> scene.say(scene.words().say("fellow.not-yours")));
    }

    void accept(Scene scene, Action action) {
        Optional<Milestone> accepted = Guides.milestone(scene, action.id()).flatMap(milestone -> scene.tx()
                .journey()
                .accept(milestone.id(), null, scene.person().id()));
        read(scene, accepted, "paper-accepted", "paper.accepted", "");
    }

    private void read(Scene scene, Optional<Milestone> read, String act, String key, String comment) {
        if (read.isEmpty()) {
            scene.say(scene.words().say("milestone.not-possible"));
            return;
        }
        Milestone milestone = read.get();
        scene.audit(act, milestone.subject());
        scene.say(card(scene.tx(), scene.words(), milestone));
        Application fellow =
                scene.tx().applications().get(milestone.application()).orElseThrow();
        scene.tell(
                fellow.person(),
                words -> Card.text(
                        words.say(key, "part", words.name("milestone", milestone.kind()), "comment", comment)));
        scene.tell(fellow.person(), words -> status.forFellow(scene.tx(), words, fellow));
    }

    /** Whether the speaker coaches the fellow whose paper a document is. */
    static boolean mayRead(Scene scene, Document document) {
        return scene.tx()
                .journey()
                .fellowOf(document.reference())
                .filter(fellow -> Guides.coaches(scene, fellow))
                .isPresent();
    }

    /** "Tell Lucía that the outline needs a timetable": a comment on the one part of the paper that waits to be read. */
    static Optional<Action> comment(Scene scene, PassedOn words) {
        List<Application> fellows = scene
                .tx()
                .pairings()
                .fellowsOf(scene.person().id())
                .stream()
                .flatMap(fellow -> scene.tx().applications().fellowship(fellow).stream())
                .toList();
        List<Application> named =
                Likeliest.of(fellows, fellow -> words.named(ApplicationPrompt.person(scene.tx(), fellow)));
        String text = named.size() == 1 ? words.to(ApplicationPrompt.person(scene.tx(), named.get(0))) : "";
        if (!PaperByWord.isOfAPaper(text)) {
            return Optional.empty();
        }
        List<Milestone> unread = scene.tx().journey().of(named.get(0).id()).stream()
                .filter(Milestone::isUnread)
                .toList();
        return unread.size() == 1
                ? Optional.of(Action.of("comment-paper", unread.get(0).id()).carrying(text))
                : Optional.empty();
    }

    Flow commenting() {
        return new Commenting();
    }

    private final class Commenting implements Flow {
        @Override
        public String name() {
            return "comment-paper";
        }

        @Override
        public Access access() {
            return Access.INTRODUCED;
        }

        @Override
        public String title(Scene scene, Action about) {
            return scene.words().say("paper.comment");
        }

        @Override
        public Optional<String> matter(Scene scene, Action about) {
            return Guides.milestone(scene, about.id())
                    .flatMap(milestone -> heading(scene.tx(), scene.words(), milestone));
        }

        @Override
        public Optional<Card> refusal(Scene scene, Action about) {
            return Guides.unread(scene, about.id()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Card.text(scene.words().say("milestone.not-possible")));
        }

        @Override
        public Map<String, String> typed(Action about) {
            return Map.of("comment", about.argument(1));
        }

        @Override
        public List<Question> questions(Scene scene, Action about) {
            return List.of(Question.of("comment", scene.words().say("paper.comment.what"), new Form.Text(2_000, true)));
        }

        @Override
        public void finish(Scene scene, Action about, Answers answers) {
            Optional<Milestone> commented = scene.tx()
                    .journey()
                    .comment(about.id(), answers.text("comment"), scene.person().id());
            read(scene, commented, "paper-commented", "paper.commented", answers.text("comment"));
        }
    }
}

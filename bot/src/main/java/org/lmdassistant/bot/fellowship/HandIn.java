package org.lmdassistant.bot.fellowship;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.OwnDrafts;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.Milestone;

/** A fellow hands in a part of the research paper, as a file or by its address; the coach is told at once. */
final class HandIn implements Flow {

    private static final String NAME = "hand-in";

    private final StatusCard status;
    private final Papers papers;

    HandIn(StatusCard status, Papers papers) {
        this.status = status;
        this.papers = papers;
    }

    /** The one open part that a sentence names; else where the fellow stands, with a button for each. */
    static Action wished(Scene scene, Understood said) {
        Optional<Action> draft = OwnDrafts.numbered(scene, said);
        if (draft.isPresent()) {
            return draft.get();
        }
        List<Milestone> open = scene
                .tx()
                .applications()
                .fellowship(scene.person().id())
                .stream()
                .flatMap(fellow -> scene.tx().journey().of(fellow.id()).stream())
                .filter(Milestone::isPaperToHandIn)
                .toList();
        if (open.isEmpty()) {
            // "Send it", where no paper is due, sends the draft.
            return OwnDrafts.wished(scene, said).orElse(Action.of("fellowship"));
        }
        List<String> words = Plain.words(said.sentence());
        List<Milestone> named = open.stream()
                .filter(milestone -> namesOf(scene.words(), milestone.kind()).anyMatch(words::contains))
                .toList();
        return named.size() == 1 ? Action.of(NAME, named.get(0).id()) : Action.of("fellowship");
    }

    /** The words by which one part of the paper is told from the others. */
    static Stream<String> namesOf(Words words, Milestone.Kind part) {
        Set<String> others = Arrays.stream(Milestone.Kind.values())
                .filter(kind -> kind.isPaper() && kind != part)
                .flatMap(kind -> Plain.words(words.name("milestone", kind)).stream())
                .collect(Collectors.toSet());
        return Plain.words(words.name("milestone", part)).stream().filter(word -> !others.contains(word));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        Words words = scene.words();
        return scene.tx()
                .journey()
                .get(about.id())
                .map(milestone -> words.say("paper.hand-in", "part", words.name("milestone", milestone.kind())))
                .orElse(words.say("fellow.status"));
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        boolean theirs = scene.tx()
                .journey()
                .get(about.id())
                .filter(Milestone::isPaperToHandIn)
                .flatMap(milestone -> scene.tx().applications().get(milestone.application()))
                .filter(fellow -> fellow.person() == scene.person().id())
                .isPresent();
        return theirs ? Optional.empty() : Optional.of(Card.text(scene.words().say("milestone.not-possible")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Documents.question("document", scene.words().say("paper.which"), scene.words()));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        Optional<Milestone> handedIn = scene.tx().journey().handIn(about.id(), answers.text("document"));
        if (handedIn.isEmpty()) {
            scene.say(scene.words().say("milestone.not-possible"));
            return;
        }
        Milestone milestone = handedIn.get();
        scene.audit("paper-handed-in", milestone.subject());
        Application fellow =
                scene.tx().applications().get(milestone.application()).orElseThrow();
        Optional<Long> coach = scene.tx().pairings().coachOf(fellow.person());
        scene.say(scene.words().say(coach.isPresent() ? "paper.handed-in" : "paper.handed-in-without-coach"));
        scene.say(status.forFellow(scene.tx(), scene.words(), fellow));
        coach.ifPresent(id -> scene.tell(id, words -> papers.card(scene.tx(), words, milestone)));
    }
}

package org.lmdassistant.bot.fellowship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.ApplicationDraft.Level;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;

/**
 * A middle manager applies for a session: the target group is the brochure's. It rests as a draft until it is sent, and
 * can be amended until it is decided on.
 */
final class Apply implements Flow {

    static final String NAME = "apply-fellowship";

    private static final int MOST_YEARS = 60;

    private final ApplicationNews news;

    Apply(ApplicationNews news) {
        this.news = news;
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
        return scene.words().say("fellowship.apply");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        Words words = scene.words();
        Optional<FellowshipSession> session = scene.tx().fellowships().get(about.id());
        if (session.isEmpty()) {
            return Optional.of(Card.text(words.say("fellowship.gone")));
        }
        Optional<Application> mine =
                scene.tx().applications().of(about.id(), scene.person().id());
        if (mine.isPresent()) {
            return ApplicationState.THEIRS.contains(mine.get().state())
                    ? Optional.empty()
                    : Optional.of(news.card(scene.tx(), words, mine.get()));
        }
        if (scene.person().seniority() != Seniority.MIDDLE) {
            return Optional.of(notForThem(words));
        }
        return session.get().takesApplications(Sessions.today(scene.now()))
                ? Optional.empty()
                : Optional.of(Card.text(words.say("fellowship.closed")));
    }

    private static Card notForThem(Words words) {
        String sentence = words.say("fellowship.for-middle-managers");
        return Card.text(
                sentence,
                List.of(
                        Buttons.main(words.say("menu.workshops"), Action.of("workshops")),
                        Buttons.form(words.say("menu.details"), Action.of("introduce"))));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<ApplicationDraft> now =
                scene.tx().applications().of(about.id(), scene.person().id()).map(Application::details);
        List<Question> questions = new ArrayList<>();
        questions.add(Question.of("years", words.say("application.years"), new Form.Whole(0, MOST_YEARS))
                .proposing(now.map(draft -> String.valueOf(draft.years())).orElse(null))
                .hinting(words.say("application.years.hint")));
        questions.add(Question.of("topic", words.say("application.topic"), new Form.Text(300, false))
                .filledBy(Slot.TOPIC)
                .proposing(now.map(ApplicationDraft::topic).orElse(null))
                .hinting(words.say("application.topic.hint")));
        questions.add(Question.of("motivation", words.say("application.motivation"), new Form.Text(2_000, true))
                .proposing(now.map(ApplicationDraft::motivation).orElse(null)));
        questions.add(Question.of(
                        "level",
                        words.say("application.level"),
                        new Form.Choose(Choices.each(words, "application.level", Level.values())))
                .proposing(now.map(draft -> draft.level().name()).orElse(null)));
        return questions;
    }

    /** An application that was written down, the second argument, is changed where a sentence says so. */
    @Override
    public boolean keepsTheRest(Action about) {
        return about.number(1) != 0;
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return told.count("years")
                .map(years -> Map.of("years", years.toString()))
                .orElse(Map.of());
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        ApplicationDraft draft = new ApplicationDraft(
                answers.number("years"),
                answers.text("topic"),
                answers.text("motivation"),
                Level.valueOf(answers.text("level")));
        Person person = scene.person();
        Optional<Application> mine = scene.tx().applications().of(about.id(), person.id());
        if (mine.isPresent()) {
            ApplicationResult result =
                    scene.tx().applications().amend(mine.get().id(), draft, person.id());
            news.told(scene, "application-amended", result);
            return;
        }
        String administration = person.administration();
        if (administration == null) {
            throw new IllegalStateException("person " + person.id() + " is not introduced");
        }
        scene.tx()
                .applications()
                .draft(about.id(), draft, administration, person.id())
                .ifPresentOrElse(
                        application -> {
                            scene.audit("application-drafted", application.subject());
                            news.show(scene, application);
                        },
                        () -> scene.say(scene.words().say("fellowship.gone")));
    }
}

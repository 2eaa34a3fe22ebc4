package org.lmdassistant.bot.people;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;

/** Learns who somebody is, once. What they wanted to do goes on afterwards. */
final class Introduce implements Flow {

    @Override
    public String name() {
        return "introduce";
    }

    @Override
    public Access access() {
        return Access.ANYONE;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("introduce.title");
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return questions(scene);
    }

    /** Who somebody is, with what is known of the speaker as proposals. */
    static List<Question> questions(Scene scene) {
        Person person = scene.person();
        Words words = scene.words();
        Question name = Question.of("name", words.say("introduce.name"), Form.Text.forName())
                .proposing(person.name());
        return List.of(
                person.introduced() ? name : name.hinting(words.say("link.known-elsewhere")),
                Question.of(
                                "administration",
                                words.say("introduce.administration"),
                                new Form.Search(AdministrationLookup.SOURCE, null))
                        .filledBy(Slot.ADMINISTRATION)
                        .proposing(person.administration())
                        .hinting(words.say("introduce.administration.hint")),
                Question.of("position", words.say("introduce.position"), new Form.Text(120, false))
                        .proposing(person.position()),
                Question.of(
                                "seniority",
                                words.say("introduce.seniority"),
                                new Form.Choose(Choices.each(words, "seniority", Seniority.values())))
                        .proposing(
                                person.seniority() == null
                                        ? null
                                        : person.seniority().name()),
                Question.of("zone", words.say("introduce.zone"), new Form.Search(ZoneLookup.SOURCE, null))
                        .proposing(person.zone().getId())
                        .hinting(words.say("introduce.zone.hint")));
    }

    /**
     * "I'm Awa Diop, head of division at Senegal Customs"; a post alone only beside their own name, or in answer to a question:
     * "sign me up, and Sarah Mensah, head of audit" tells what Sarah is.
     */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>();
        Optional<String> name = told.ownName().or(told::nameAtFirst);
        name.ifPresent(called -> answers.put("name", called));
        Optional<String> position = told.ownPosition(scene.inTheMiddle() || name.isPresent());
        position.ifPresent(held -> answers.put("position", held));
        if (name.isPresent() || position.isPresent()) {
            told.administration().ifPresent(code -> answers.put("administration", code));
        }
        return answers;
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        keep(scene, answers);
        scene.say(scene.words().say("introduce.done", "name", answers.text("name")));
        String wanted = about.argument(0);
        scene.then(wanted.isEmpty() ? Action.of("help") : Action.decode(wanted));
    }

    /** Writes down who the speaker says they are. */
    static void keep(Scene scene, Answers answers) {
        scene.tx()
                .people()
                .introduce(
                        scene.person().id(),
                        answers.text("name"),
                        answers.text("administration"),
                        answers.text("position"),
                        Seniority.valueOf(answers.text("seniority")),
                        ZoneId.of(answers.text("zone")));
        scene.audit("introduced", "person:" + scene.person().id());
        scene.refresh();
    }
}

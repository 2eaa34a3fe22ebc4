package org.lmdassistant.bot.elearning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Address;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.courses.Course;

/** Staff add a course to the catalog or change one. */
final class EditCourse implements Flow {

    private static final int MINUTES = 60;

    private final String name;

    EditCourse(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say(about.id() == 0 ? "staff.create-course" : "course.edit");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return about.id() == 0 || scene.tx().courses().get(about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("course.closed")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<Course> now = scene.tx().courses().get(about.id());
        return List.of(
                Question.of("title", words.say("edit.title"), new Form.Text(120, false))
                        .proposing(now.map(Course::title).orElse(null)),
                Question.of("about", words.say("course.about"), new Form.Text(500, true))
                        .proposing(now.map(Course::about).orElse(null)),
                Question.of("language", words.say("edit.language"), new Form.Choose(Choices.languages(words)))
                        .filledBy(Slot.LANGUAGE)
                        .proposing(now.map(Course::language)
                                .orElse(words.language().code())),
                Question.of("minutes", words.say("course.minutes"), new Form.Whole(1, 6_000))
                        .proposing(now.map(course -> String.valueOf(course.minutes()))
                                .orElse(null)),
                Address.question("address", words.say("course.address"), words)
                        .proposing(now.map(Course::address).orElse(null))
                        .hinting(words.say("course.address.hint")));
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>();
        told.title().ifPresent(title -> answers.put("title", title));
        told.count("minutes")
                .or(() -> told.count("hours").map(hours -> hours * MINUTES))
                .ifPresent(minutes -> answers.put("minutes", minutes.toString()));
        return answers;
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return scene.tx()
                .courses()
                .byAddress(answers.text("address"))
                .filter(other -> other.id() != about.id())
                .map(other -> new Problem("address", scene.words().say("course.address.taken")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        String address = answers.text("address");
        if (about.id() == 0) {
            Optional<Course> unused = scene.tx()
                    .courses()
                    .create(
                            answers.text("title"),
                            answers.text("about"),
                            answers.text("language"),
                            answers.number("minutes"),
                            address);
        } else {
            boolean unused = scene.tx()
                    .courses()
                    .edit(
                            about.id(),
                            answers.text("title"),
                            answers.text("about"),
                            answers.text("language"),
                            answers.number("minutes"),
                            address);
        }
        scene.tx().courses().byAddress(address).ifPresent(course -> {
            scene.audit(about.id() == 0 ? "course-created" : "course-edited", "course:" + course.id());
            BrowseCourses.showInCatalog(scene, course);
        });
    }
}

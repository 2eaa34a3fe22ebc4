package org.lmdassistant.bot.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/**
 * Staff note on how many days each participant was there. Whoever was there is then asked once what they think of the
 * workshop, and can fetch the certificate.
 */
final class NoteAttendance implements Flow {

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("attendance.title");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.workshop(about.id()).map(WorkshopCards::name);
    }

    /** People are asked what they think at once, and may fetch certificates. */
    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        Words words = scene.words();
        Optional<Workshop> workshop = scene.tx().workshops().get(about.id());
        if (workshop.isEmpty()) {
            return Optional.of(Card.text(words.say("register.gone")));
        }
        LocalDate today =
                LocalDate.ofInstant(scene.now(), workshop.get().details().zone());
        if (today.isBefore(workshop.get().details().starts())) {
            return Optional.of(Card.text(words.say("attendance.too-early")));
        }
        return Taking.part(scene, about.id()).isEmpty()
                ? Optional.of(Card.text(words.say("participants.none")))
                : Optional.empty();
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        int all = scene.tx().workshops().get(about.id()).orElseThrow().details().days();
        List<Question> questions = new ArrayList<>();
        for (Registration registration : Taking.part(scene, about.id())) {
            questions.add(Question.of(
                            String.valueOf(registration.id()),
                            scene.words()
                                    .say(
                                            "attendance.days",
                                            "name",
                                            registration.attendee().name(),
                                            "days",
                                            all),
                            new Form.Whole(0, all))
                    .proposing(String.valueOf(scene.tx()
                            .evaluations()
                            .daysAttended(registration.id())
                            .orElse(all))));
        }
        return questions;
    }

    @Override
    public Set<String> saidFor() {
        return Set.of("note_attendance");
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        int all = scene.tx().workshops().get(about.id()).orElseThrow().details().days();
        List<Registration> part = Taking.part(scene, about.id());
        List<String> names = part.stream().map(one -> one.attendee().name()).toList();
        Map<String, String> days = new HashMap<>();
        AttendanceTold.days(told, names, all)
                .forEach((at, number) -> days.put(String.valueOf(part.get(at).id()), number));
        return days;
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        Workshop workshop = scene.tx().workshops().get(about.id()).orElseThrow();
        int there = 0;
        for (Registration registration : Taking.part(scene, about.id())) {
            String days = answers.orNull(String.valueOf(registration.id()));
            if (days == null) {
                // Confirmed since the form was opened; staff open it again.
                continue;
            }
            scene.tx().evaluations().attended(registration.id(), Integer.parseInt(days));
            if (Integer.parseInt(days) > 0) {
                there++;
                thank(scene, workshop, registration, Integer.parseInt(days));
            }
        }
        scene.audit("attendance-noted", "workshop:" + about.id());
        scene.say(scene.words().say("attendance.noted", "count", there));
    }

    private static void thank(Scene scene, Workshop workshop, Registration registration, int days) {
        Long person = registration.attendee().person();
        boolean first = scene.tx().reminders().first("evaluation:" + registration.id(), Instant.EPOCH, 0);
        if (person == null || !first) {
            return;
        }
        scene.tell(person, words -> {
            String thanks = words.say("evaluation.thanks", "workshop", WorkshopCards.name(workshop));
            List<Card.Button> buttons = new ArrayList<>();
            buttons.add(Buttons.mainForm(words.say("evaluation.title"), Action.of("evaluate", registration.id())));
            if (Taking.deservesCertificate(workshop, days)) {
                buttons.add(Buttons.act(words.say("certificate.get"), Action.of("certificate", registration.id())));
            }
            return Card.text(thanks, buttons);
        });
    }
}

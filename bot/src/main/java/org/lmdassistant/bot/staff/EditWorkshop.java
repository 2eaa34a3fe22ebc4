package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.SoFar;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.EditResult;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;
import org.lmdassistant.storage.workshops.WorkshopStatus;

/**
 * Sets up a workshop or changes one. Nine days and at most twenty participants are the brochure's. The action may say
 * what to do with the new workshop afterwards, and for whom it is reserved.
 */
final class EditWorkshop implements Flow {

    private static final String CHANGING = "edit-workshop";
    private static final int MOST_PARTICIPANTS = 20;
    /** Positions among the arguments. */
    private static final int AFTERWARDS = 2;

    private static final int RESERVED = 3;

    private static final int USUAL_OFFER_HOURS = 48;

    private final String name;
    private final WorkshopNews news;

    private EditWorkshop(String name, WorkshopNews news) {
        this.name = name;
        this.news = news;
    }

    static EditWorkshop creating(WorkshopNews news) {
        return new EditWorkshop("create-workshop", news);
    }

    static EditWorkshop changing(WorkshopNews news) {
        return new EditWorkshop(CHANGING, news);
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
        return scene.words().say(about.id() == 0 ? "staff.create-workshop" : "staff.edit-workshop");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return scene.workshop(about.id()).map(WorkshopCards::name);
    }

    /** Everybody with a seat reads what changed at once. */
    @Override
    public boolean isReadBack() {
        return name.equals(CHANGING);
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        if (about.id() == 0) {
            return Optional.empty();
        }
        Optional<Workshop> workshop = scene.tx().workshops().get(about.id());
        String key = workshop.isEmpty()
                ? "register.gone"
                : workshop.get().status() == WorkshopStatus.CANCELLED ? "manage.already-cancelled" : "";
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say(key)));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<Workshop> workshop = scene.tx().workshops().get(about.id());
        Optional<WorkshopDraft> now = workshop.map(Workshop::details);
        LocalDate today = earliest(scene.localNow().toLocalDate(), now);
        Dates given = Dates.of(SoFar.of(scene, about));
        return List.of(
                Question.of("title", words.say("edit.title"), new Form.Text(120, false))
                        .filledBy(Slot.TOPIC)
                        .proposing(now.map(WorkshopDraft::title).orElse(null)),
                Question.of("venue", words.say("edit.venue"), new Form.Text(120, false))
                        .filledBy(Slot.WORKSHOP)
                        .optional()
                        .proposing(now.map(WorkshopDraft::venue).orElse(null))
                        .hinting(words.say("edit.venue.hint")),
                Question.of("starts", words.say("edit.starts"), new Form.Date())
                        .filledBy(Slot.DATE)
                        .checking(day -> wrong(words, today, Dates.starting(LocalDate.parse(day))))
                        .proposing(now.map(draft -> draft.starts().toString()).orElse(null)),
                Question.of("ends", words.say("edit.ends"), new Form.Date())
                        .checking(day -> wrong(words, today, given.ending(LocalDate.parse(day))))
                        .proposing(now.map(draft -> draft.ends().toString()).orElse(null)),
                Question.of("days", words.say("edit.days"), new Form.Whole(1, 30))
                        .checking(number -> wrong(words, today, given.lasting(Integer.parseInt(number))))
                        .proposing(String.valueOf(now.map(WorkshopDraft::days).orElseGet(given::usualDays))),
                Question.of("language", words.say("edit.language"), new Form.Choose(Choices.languages(words)))
                        .filledBy(Slot.LANGUAGE)
                        .proposing(now.map(WorkshopDraft::language)
                                .orElse(words.language().code())),
                Question.of("capacity", words.say("edit.capacity"), new Form.Whole(1, MOST_PARTICIPANTS))
                        .checking(number -> tooFew(words, workshop, Integer.parseInt(number)))
                        .proposing(
                                String.valueOf(now.map(WorkshopDraft::capacity).orElse(MOST_PARTICIPANTS))),
                Question.of("deadline", words.say("edit.deadline"), new Form.Date())
                        .checking(day -> wrong(words, today, given.closing(LocalDate.parse(day))))
                        .proposing(now.map(draft -> draft.deadline().toString()).orElse(null)),
                Question.of("offer-hours", words.say("edit.offer-hours"), new Form.Whole(1, 720))
                        .proposing(String.valueOf(
                                now.map(WorkshopDraft::offerHours).orElse(USUAL_OFFER_HOURS))),
                Question.of("zone", words.say("edit.zone"), new Form.Search("zones", null))
                        .proposing(now.map(draft -> draft.zone().getId())
                                .orElse(scene.person().zone().getId())),
                Question.of("reserved", words.say("edit.reserved"), new Form.Search("administrations", null))
                        .filledBy(Slot.ADMINISTRATION)
                        .optional()
                        .proposing(now.map(WorkshopDraft::reservedFor).orElse(about.argument(RESERVED)))
                        .hinting(words.say("edit.reserved.hint")));
    }

    @Override
    public Set<String> saidFor() {
        return name.equals(CHANGING) ? Set.of("manage_workshop") : Set.of("manage_workshop", "create_workshop");
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        LocalDate today = scene.localNow().toLocalDate();
        Dates pending = Dates.of(SoFar.of(scene, about));
        return scene.tx()
                .workshops()
                .get(about.id())
                .map(workshop -> WorkshopTold.ofChange(told, workshop.details(), pending, today))
                .orElseGet(() -> WorkshopTold.ofNew(told, pending, today));
    }

    @Override
    public boolean keepsTheRest(Action about) {
        return about.id() != 0;
    }

    @Override
    public List<Card> nothingTold(Scene scene, Action about) {
        return scene.workshop(about.id())
                .map(workshop -> List.of(
                        Card.text(scene.words()
                                .say(
                                        "manage.how-to-change",
                                        "code",
                                        workshop.code(),
                                        "button",
                                        scene.words().say("staff.edit-workshop"))),
                        news.card(scene.words(), workshop, scene.now())))
                .orElse(List.of());
    }

    /** Seats that are given or offered stay; {@link EditResult.TooFewSeats} says so of those given meanwhile. */
    private static Optional<String> tooFew(Words words, Optional<Workshop> workshop, int number) {
        return workshop.filter(now -> number < now.seatsTaken())
                .map(now -> words.say("edit.too-few-seats", "taken", now.seatsTaken()));
    }

    /** What has begun already may be put right; nothing else is moved to days that are over. */
    private static LocalDate earliest(LocalDate today, Optional<WorkshopDraft> now) {
        return now.filter(draft ->
                        draft.starts().isBefore(today) || draft.deadline().isBefore(today))
                .map(draft -> LocalDate.MIN)
                .orElse(today);
    }

    private static Optional<String> wrong(Words words, LocalDate today, Dates dates) {
        return dates.problem(today).map(problem -> words.say(problem.key()));
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        LocalDate today = earliest(
                LocalDate.ofInstant(scene.now(), ZoneId.of(answers.text("zone"))),
                scene.tx().workshops().get(about.id()).map(Workshop::details));
        return Dates.of(answers)
                .problem(today)
                .map(problem -> new Problem(problem.question(), scene.words().say(problem.key())));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        WorkshopDraft draft = new WorkshopDraft(
                answers.text("title"),
                answers.orNull("venue"),
                answers.date("starts"),
                answers.date("ends"),
                answers.number("days"),
                answers.text("language").toLowerCase(Locale.ROOT),
                answers.number("capacity"),
                answers.date("deadline"),
                answers.number("offer-hours"),
                ZoneId.of(answers.text("zone")),
                answers.orNull("reserved"));
        if (about.id() == 0) {
            Workshop created =
                    scene.tx().workshops().create(draft, scene.person().id());
            scene.audit("workshop-created", "workshop:" + created.id());
            scene.say(news.card(scene.words(), created, scene.now()));
            if (!about.argument(AFTERWARDS).isEmpty()) {
                scene.then(Action.decode(about.argument(AFTERWARDS)).with(created.id()));
            }
        } else {
            change(scene, about, draft);
        }
    }

    private void change(Scene scene, Action about, WorkshopDraft draft) {
        EditResult result = scene.tx()
                .workshops()
                .edit(about.id(), (int) about.number(1), draft, scene.person().id());
        if (result instanceof EditResult.Edited edited) {
            scene.audit("workshop-edited", "workshop:" + about.id());
            scene.say(news.card(scene.words(), edited.after(), scene.now()));
            news.changed(scene, edited.before(), edited.after());
            news.offered(scene, edited.offered());
        } else if (result instanceof EditResult.TooFewSeats few) {
            scene.say(scene.words().say("edit.too-few-seats", "taken", few.taken()));
        } else if (result instanceof EditResult.ChangedMeanwhile changed) {
            scene.say(scene.words().say("edit.changed-meanwhile"));
            scene.say(news.card(scene.words(), changed.workshop(), scene.now()));
        } else {
            scene.say(scene.words().say("register.gone"));
        }
    }
}

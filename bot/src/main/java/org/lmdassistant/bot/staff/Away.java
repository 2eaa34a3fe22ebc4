package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.coaching.CoachAbsence;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.people.Absence;
import org.lmdassistant.storage.people.Person;

/** A member of staff is away for a while: a colleague takes over what they look after, and they are not asked meanwhile. */
final class Away implements Flow {

    private static final List<String> BEGINS = List.of("from", "as of", "starting", "a partir", "a compter", "desde");
    private static final List<String> ENDS = List.of("until", "till", "through", "jusqu", "hasta");
    private static final List<String> AWAY = List.of(
            "away",
            "off",
            "out",
            "absent",
            "absente",
            "absence",
            "conge",
            "conges",
            "ausente",
            "ausencia",
            "fuera",
            "vacaciones");

    private static final Pattern BACK =
            Pattern.compile(" (?:i m back|i am back|back (?:at work|in the office|now)|de retour"
                    + "|je suis (?:rentree?|revenue?)|volvi|he vuelto|regrese|he regresado|estoy de (?:vuelta|regreso)"
                    + "|(?:cancel|end|stop|remove|delete|annule|annulez|annuler|efface|effacez|enleve|enlevez|supprime|supprimez|termine|terminez"
                    + "|cancela|cancele|cancelar|anula|anule|anular|quita|quite|termina|borra|borre|borrar|elimina|elimine) (?:\\S+ ){0,3}?"
                    + "(?:out of office|absence|away|leave|conges?|ausencia|vacaciones|fuera de (?:la )?oficina)) ");

    private static final int SHORTEST_NAME = 3;

    private final Repertoire repertoire;

    Away(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    @Override
    public String name() {
        return "away";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("staff.away");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return colleagues(scene).isEmpty()
                ? Optional.of(Card.text(
                        scene.words().say("away.nobody-else"),
                        List.of(Buttons.form(scene.words().say("staff.appoint"), Action.of("appoint")))))
                : Optional.empty();
    }

    private static List<Person> colleagues(Scene scene) {
        return scene.tx().roles().present().stream()
                .filter(member -> member.id() != scene.person().id())
                .toList();
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        LocalDate today = ownToday(scene);
        return List.of(
                Question.of("from", words.say("away.from"), new Form.Date())
                        .optional()
                        .hinting(words.say("away.from.hint"))
                        .checking(day -> inThePast(words, day, today)),
                Question.of("until", words.say("away.until"), new Form.Date())
                        .proposing(Period.of(about.argument(0))
                                .flatMap(Period::day)
                                .map(LocalDate::toString)
                                .orElse(null))
                        .checking(day -> inThePast(words, day, today)),
                Question.of(
                        "colleague",
                        words.say("away.colleague"),
                        new Form.Choose(colleagues(scene).stream()
                                .map(member -> new Choice(String.valueOf(member.id()), member.name()))
                                .toList())));
    }

    private static LocalDate ownToday(Scene scene) {
        return scene.localNow().toLocalDate();
    }

    private static Optional<String> inThePast(Words words, String day, LocalDate today) {
        return LocalDate.parse(day).isBefore(today)
                ? Optional.of(words.say("milestone.in-the-past"))
                : Optional.empty();
    }

    /** "From 3 to 17 August, Henrik stands in": where one day is named, the words beside it tell which one it is. */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>();
        Optional<LocalDate> first = told.first();
        Optional<LocalDate> last = told.last();
        if (last.isPresent()) {
            first.ifPresent(day -> answers.put("from", day.toString()));
            answers.put("until", last.get().toString());
        } else if (says(told, ENDS)) {
            told.deadline().or(() -> first).ifPresent(day -> {
                answers.put("from", ownToday(scene).toString());
                answers.put("until", day.toString());
            });
        } else if (first.isPresent() && says(told, BEGINS)) {
            answers.put("from", first.get().toString());
        } else if (first.isPresent() && says(told, AWAY)) {
            answers.put("from", first.get().toString());
            answers.put("until", first.get().toString());
        }
        named(scene, told).ifPresent(colleague -> answers.put("colleague", String.valueOf(colleague.id())));
        return answers;
    }

    private static boolean says(Told told, List<String> words) {
        return words.stream().anyMatch(told::names);
    }

    /** The one colleague who is named best, be it by the first name alone. */
    private static Optional<Person> named(Scene scene, Told told) {
        List<Person> named = Likeliest.of(colleagues(scene), member -> named(member, told));
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static long named(Person member, Told told) {
        return Plain.words(member.name()).stream()
                // Nobody is named by a word for the absence itself.
                .filter(word -> word.length() >= SHORTEST_NAME && !AWAY.contains(word) && told.names(word))
                .count();
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return from(scene, answers).isAfter(answers.date("until"))
                ? Optional.of(new Problem("until", scene.words().say("edit.ends-before-it-starts")))
                : Optional.empty();
    }

    private static LocalDate from(Scene scene, Answers answers) {
        String from = answers.orNull("from");
        return from == null || from.isEmpty() ? today(scene) : LocalDate.parse(from);
    }

    /** By the records, which tell who is there. */
    private static LocalDate today(Scene scene) {
        return LocalDate.ofInstant(scene.now(), ZoneOffset.UTC);
    }

    /** What they look after is handed over at once, also where they leave later, so that they can still explain it. */
    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        LocalDate from = from(scene, answers);
        LocalDate until = answers.date("until");
        boolean later = from.isAfter(today(scene));
        long colleague = Long.parseLong(answers.text("colleague"));
        long self = scene.person().id();
        scene.tx().roles().away(self, from, until, colleague);
        List<String> handedOver = new ArrayList<>();
        repertoire.handingOver().forEach(part -> handedOver.addAll(part.handOver(scene, self, colleague)));
        scene.audit("away", "person:" + self);
        Words words = scene.words();
        String who = scene.tx().people().get(colleague).map(Person::name).orElse("");
        String sentence = words.say(
                later ? "away.done-later" : "away.done",
                "from",
                words.date(from),
                "until",
                words.date(until),
                "who",
                who,
                "count",
                handedOver.size());
        scene.say(Card.text(sentence, List.of(Buttons.act(words.say("away.back"), Action.of("back")))));
        scene.tell(
                colleague,
                theirs -> Card.text(theirs.say(
                        later ? "away.told-later" : "away.told",
                        "who",
                        scene.person().name(),
                        "from",
                        theirs.date(from),
                        "until",
                        theirs.date(until),
                        "count",
                        handedOver.size(),
                        "references",
                        theirs.list(handedOver))));
    }

    /** "I am back" ends an absence; every other sentence begins one. */
    static Action wish(Scene scene, Understood said) {
        boolean now = said.slots()
                .get(Slot.DATE)
                .filter(day -> !day.equals(ownToday(scene).toString()))
                .isEmpty();
        String sentence = Plain.spaced(Plain.words(said.sentence()));
        return scene.byStaff() && now && BACK.matcher(sentence).find()
                ? Action.of("back")
                : CoachAbsence.wish(scene, said);
    }

    /** Shows the absence that is noted, with how to end it; without one, how to note one. */
    static void show(Scene scene, Action action) {
        Words words = scene.words();
        Optional<Absence> noted = scene.tx().roles().absence(scene.person().id());
        if (noted.isEmpty()) {
            scene.say(Card.text(
                    words.say("away.not-away"), List.of(Buttons.form(words.say("staff.away"), Action.of("away")))));
            return;
        }
        Absence absence = noted.get();
        String who =
                scene.tx().people().get(absence.standsIn()).map(Person::name).orElse("");
        String sentence = words.say("away.noted", "dates", words.during(absence.from(), absence.until()), "who", who);
        scene.say(Card.text(
                sentence,
                List.of(
                        Buttons.act(words.say("away.take-back"), Action.of("back")),
                        Buttons.form(words.say("away.other-days"), Action.of("away")))));
    }

    /** They are back; what was handed over stays with the colleague until it is assigned again. */
    static void back(Scene scene, Action action) {
        boolean was = scene.tx().roles().back(scene.person().id());
        if (was) {
            scene.audit("back", "person:" + scene.person().id());
        }
        scene.say(scene.words().say(was ? "away.welcome-back" : "away.not-away"));
    }
}

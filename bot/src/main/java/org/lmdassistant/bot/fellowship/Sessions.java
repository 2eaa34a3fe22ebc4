package org.lmdassistant.bot.fellowship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.SessionDraft;

/** Sessions as people see them: which there are, and what each is. */
public final class Sessions {

    private static final Pattern NEW = Pattern.compile(
            "(?<!\\p{L}|(?:the|la|this|cette|esta)\\s)(?:new|create|creating|set up|nouvelles?|cr[ée]e[rz]?|nuevas?|crear|cre[ae]r?)\\s(?:\\p{L}+\\s){0,2}?"
                    + "(?:fellowship|session|sesi[oó]n|bourse|beca)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Put a colleague forward for the fellowship" */
    private static final Pattern COLLEAGUE = Pattern.compile(
            "(?<!\\p{L})(?:for|forward|nominate|propose[rz]?|pr[ée]sente[rz]?|postular a|proponer a|presentar a|pour|para|a)\\s+"
                    + "(?:my|a|one of|our|un[ae]?|une|mi|nuestr[oa]|mon|ma|notre)\\s+(?:\\p{L}+\\s)?"
                    + "(?:colleagues?|deputy|officers?|staff|team member|coll[èe]gues?|adjointe?|agente?s?|collaborat\\p{L}+|colegas?|compañer[oa]s?|subordinad[oa]s?|funcionari[oa]s?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Before the name of whoever shall be a fellow. */
    private static final String PUT_FORWARD =
            "(?<!\\p{L})(?:for|nominate|put|forward|propose[rz]?|pr[ée]sent(?:e|ez|er|ons)|postul(?:ar|o|amos) a|propon(?:er|go|emos) a|present(?:ar|o|amos) a|pour|para)"
                    + "\\s+(?:(?:mr|mrs|ms|dr|mme|m|madame|monsieur|sra?|don|doña)\\.?\\s+)?";

    /** Whoever applies themselves may name others. */
    private static final Pattern OWN = Pattern.compile(
            "(?<!\\p{L})(?:i (?:want|would like|wish|intend) to (?:apply|become|be|join)|i['’]d like to (?:apply|become|be|join)|i (?:apply|am applying)|my (?:application|candidacy|candidature)|myself|sign me up|i['’]m applying"
                    + "|je (?:veux|voudrais|souhaite|d[ée]sire|compte) (?:postuler|candidater|devenir|[êe]tre|me)|je postule|ma candidature"
                    + "|mi candidatura|(?:quiero|quisiera|deseo) (?:postular(?!\\s+a\\s)|ser|presentarme|solicitar)|postularme|supervis\\p{L}*|jef[ea]|chef(?:fe)?|boss|sup[ée]rieure?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    // The Secretariat's days count: for deadlines, and for what is late.
    private static final ZoneId SECRETARIAT = ZoneId.of("Europe/Brussels");

    private Sessions() {}

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, SECRETARIAT);
    }

    /** "FS-2027-01 · 1–26 March 2027 · French". */
    public static String name(Words words, FellowshipSession session) {
        SessionDraft details = session.details();
        return session.reference() + " · " + words.dates(details.starts(), details.ends()) + " · "
                + words.languageName(details.language());
    }

    static String name(Tx tx, Words words, long session) {
        return tx.fellowships().get(session).map(one -> name(words, one)).orElse("");
    }

    /** Every session that is not over, the next first. */
    public static List<FellowshipSession> current(Scene scene) {
        return scene.tx().fellowships().current(today(scene.now()));
    }

    /** The sessions that take applications now. */
    static void browse(Scene scene, Action action) {
        Words words = scene.words();
        List<FellowshipSession> open = scene.tx().fellowships().open(today(scene.now()));
        scene.say(words.say("fellowship.about", "count", open.size()));
        open.forEach(session -> scene.say(card(words, session, List.of(applying(scene, session)))));
    }

    // What a sentence said of the application is not asked again.
    private static Button applying(Scene scene, FellowshipSession session) {
        String label = scene.words().say("fellowship.apply");
        return scene.sayingAlso(session.reference())
                .map(said -> Buttons.main(label, said))
                .orElseGet(() -> Buttons.mainForm(label, Action.of(Apply.NAME, session.id())));
    }

    /** "A new session from September to December, 12 places" is opened; everything else begins with the list. */
    static Action managed(Scene scene, Understood said) {
        return NEW.matcher(said.sentence()).find() ? Action.of("open-fellowship", 0) : Action.of("manage-fellowship");
    }

    /** Whoever wants somebody else to be a fellow: candidates apply themselves. */
    static Optional<Action> forSomebodyElse(Understood said) {
        boolean named = said.slots()
                .get(Slot.PERSON)
                .filter(name -> Pattern.compile(
                                PUT_FORWARD + Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(said.sentence())
                        .find())
                .isPresent();
        return (named || COLLEAGUE.matcher(said.sentence()).find())
                        && !OWN.matcher(said.sentence()).find()
                ? Optional.of(Action.of("each-applies"))
                : Optional.empty();
    }

    /** Tells how a colleague becomes a candidate. */
    static void eachApplies(Scene scene, Action action) {
        scene.say(Card.text(
                scene.words().say("application.each-applies"),
                List.of(Buttons.act(scene.words().say("menu.fellowship"), Action.of("fellowship-sessions")))));
    }

    /** Where the sentence names one by its number, or leaves no choice between the open sessions, it applies for that one; else they are shown. */
    static Action wished(Scene scene, Understood said) {
        List<FellowshipSession> open = scene.tx().fellowships().open(today(scene.now()));
        String sentence = said.sentence().toUpperCase(Locale.ROOT);
        List<FellowshipSession> named = open.stream()
                .filter(session -> sentence.contains(session.reference()))
                .toList();
        List<FellowshipSession> fitting = named.isEmpty()
                ? open.stream()
                        .filter(session -> said.slots()
                                .get(Slot.LANGUAGE)
                                .filter(session.details().language()::equals)
                                .isPresent())
                        .toList()
                : named;
        return fitting.size() == 1
                ? Action.of("apply-fellowship", fitting.get(0).id())
                : Action.of("fellowship-sessions");
    }

    /** What staff see and do: every session that is not over. */
    static void manage(Scene scene, Action action) {
        Words words = scene.words();
        List<FellowshipSession> current = current(scene);
        String heading = words.say("fellowship.sessions", "count", current.size());
        scene.say(Card.text(
                heading,
                List.of(Buttons.mainForm(words.say("fellowship.open-session"), Action.of("open-fellowship", 0)))));
        current.forEach(session -> scene.say(forStaff(words, session)));
    }

    static Card forStaff(Words words, FellowshipSession session) {
        List<Button> buttons = new ArrayList<>();
        if (!session.cancelled()) {
            long id = session.id();
            buttons.add(Buttons.main(words.say("fellowship.applications"), Action.of("fellowship-applications", id)));
            buttons.add(Buttons.form(words.say("fellowship.edit-session"), Action.of("open-fellowship", id)));
            buttons.add(Buttons.graveForm(words.say("fellowship.cancel-session"), Action.of("cancel-fellowship", id)));
        }
        return card(words, session, buttons);
    }

    static Card card(Words words, FellowshipSession session, List<Button> buttons) {
        String heading = words.say("fellowship.session", "name", name(words, session));
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        if (session.cancelled()) {
            elements.add(new Card.Paragraph(words.say("fellowship.cancelled")));
        }
        elements.add(new Card.Facts(facts(words, session)));
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
        return new Card(heading, elements);
    }

    /** Stay, study trip, language, sponsor, places, deadline. */
    public static List<Fact> facts(Words words, FellowshipSession session) {
        SessionDraft details = session.details();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("fellowship.year"), String.valueOf(details.starts().getYear())));
        facts.add(new Fact(words.say("fellowship.stay"), words.dates(details.starts(), details.ends())));
        facts.add(new Fact(words.say("fellowship.trip"), words.dates(details.tripStarts(), details.tripEnds())));
        facts.add(new Fact(words.say("fellowship.language"), words.languageName(details.language())));
        Optional.ofNullable(details.sponsor())
                .ifPresent(sponsor -> facts.add(new Fact(words.say("fellowship.sponsor"), sponsor)));
        facts.add(new Fact(
                words.say("fellowship.places"),
                words.say("fellowship.places.left", "places", details.places(), "left", session.placesLeft())));
        facts.add(new Fact(words.say("fellowship.deadline"), words.date(details.deadline())));
        return facts;
    }
}

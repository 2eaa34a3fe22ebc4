package org.lmdassistant.bot.workshops;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.bot.approvals.DecideByWord;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.elearning.CourseWishes;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** What sentences about workshops do: straight to the one that is named, else to those that fit. */
final class WorkshopWishes {

    /** By what one workshop is told from another. */
    static final Set<Slot> NAMED_BY = Set.of(Slot.WORKSHOP, Slot.DATE, Slot.LANGUAGE);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@(<]{1,64}@[^\\s@]{1,190}");

    private static final Pattern SAME = Pattern.compile(
            "\\b(?:(?:the )?same(?: one| workshop)?|le meme(?: atelier)?|el mismo(?: taller)?|too|as well|aussi|tambien)\\b");

    /** "For me and for my colleague Esi": one after the other, and neither is forgotten. */
    private static final Pattern FOR_BOTH = Pattern.compile(
            "\\b(?:(?:for )?(?:me|myself) and (?:for )?my|(?:pour )?moi et (?:pour )?(?:mon|ma)|(?:para )?mi y (?:para )?mi|my \\w+ \\w+(?: \\w+)? and (?:me|myself)|(?:mon|ma) \\w+ \\w+(?: \\w+)? et moi|mi \\w+ \\w+(?: \\w+)? y (?:yo|a mi|para mi))\\b");

    private static final Pattern SAME_ONE = Pattern.compile(
            "\\b(?:same (?:one|workshop)(?! as)|(?:le|au) meme atelier(?! que)|(?:el|al) mismo taller(?! que))\\b");

    /** "De" and "al" stand in many a name, and in any sentence. */
    private static final int SHORTEST_NAME = 3;

    private final Places places;
    private final DecideByWord deciding;

    WorkshopWishes(Places places, DecideByWord deciding) {
        this.places = places;
        this.deciding = deciding;
    }

    static Action browse(Scene scene, Understood said) {
        return Narrowing.by(said.slots()).onto(Action.of(BrowseWorkshops.VERB, 0));
    }

    /** Whoever names one workshop, or an online course, is asked about that one; whoever names a colleague nominates. */
    Action register(Scene scene, Understood said) {
        // "I would like Ousmane Fall to take Mariama's place" asks for no further seat.
        List<Registration> left = Colleagues.takeOver(said.sentence())
                ? attendedBy(said.sentence(), MyRegistrations.open(scene))
                : List.of();
        if (left.size() == 1) {
            return Action.of("substitute", left.get(0).id());
        }
        if (ownSeatIsGiven(scene, said)) {
            return handOver(scene, said, MyRegistrations.open(scene));
        }
        Narrowing narrowing = Narrowing.by(said.slots());
        boolean another = Colleagues.areNominated(said.sentence())
                || said.slots()
                        .get(Slot.PERSON)
                        .filter(name -> !isSpeaker(scene, name))
                        .isPresent();
        boolean same = SAME.matcher(said.plain()).find() || (another && narrowing.isNothing());
        List<Workshop> justNow = same && narrowing.name().isEmpty()
                ? asJustNow(scene, SAME_ONE.matcher(said.plain()).find())
                : List.of();
        List<Workshop> fitting = justNow.isEmpty() ? fitting(scene, said, narrowing) : justNow;
        if (fitting.size() != 1) {
            return Optional.of(said)
                    .filter(sentence -> fitting.isEmpty() && !another)
                    .flatMap(sentence -> CourseWishes.enrolling(scene, sentence))
                    .orElseGet(() ->
                            narrowing.onto(Action.of(another ? BrowseWorkshops.TO_NOMINATE : BrowseWorkshops.VERB, 0)));
        }
        Optional<Registration> standing =
                another ? Optional.empty() : ofTheSpeaker(scene, fitting.get(0).id());
        if (standing.isPresent()) {
            return Action.of("registrations", standing.get().id());
        }
        Action wish =
                Action.of(another ? "nominate" : "register", fitting.get(0).id());
        boolean several = areSeveral(said.sentence()) || Colleagues.areSeveral(said.sentence());
        if (another && FOR_BOTH.matcher(said.plain()).find()) {
            return wish.with(Nominate.AND_ONESELF);
        }
        return another && several ? wish.with(Nominate.SEVERAL) : wish;
    }

    /** "Can I pass my seat on to Moussa?", of a seat that there is. */
    private static boolean ownSeatIsGiven(Scene scene, Understood said) {
        return Colleagues.takeOver(said.sentence())
                && !ownSeat(scene, said, MyRegistrations.open(scene)).isEmpty();
    }

    /** "And Peter Obi for the same one": the workshop for which somebody was just put down, or else the last of the speaker's. */
    private static List<Workshop> asJustNow(Scene scene, boolean same) {
        return scene.awaitedBefore()
                .filter(before -> before.verb().equals(RegistrationOutcome.NEXT))
                .map(Action::id)
                .or(() -> same ? lastOfTheSpeaker(scene) : Optional.empty())
                .map(id -> Audience.coming(scene).stream()
                        .filter(workshop -> workshop.id() == id)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Long> lastOfTheSpeaker(Scene scene) {
        return MyRegistrations.open(scene).stream()
                .max(Comparator.comparingLong(Registration::id))
                .map(Registration::workshop);
    }

    /** What the speaker has of that workshop already: a seat, a place in line, an offer, a request. */
    private static Optional<Registration> ofTheSpeaker(Scene scene, long workshop) {
        return MyRegistrations.open(scene).stream()
                .filter(registration -> registration.workshop() == workshop)
                .filter(registration -> attends(scene, registration))
                .findFirst();
    }

    private static boolean attends(Scene scene, Registration registration) {
        Long attending = registration.attendee().person();
        return attending != null && attending == scene.person().id();
    }

    /** "Fatou Diop (fatou@…) and Moussa Ba (moussa@…)" */
    private static boolean areSeveral(String sentence) {
        return ADDRESS.matcher(sentence).results().count() > 1;
    }

    /** The same for the one other workshop that a sentence names: by its place or number, else by day and language. */
    static Optional<Action> another(Scene scene, Action about, Slots named, Places places) {
        Narrowing all = Narrowing.by(named);
        Narrowing narrowing = all.name().isEmpty() ? all : Narrowing.named(all.name());
        if (narrowing.isNothing()) {
            return Optional.empty();
        }
        List<Workshop> fitting = coming(scene, narrowing, places);
        return fitting.size() == 1 && fitting.get(0).id() != about.id()
                ? Optional.of(Action.of(about.verb(), fitting.get(0).id()))
                : Optional.empty();
    }

    /** By all that is said; where nothing fits that, by the place or code alone: "head of valuation" is no topic of Nairobi's. */
    private List<Workshop> fitting(Scene scene, Understood said, Narrowing narrowing) {
        List<Workshop> all = coming(scene, narrowing, places);
        List<Workshop> fitting = Mentioned.online(all, said);
        if (narrowing.isNothing() && fitting.equals(all)) {
            return List.of();
        }
        return fitting.isEmpty()
                        && !narrowing.topic().isEmpty()
                        && !narrowing.name().isEmpty()
                ? coming(scene, narrowing.withoutTopic(), places)
                : fitting;
    }

    private static List<Workshop> coming(Scene scene, Narrowing narrowing, Places places) {
        return Audience.coming(scene).stream()
                .filter(workshop -> narrowing.fits(workshop, places))
                .toList();
    }

    private static boolean isSpeaker(Scene scene, String name) {
        return Plain.words(scene.person().name()).containsAll(Plain.words(name));
    }

    /**
     * The one registration that fits is asked about; nothing is given up before "yes". A seat that a colleague shall
     * have is not given up; staff who refuse somebody's mean none of their own, and who have none may mean the workshop.
     */
    Action cancel(Scene scene, Understood said) {
        List<Registration> open = MyRegistrations.open(scene);
        if (Colleagues.takeOver(said.sentence())) {
            return handOver(scene, said, open);
        }
        List<Registration> fitting = meant(scene, said, fitting(scene, said, open));
        if (fitting.isEmpty() && scene.byStaff()) {
            if (DecideByWord.isRefusal(said)) {
                return deciding.declining(scene, said);
            }
            List<Workshop> coming = Mentioned.among(Audience.coming(scene), said, places);
            if (coming.size() == 1) {
                return Action.of("manage", coming.get(0).id());
            }
        }
        return fitting.size() == 1 ? Action.of("cancel", fitting.get(0).id()) : Action.of("registrations");
    }

    /** The seat of the speaker, or of whoever has one and is named; where that is nobody, the only seat there is. */
    private Action handOver(Scene scene, Understood said, List<Registration> open) {
        List<Registration> fitting = fitting(scene, said, open);
        List<Registration> own = ownSeat(scene, said, fitting);
        List<Registration> named = own.isEmpty() ? attendedBy(said.sentence(), fitting) : own;
        List<Registration> seats =
                fitting.stream().filter(RegistrationCard::holdsSeat).toList();
        // Where there is no seat yet, what is possible is said.
        List<Registration> meant = !named.isEmpty() ? named : seats.isEmpty() ? fitting : seats;
        return meant.size() == 1 ? Action.of("substitute", meant.get(0).id()) : Action.of("registrations");
    }

    /** Of these, the speaker's own where they say so, else those of whoever is named. */
    private static List<Registration> meant(Scene scene, Understood said, List<Registration> registrations) {
        List<Registration> own = ownSeat(scene, said, registrations);
        if (!own.isEmpty()) {
            return own;
        }
        if (!named(said).isEmpty()) {
            return of(named(said), registrations);
        }
        List<Registration> spokenOf = attendedBy(String.join(" ", said.wordsBesideReason()), registrations);
        if (!spokenOf.isEmpty()) {
            return spokenOf;
        }
        return Colleagues.isOneself(said.sentence()) ? own(scene, registrations) : registrations;
    }

    /** Those in which the speaker sits, where they speak of their own seat. */
    private static List<Registration> ownSeat(Scene scene, Understood said, List<Registration> registrations) {
        return Colleagues.isOnesOwnSeat(said.sentence()) ? own(scene, registrations) : List.of();
    }

    private static List<Registration> own(Scene scene, List<Registration> registrations) {
        return registrations.stream()
                .filter(registration -> attends(scene, registration))
                .toList();
    }

    /** Those of whoever is named in a text, be it by the first name alone; the better somebody is named, the rather they are meant. */
    private static List<Registration> attendedBy(String text, List<Registration> registrations) {
        List<String> words = Plain.words(text);
        return Likeliest.of(registrations, registration -> named(registration, words));
    }

    private static long named(Registration registration, List<String> words) {
        return Plain.words(registration.attendee().name()).stream()
                .filter(word -> word.length() >= SHORTEST_NAME && words.contains(word))
                .count();
    }

    /** Also of workshops that are over: whoever was there may ask. */
    Action status(Scene scene, Understood said) {
        List<Registration> fitting = of(named(said), fitting(scene, said, MyRegistrations.standing(scene)));
        return fitting.isEmpty()
                ? Action.of("registrations")
                : new Action(
                        "registrations",
                        fitting.stream()
                                .map(registration -> String.valueOf(registration.id()))
                                .toList());
    }

    private static String named(Understood said) {
        return said.slots().get(Slot.PERSON).orElse("");
    }

    private static List<Registration> of(String name, List<Registration> registrations) {
        return registrations.stream()
                .filter(registration ->
                        Plain.words(registration.attendee().name()).containsAll(Plain.words(name)))
                .toList();
    }

    private List<Registration> fitting(Scene scene, Understood said, List<Registration> registrations) {
        // "La plaza de Grace" is in no place of that name.
        boolean person = said.slots()
                .get(Slot.WORKSHOP)
                .filter(place -> !of(place, registrations).isEmpty())
                .isPresent();
        Narrowing narrowing = Narrowing.by(person ? said.slots().with(Slot.WORKSHOP, "") : said.slots());
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        return registrations.stream()
                .filter(registration -> narrowing.fits(scene.tx(), registration.workshop(), places))
                .filter(registration -> reference.isEmpty() || reference.get().equals(registration.reference()))
                .toList();
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Language;

/**
 * Finds what a sentence names. Each intent has its kinds of slots; of the others nothing is said, so that a greeting that
 * happens to hold a city names no workshop.
 */
public final class SlotReader {

    private static final String RESCHEDULE = "reschedule_coaching";

    private static final Set<String> GIVE_UP = Set.of("cancel_registration", "cancel_coaching", RESCHEDULE);

    /** What is over is something that they tell of, not what they ask for. */
    private static final Pattern SENTENCES = Pattern.compile("[.!?;]\\s+");

    private static final Pattern CANCELS = Pattern.compile(
            "(?<!\\p{L})(?:cancel|call off|scrap|annul|supprim|anul)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> AHEAD = Set.of(
            "registration_status",
            "request_support",
            "browse_workshops",
            "register_workshop",
            "cancel_registration",
            "apply_fellowship",
            "submit_paper",
            "talk_to_human",
            RESCHEDULE);

    private static final Set<String> NOT_TODAY = Set.of(
            "browse_workshops",
            "cancel_registration",
            "registration_status",
            "request_support",
            "register_workshop",
            "apply_fellowship",
            "submit_paper");

    /** Where a place is a workshop's only beside one of these kinds of words. */
    private static final Map<String, List<String>> NAMED_WITH = Map.of(
            "program_info", List.of("workshops", "stays"), "pending_approvals", List.of("workshops", "registrations"));

    /** Names are looked for in this much of a text. */
    private static final int LONGEST = 1000;

    /** No part of an address on the web is a topic, a name or a day. */
    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\d])(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

    /** "Friday w/ Paulo" is on Friday, and not a week later. */
    private static final Pattern WITH =
            Pattern.compile("(?<![\\p{L}\\d])w/\\s?(?=\\p{L}{2})", Pattern.CASE_INSENSITIVE);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** The first hour at which people meet, and longer than they do. */
    private static final int EARLIEST = 7;

    private final Places places;
    private final AdministrationNames administrations;
    private final WordLists words = new WordLists();
    private final NamedPeople people;
    private final LoneName loneName;
    private final KnownName knownName;
    private final OwnName ownName;
    private final NamedWorkshops workshops;
    private final Topics topics;
    private final NamedLanguage languages = new NamedLanguage(words);
    private final NamedDecision decisions = new NamedDecision(words);
    private final DateReader dates = DateReader.COMMON;

    /** Takes every word for a common one: of names without capitals it reads the parts that are known. */
    public SlotReader(Administrations members, Places places) {
        this(members, places, word -> true);
    }

    /** @param isCommon whether a plain word is one that people use with the assistant anyway, and so nobody's name */
    public SlotReader(Administrations members, Places places, Predicate<String> isCommon) {
        this.places = places;
        administrations = new AdministrationNames(members);
        people = new NamedPeople(words, places, administrations);
        loneName = new LoneName(words, places, people);
        knownName = new KnownName(words, places, administrations, isCommon);
        ownName = new OwnName(people, knownName, words);
        workshops = new NamedWorkshops(words, places, administrations, people);
        topics = new Topics(words, workshops);
    }

    /** What the sentence names, of the kinds that its intent has. */
    public Slots read(String text, String intent, Language language, ZonedDateTime now) {
        Slots named = read(text, SlotKinds.of(intent), language, now);
        Slots slots = moved(
                text,
                intent,
                given(text, intent, cancelled(text, intent, named, language, now), language, now),
                language,
                now);
        LocalDate today = now.toLocalDate();
        // "I registered two weeks ago" does not tell which workshop, "our DG signed yesterday" not when it is to be.
        // "Where am I now on the list", "now we want you here" tell no day at all.
        LocalDate first = NOT_TODAY.contains(intent) ? today.plusDays(1) : today;
        boolean over = AHEAD.contains(intent)
                && slots.when().date().filter(date -> date.isBefore(first)).isPresent();
        // "Park it for now" names no day, and what is approved has none.
        boolean noDay = intent.equals("decide_approval")
                && !(slots.get(Slot.DECISION).orElse("").equals("defer")
                        && Period.of(slots.get(Slot.DATE).orElse(""))
                                .filter(until -> until.last().isAfter(today))
                                .isPresent());
        // Whoever wants to talk now means no hour.
        boolean rightNow = intent.equals("talk_to_human")
                && slots.when().times().contains(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                && slots.when().date().filter(today::isBefore).isEmpty();
        if (over) {
            return slots.with(Slot.DATE, ahead(slots.when(), first));
        }
        if (noDay) {
            return slots.with(Slot.DATE, "");
        }
        if (rightNow) {
            return slots.with(Slot.DATE, "").with(Slot.TIME, "");
        }
        return mayNameAWorkshop(text, intent) ? slots : slots.with(Slot.WORKSHOP, "");
    }

    /** The day or month that is not over, where another one is: "I buy the ticket tonight: my registration for March, is it confirmed?" */
    private static String ahead(When when, LocalDate first) {
        return when.dates().stream()
                .filter(date -> !date.isBefore(first))
                .findFirst()
                .map(LocalDate::toString)
                .or(() -> when.month().map(YearMonth::toString))
                .orElse("");
    }

    /** "It says she booked the 17th. Cancel the one on the 11th": of several sentences the one that cancels tells the day. */
    private Slots cancelled(String text, String intent, Slots named, Language language, ZonedDateTime now) {
        if (!intent.equals("cancel_coaching") || named.get(Slot.DATE).isEmpty()) {
            return named;
        }
        return SENTENCES
                .splitAsStream(text)
                .filter(sentence -> CANCELS.matcher(sentence).find())
                .flatMap(sentence -> dates.read(withoutNames(start(sentence, LONGEST)), language, now).date().stream())
                .findFirst()
                .map(day -> named.with(Slot.DATE, day.toString()))
                .orElse(named);
    }

    /** Where something is given up, "je suis malade" is why. */
    private Slots given(String text, String intent, Slots named, Language language, ZonedDateTime now) {
        return !GIVE_UP.contains(intent) || named.get(Slot.REASON).isPresent()
                ? named
                : News.in(text)
                        .filter(why -> dates.read(why, language, now).isNothing())
                        .map(why -> named.with(Slot.REASON, why))
                        .orElse(named);
    }

    /** Where a session is moved, the day to which it goes is meant, and not the one on which it is. */
    private Slots moved(String text, String intent, Slots named, Language language, ZonedDateTime now) {
        if (!intent.equals(RESCHEDULE) || named.get(Slot.DATE).isEmpty()) {
            return named;
        }
        String besideReason =
                named.get(Slot.REASON).map(why -> text.replace(why, " ")).orElseGet(() -> News.without(text));
        return Moved.in(withoutNames(start(besideReason, LONGEST)), language, now)
                .map(to -> to.newMoment(named))
                .orElse(named);
    }

    /** "How long do fellows stay in Brussels", "I leave for Moroni, what waits?" are about no workshop. */
    private boolean mayNameAWorkshop(String text, String intent) {
        List<String> kinds = NAMED_WITH.getOrDefault(intent, List.of());
        return kinds.isEmpty()
                || References.workshop(text).isPresent()
                || Plain.words(text).stream().anyMatch(word -> kinds.stream().anyMatch(kind -> words.is(kind, word)));
    }

    /** What a text names, of these kinds. */
    public Slots read(String text, Set<Slot> wanted, Language language, ZonedDateTime now) {
        if (wanted.isEmpty()) {
            return Slots.NONE;
        }
        Map<Slot, String> found = new EnumMap<>(Slot.class);
        Optional<Reason> reason = wanted.contains(Slot.REASON)
                ? Reason.in(text)
                        .or(() -> wanted.contains(Slot.DECISION) ? ofRefusal(text, language, now) : Optional.empty())
                : Optional.empty();
        reason.ifPresent(each -> found.put(Slot.REASON, each.why()));
        String left = reason.map(Reason::rest).orElse(text);
        References.number(left).ifPresent(number -> found.put(Slot.REFERENCE, number));
        Optional<String> code = References.workshop(left);
        // A title takes its place in the part of the text in which names are looked for.
        left = LINK.matcher(start(References.without(left), 2 * LONGEST)).replaceAll(" ; ");
        // Whom somebody registers may stand in quotation marks, too.
        Optional<Title> title = (wanted.contains(Slot.TOPIC) ? Title.in(left) : Optional.<Title>empty())
                .filter(each -> !wanted.contains(Slot.WORKSHOP) || !people.isName(each.words()));
        left = WITH.matcher(title.map(Title::without).orElse(left)).replaceAll("with ");
        // "Bogotá time" is no place.
        Sentence sentence = new Sentence(OtherClock.without(start(left, LONGEST)));
        When when = wanted.contains(Slot.DATE) || wanted.contains(Slot.TIME) || wanted.contains(Slot.DURATION_MINUTES)
                ? when(withoutNames(OtherClock.without(start(left, LONGEST))), language, now)
                : When.NOTHING;
        time(when, found);
        languages.in(sentence).ifPresent(named -> found.put(Slot.LANGUAGE, named));
        if (wanted.contains(Slot.TOPIC)) {
            title.map(Title::words)
                    .or(() -> topics.in(sentence, language))
                    // Workshops are all about it, and none is chosen by it.
                    .or(() -> wanted.contains(Slot.WORKSHOP) ? Optional.empty() : topics.programmes(sentence))
                    // "We shall have to say no"
                    .filter(topic -> !wanted.contains(Slot.DECISION)
                            || decisions.clear(new Sentence(topic)).isEmpty())
                    .ifPresent(topic -> found.put(Slot.TOPIC, topic));
        }
        decisions.in(sentence).ifPresent(decision -> found.put(Slot.DECISION, decision));
        // For a workshop in Kenya, Kenya is a place; "Kenya Customs nominates" names the administration all the same.
        boolean placesCount = wanted.contains(Slot.WORKSHOP)
                && !wanted.contains(Slot.DECISION)
                && (wanted.contains(Slot.TOPIC) || wanted.contains(Slot.PERSON) || wanted.contains(Slot.LANGUAGE));
        Optional<String> person = people.first(sentence).or(() -> lessSure(sentence));
        person.ifPresent(name -> found.put(Slot.PERSON, name));
        Optional<Names.Found> administration = !wanted.contains(Slot.ADMINISTRATION)
                ? Optional.empty()
                : (placesCount
                                ? administrations
                                        .ofCustoms(sentence, words)
                                        .or(() -> person.flatMap(name -> administrations.of(name, sentence, words)))
                                : administrations.first(sentence))
                        .filter(named -> !wanted.contains(Slot.WORKSHOP) || !workshops.isWorkshop(sentence, named));
        administration.ifPresent(named -> found.put(Slot.ADMINISTRATION, named.meaning()));
        boolean administrationsCount = wanted.contains(Slot.ADMINISTRATION) && !placesCount;
        code.or(() -> workshops.first(sentence, administrationsCount, administration, person.orElse("")))
                .ifPresent(workshop -> found.put(Slot.WORKSHOP, workshop));
        found.keySet().retainAll(wanted);
        return new Slots(found, when);
    }

    /** What a sentence tells beyond its slots, for whoever asks. */
    public Told told(String sentence, Language language, ZonedDateTime now) {
        return new Told(start(sentence, LONGEST), language, now, this, words);
    }

    private static String start(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** A text with blanks in the place of the names of places and people, and of what something shall not be. */
    String withoutNames(String text) {
        Sentence sentence = new Sentence(text);
        return DaysNotMeant.without(sentence.without(names(sentence)));
    }

    /** Whether a word stands in the name of a place or of an administration. */
    public boolean isPlaceOrAdministration(String word) {
        return beginWithPlace(List.of(word));
    }

    /** Whether plain words begin with the name of a place or of an administration. */
    boolean beginWithPlace(List<String> plain) {
        return places.at(plain, 0).isPresent() || administrations.at(plain, 0).isPresent();
    }

    /** Whether a code is that of a Member's administration. */
    public boolean isAdministration(String code) {
        return administrations.isMember(code);
    }

    /** The day on which somebody cannot is only meant where no other is named. */
    private When when(String text, Language language, ZonedDateTime now) {
        String possible = Impossible.without(text);
        When when = dates.read(possible, language, now);
        return when.dates().isEmpty() && !possible.equals(text) ? dates.read(text, language, now) : when;
    }

    /** The places and people in a sentence: Santo Domingo is no Sunday. */
    private List<Names.Found> names(Sentence sentence) {
        List<Names.Found> names = new ArrayList<>();
        for (int at = 0; at < sentence.size(); ) {
            int person = people.endOf(sentence, at);
            Optional<Names.Found> place = workshops.placeAt(sentence, at);
            int to = Math.max(person, place.map(Names.Found::to).orElse(at));
            if (to > at) {
                names.add(new Names.Found(at, to, ""));
            }
            at = Math.max(to, at + 1);
        }
        return names;
    }

    /** Reads dates alone, as an answer to a question for one. */
    public DateReader dates() {
        return dates;
    }

    private static void time(When when, Map<Slot, String> found) {
        if (!when.dates().isEmpty()) {
            found.put(Slot.DATE, when.dates().get(0).toString());
        } else if (when.month().isPresent()) {
            found.put(Slot.DATE, when.month().get().toString());
        }
        when.times().stream()
                .findFirst()
                .ifPresent(time -> found.put(Slot.TIME, time.toString().substring(0, 5)));
        // "Put it off for a few days" tells no length.
        when.duration().filter(length -> length.compareTo(A_DAY) < 0).ifPresent(length -> {
            if (isHourOfTheDay(length)) {
                found.putIfAbsent(Slot.TIME, "%02d:00".formatted(length.toHours()));
            } else {
                found.put(Slot.DURATION_MINUTES, String.valueOf(length.toMinutes()));
            }
        });
    }

    // "Like 17h" is when: no session lasts so long, unless it takes half a day.
    private static boolean isHourOfTheDay(Duration length) {
        return length.toHours() >= EARLIEST && length.toMinutesPart() == 0 && !length.equals(HALF_A_DAY);
    }

    /** "Decline SR-2026-0017, no budget": what stands behind a refusal is why. */
    private Optional<Reason> ofRefusal(String text, Language language, ZonedDateTime now) {
        return Reason.behindColon(text).filter(this::isOfRefusal).or(() -> Reason.setOff(text)
                .filter(this::isOfRefusal)
                .filter(reason -> saysNothingElse(new Sentence(reason.why())))
                .filter(reason ->
                        dates.read(reason.why(), language, now).dates().isEmpty()));
    }

    private boolean isOfRefusal(Reason reason) {
        return decisions
                .in(new Sentence(References.without(reason.rest())))
                .filter(decision -> decision.equals("decline") || decision.equals("defer"))
                .isPresent();
    }

    private boolean saysNothingElse(Sentence reason) {
        return decisions.clear(reason).isEmpty()
                && IntStream.range(0, reason.size())
                        .noneMatch(at -> workshops.placeAt(reason, at).isPresent())
                && (reason.plain().stream().noneMatch(word -> words.is("workshops", word))
                        || words.anyIn("full", reason));
    }

    NamedPeople people() {
        return people;
    }

    KnownName knownNames() {
        return knownName;
    }

    Optional<String> ownName(String text) {
        return ownName.in(text);
    }

    Optional<String> nameAtFirst(String text) {
        return ownName.atFirst(text);
    }

    /** A name that is known by less than its capitals, a title or who speaks of it. */
    Optional<String> lessSure(Sentence sentence) {
        return loneName.in(sentence).or(() -> knownName.in(sentence));
    }

    NamedWorkshops workshops() {
        return workshops;
    }

    AdministrationNames administrations() {
        return administrations;
    }
}

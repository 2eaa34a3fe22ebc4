package org.lmdassistant.bot.understanding.slots;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Language;

/**
 * Finds what a sentence names. Each intent has its kinds of slots; of the others nothing is said, so that a greeting that
 * happens to hold a city names no workshop.
 */
public final class SlotReader {

    private static final Map<String, Set<Slot>> SLOTS = Map.ofEntries(
            Map.entry("request_support", Set.of(Slot.ADMINISTRATION, Slot.DATE, Slot.TOPIC, Slot.LANGUAGE)),
            Map.entry("support_status", Set.of(Slot.REFERENCE, Slot.ADMINISTRATION)),
            Map.entry("browse_workshops", Set.of(Slot.WORKSHOP, Slot.TOPIC, Slot.LANGUAGE, Slot.DATE)),
            Map.entry("register_workshop", Set.of(Slot.WORKSHOP, Slot.PERSON, Slot.LANGUAGE, Slot.TOPIC, Slot.DATE)),
            Map.entry(
                    "cancel_registration", Set.of(Slot.REFERENCE, Slot.WORKSHOP, Slot.PERSON, Slot.REASON, Slot.DATE)),
            Map.entry("registration_status", Set.of(Slot.REFERENCE, Slot.WORKSHOP, Slot.PERSON, Slot.DATE)),
            Map.entry("apply_fellowship", Set.of(Slot.LANGUAGE, Slot.PERSON, Slot.TOPIC, Slot.ADMINISTRATION)),
            Map.entry("fellowship_status", Set.of(Slot.REFERENCE, Slot.PERSON)),
            Map.entry("submit_paper", Set.of(Slot.REFERENCE, Slot.TOPIC)),
            Map.entry("book_coaching", Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES, Slot.PERSON, Slot.TOPIC)),
            Map.entry("reschedule_coaching", Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES, Slot.PERSON)),
            Map.entry("cancel_coaching", Set.of(Slot.DATE, Slot.TIME, Slot.PERSON, Slot.REASON)),
            Map.entry("my_agenda", Set.of(Slot.DATE)),
            Map.entry("pending_approvals", Set.of(Slot.ADMINISTRATION)),
            Map.entry(
                    "decide_approval",
                    Set.of(
                            Slot.DECISION,
                            Slot.REFERENCE,
                            Slot.REASON,
                            Slot.PERSON,
                            Slot.ADMINISTRATION,
                            Slot.WORKSHOP)),
            Map.entry("elearning", Set.of(Slot.TOPIC, Slot.LANGUAGE)),
            Map.entry("program_info", Set.of(Slot.WORKSHOP)),
            Map.entry("talk_to_human", Set.of(Slot.PERSON)),
            Map.entry("change_language", Set.of(Slot.LANGUAGE)),
            Map.entry("away", Set.of(Slot.DATE)),
            Map.entry("create_workshop", Set.of(Slot.WORKSHOP, Slot.DATE, Slot.LANGUAGE, Slot.ADMINISTRATION)),
            Map.entry("create_course", Set.of(Slot.LANGUAGE)),
            Map.entry("manage_fellowship", Set.of(Slot.LANGUAGE)));

    // Not \b, which looks back over all marks before it and so takes minutes for a text of marks alone.
    private static final String BEGIN = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String END = "(?![\\p{L}\\p{N}_])";
    private static final Pattern REFERENCE =
            Pattern.compile(BEGIN + "(SR|FA|R|CS|H)[- ]?(\\d{4})[- ]?(\\d{1,6})" + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile(BEGIN + "LMD[- ]?(\\d{4})[- ](\\d{1,3})" + END, Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON = Pattern.compile(
            BEGIN
                    + "(?:because(?: of)?|as(?=\\s+(?:he|she|they|i|we|it|there)\\s)|since|given that|on the grounds that|the reason is(?: that)?|reason\\s*:|due to|parce qu(?:e\\s|['’])|car|"
                    + "puisqu(?:e\\s|['’])|au motif qu(?:e\\s|['’])|étant donné qu(?:e\\s|['’])|vu qu(?:e\\s|['’])|à cause d(?:e\\s|u\\s|['’])|motif\\s*:|raison\\s*:|"
                    + "porque|ya que|puesto que|dado que|debido a(?: que)?|por el motivo de que|motivo\\s*:|raz[oó]n\\s*:)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is asked for once more after the reason: "because I am ill, please cancel it". */
    private static final Pattern ASKED = Pattern.compile(
            ",\\s*(?:so\\s+|donc\\s+|as[ií] que\\s+)?(?:please|pls|merci d(?:e\\s|['’])|s['’]il vous|svp|por favor)[^,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Names are looked for in this much of a text. */
    private static final int LONGEST = 1000;

    private static final int LONGEST_TOPIC = 5;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<String> DECISIONS = List.of("more_information", "decline", "defer", "approve");

    private final Names administrations = new Names();
    private final Set<String> codes = new HashSet<>();
    private final Places places;
    private final Map<Language, Names> topics = new EnumMap<>(Language.class);
    private final Map<String, Set<String>> words = new HashMap<>();
    private final DateReader dates = new DateReader();

    public SlotReader(Administrations members, Places places) {
        this.places = places;
        for (var member : members.all()) {
            codes.add(member.code());
            for (Language language : Language.values()) {
                administrations.add(member.name(language), member.code());
            }
        }
        yaml("/names/administrations.yaml")
                .forEach((code, names) -> names.forEach(name -> {
                    administrations.add(name, code);
                    boolean adjective = Character.isLowerCase(name.charAt(0));
                    if (adjective && !name.endsWith("s")) {
                        administrations.add(name + "s", code);
                    }
                }));
        yaml("/names/words.yaml").forEach((kind, listed) -> words.put(kind, Set.copyOf(listed)));
        yaml("/names/topics.yaml").forEach((code, names) -> {
            Names known = new Names();
            names.forEach(name -> known.add(name, ""));
            topics.put(Language.orEnglish(code), known);
        });
    }

    /** What the sentence names, of the kinds that its intent has. */
    public Slots read(String text, String intent, Language language, ZonedDateTime now) {
        Slots slots = read(text, SLOTS.getOrDefault(intent, Set.of()), language, now);
        // "I registered two weeks ago" does not tell which workshop.
        boolean over = slots.when()
                .date()
                .filter(date -> date.isBefore(now.toLocalDate()))
                .isPresent();
        if (over && intent.equals("registration_status")) {
            return slots.with(Slot.DATE, "");
        }
        // "How long do fellows stay in Brussels" is about no workshop.
        boolean aboutAWorkshop =
                CODE.matcher(text).find() || Plain.words(text).stream().anyMatch(word -> is("workshops", word));
        return intent.equals("program_info") && !aboutAWorkshop ? slots.with(Slot.WORKSHOP, "") : slots;
    }

    /** What a text names, of these kinds. */
    public Slots read(String text, Set<Slot> wanted, Language language, ZonedDateTime now) {
        if (wanted.isEmpty()) {
            return Slots.NONE;
        }
        Map<Slot, String> found = new EnumMap<>(Slot.class);
        String left = text;
        if (wanted.contains(Slot.REASON)) {
            Matcher reason = REASON.matcher(left);
            if (reason.find()) {
                String why = ASKED.matcher(left.substring(reason.end()))
                        .replaceFirst("")
                        .replaceAll("[\\s.!;,]+$", "")
                        .strip();
                if (!why.isEmpty()) {
                    found.put(Slot.REASON, why);
                    left = left.substring(0, reason.start());
                }
            }
        }
        left = numbers(left, found);
        Sentence sentence = new Sentence(left.length() > LONGEST ? left.substring(0, LONGEST) : left);
        When when = wanted.contains(Slot.DATE) || wanted.contains(Slot.TIME) || wanted.contains(Slot.DURATION_MINUTES)
                ? dates.read(sentence.without(names(sentence)), language, now)
                : When.NOTHING;
        time(when, found);
        language(sentence, found);
        topic(sentence, language, found);
        decision(sentence, found);
        administration(sentence, found);
        person(sentence, found);
        workshop(sentence, wanted.contains(Slot.ADMINISTRATION), found);
        found.keySet().retainAll(wanted);
        return new Slots(found, when);
    }

    /** The kinds of things that sentences of an intent name. */
    public static Set<Slot> slotsOf(String intent) {
        return SLOTS.getOrDefault(intent, Set.of());
    }

    /** Whether a word stands in the name of a place or of an administration. */
    public boolean isPlaceOrAdministration(String word) {
        return places.at(List.of(word), 0).isPresent()
                || administrations.at(List.of(word), 0).isPresent();
    }

    /** Whether a code is that of a Member's administration. */
    public boolean isAdministration(String code) {
        return codes.contains(code);
    }

    /** The places and people in a sentence: Santo Domingo is no Sunday. */
    private List<Names.Found> names(Sentence sentence) {
        List<Names.Found> names = new ArrayList<>();
        for (int at = 0; at < sentence.size(); ) {
            int person = personFrom(sentence, at);
            Optional<Names.Found> place = placeAt(sentence, at);
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

    private static String numbers(String text, Map<Slot, String> found) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.find()) {
            found.put(
                    Slot.REFERENCE,
                    "%s-%s-%04d"
                            .formatted(
                                    reference.group(1).toUpperCase(Locale.ROOT),
                                    reference.group(2),
                                    Integer.parseInt(reference.group(3))));
            text = reference.replaceAll(" ; ");
        }
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            found.put(Slot.WORKSHOP, "LMD-%s-%02d".formatted(code.group(1), Integer.parseInt(code.group(2))));
            text = code.replaceAll(" ; ");
        }
        return text;
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
        when.duration()
                .filter(length -> length.compareTo(A_DAY) < 0)
                .ifPresent(length -> found.put(Slot.DURATION_MINUTES, String.valueOf(length.toMinutes())));
    }

    // The last that is named and wanted: "I do not speak English, French please", "Spanish please, my English is bad".
    private void language(Sentence sentence, Map<Slot, String> found) {
        List<String> plain = sentence.plain();
        String last = "";
        String wanted = "";
        for (int at = 0; at < plain.size(); at++) {
            for (Language language : Language.values()) {
                if (is(language.code(), plain.get(at))) {
                    last = language.code();
                    List<String> before = plain.subList(Math.max(0, at - 3), at);
                    boolean unwanted = before.stream().anyMatch(word -> is("unwanted", word));
                    wanted = unwanted ? wanted : last;
                }
            }
        }
        String named = wanted.isEmpty() ? last : wanted;
        if (!named.isEmpty()) {
            found.put(Slot.LANGUAGE, named);
        }
    }

    private boolean isLanguage(String word) {
        return is("en", word) || is("fr", word) || is("es", word);
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    private void topic(Sentence sentence, Language language, Map<Slot, String> found) {
        Optional<Names.Found> listed = listed(sentence.plain(), language);
        // "A project on cross-border e-commerce" says more than the list does.
        told(sentence)
                .filter(told -> listed.isEmpty()
                        || (told.from() <= listed.get().from() && listed.get().to() <= told.to()))
                .or(() -> listed)
                .ifPresent(name -> found.put(Slot.TOPIC, sentence.written(name.from(), name.to())));
    }

    /** A topic of the lists: that of the sentence's language, and then those of all. */
    private Optional<Names.Found> listed(List<String> words, Language language) {
        return Stream.concat(Stream.of(language), Arrays.stream(Language.values()))
                .flatMap(each -> Stream.ofNullable(topics.get(each)))
                .flatMap(names -> longest(names, words).stream())
                .findFirst();
    }

    /** What stands after "a paper on", as far as it reaches. */
    private Optional<Names.Found> told(Sentence sentence) {
        List<String> words = sentence.plain();
        for (int about = 1; about + 1 < words.size(); about++) {
            if (is("about", words.get(about)) && is("subjects", words.get(about - 1))) {
                int from = about + 1;
                while (from + 1 < words.size() && is("articles", words.get(from))) {
                    from++;
                }
                int to = from;
                while (to < words.size() && to - from < LONGEST_TOPIC && isOfTopic(sentence, from, to)) {
                    to++;
                }
                while (to > from && (is("articles", words.get(to - 1)) || is("into", words.get(to - 1)))) {
                    to--;
                }
                if (to > from) {
                    return Optional.of(new Names.Found(from, to, ""));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOfTopic(Sentence sentence, int from, int word) {
        String plain = sentence.plain().get(word);
        boolean goesOn = word == from || sentence.after(word - 1).matches("[ '’-]+");
        return goesOn
                && !is("endings", plain)
                && !is("times", plain)
                && !isLanguage(plain)
                && placeAt(sentence, word).isEmpty()
                && !Character.isDigit(plain.charAt(0));
    }

    private Optional<Names.Found> longest(Names names, List<String> words) {
        Optional<Names.Found> best = Optional.empty();
        boolean about = false;
        for (int from = 0; from < words.size(); from++) {
            Optional<Names.Found> here = names.at(words, from);
            // "a leadership workshop on negotiation" is about negotiation.
            boolean told = from > 0 && is("about", words.get(from - 1));
            if (here.isPresent()
                    && (best.isEmpty()
                            || (told && !about)
                            || (told == about
                                    && here.get().to() - from
                                            > best.get().to() - best.get().from()))) {
                best = here;
                about = told;
            }
        }
        return best;
    }

    private void decision(Sentence sentence, Map<Slot, String> found) {
        String said = " " + String.join(" ", sentence.plain()) + " ";
        for (String decision : DECISIONS) {
            if (words.getOrDefault(decision, Set.of()).stream().anyMatch(word -> said.contains(" " + word + " "))) {
                found.put(Slot.DECISION, decision);
                return;
            }
        }
    }

    private void administration(Sentence sentence, Map<Slot, String> found) {
        administrations.find(sentence.plain(), 0).ifPresent(name -> found.put(Slot.ADMINISTRATION, name.meaning()));
    }

    private void workshop(Sentence sentence, boolean administrationsCount, Map<Slot, String> found) {
        if (found.containsKey(Slot.WORKSHOP)) {
            return;
        }
        List<String> words = sentence.plain();
        for (int i = 0; i < words.size(); i++) {
            Optional<Names.Found> place = places.at(words, i);
            if (place.isEmpty()
                    && !administrationsCount
                    && i > 0
                    && is("into", words.get(i - 1))
                    && !is("languages", words.get(i))) {
                place = administrations.at(words, i);
            }
            // Jamaica is a place, and whoever decides on Jamaica's request names the administration.
            boolean administration =
                    administrationsCount && administrations.at(words, i).isPresent();
            if (place.isPresent() && !administration && !isPartOfName(sentence, place.get())) {
                found.put(
                        Slot.WORKSHOP,
                        sentence.written(place.get().from(), place.get().to()));
                return;
            }
        }
        // A place that is on no list: "the workshop in Xai-Xai".
        for (int i = 2; i < words.size(); i++) {
            if (sentence.isCapitalized(i)
                    && is("into", words.get(i - 1))
                    && is("workshop", words.get(i - 2))
                    && isName(sentence, i)
                    && !found.getOrDefault(Slot.PERSON, "").startsWith(sentence.written(i, i + 1))) {
                int to = i + 1;
                while (to < words.size()
                        && sentence.isCapitalized(to)
                        && sentence.after(to - 1).matches("[ -]")) {
                    to++;
                }
                found.put(Slot.WORKSHOP, sentence.written(i, to));
                return;
            }
        }
    }

    // "Mr Paris" and "Victoria Okafor" are people.
    private boolean isPartOfName(Sentence sentence, Names.Found place) {
        boolean titled = place.from() > 0 && is("titles", sentence.plain().get(place.from() - 1));
        boolean surname = place.to() < sentence.size()
                && sentence.isCapitalized(place.from())
                && sentence.isCapitalized(place.to())
                && sentence.after(place.to() - 1).equals(" ")
                && !is("times", sentence.plain().get(place.to()))
                && sentence.plain().get(place.to()).length() > 1;
        return titled || surname;
    }

    private void person(Sentence sentence, Map<Slot, String> found) {
        for (int from = 0; from < sentence.size(); from++) {
            int to = personFrom(sentence, from);
            if (to > from) {
                found.put(Slot.PERSON, sentence.written(from, to));
                return;
            }
        }
    }

    /** Where the name of a person that begins with this word ends; the word itself where none does. */
    int personFrom(Sentence sentence, int from) {
        List<String> plain = sentence.plain();
        String before = from == 0 ? "" : plain.get(from - 1);
        boolean titled = (is("titles", before) || (is("ranks", before) && sentence.isCapitalized(from)))
                && sentence.after(from - 1).matches("\\.? ")
                && (from < 2 || !sentence.after(from - 2).matches("['’]"));
        boolean begins = (sentence.isCapitalized(from) || titled)
                && !is("titles", plain.get(from))
                && !is("ranks", plain.get(from));
        if (!begins || !isName(sentence, from)) {
            return from;
        }
        int to = to(from, sentence);
        if (places.at(plain, from).filter(place -> place.to() == to).isPresent()) {
            return from;
        }
        // A sentence begins with a capital anyway: there, two of them and no common word make a name.
        boolean full = to - from > 1 && (from > 0 || !isCommon(plain.get(0)));
        // "DROP TABLE" in a sentence of small letters is no name.
        boolean shouted =
                sentence.written(from, to).equals(sentence.written(from, to).toUpperCase(Locale.ROOT));
        full = full && !shouted;
        boolean addressed = (is("colleagues", before) || (is("companions", before) && !shouted))
                && sentence.after(from - 1).equals(" ")
                && plain.get(from).length() > 1;
        return titled || full || addressed ? to : from;
    }

    private int to(int from, Sentence sentence) {
        int to = from + 1;
        while (to < sentence.size() && goesOn(sentence, to)) {
            to++;
        }
        return to;
    }

    private boolean isCommon(String word) {
        return is("beginnings", word) || word.length() < 3;
    }

    Optional<Names.Found> administrationAt(Sentence sentence, int at) {
        return administrations.at(sentence.plain(), at);
    }

    /** The place that begins with this word, unless it is a part of somebody's name. */
    Optional<Names.Found> placeAt(Sentence sentence, int at) {
        return places.at(sentence.plain(), at).filter(place -> !isPartOfName(sentence, place));
    }

    private boolean goesOn(Sentence sentence, int word) {
        if (!sentence.after(word - 1).matches("[ '’-]|\\. ")) {
            return false;
        }
        // Soo-jin is one name.
        boolean joined = sentence.after(word - 1).equals("-")
                && !is("clitics", sentence.plain().get(word));
        boolean name = (sentence.isCapitalized(word) || joined)
                && isName(sentence, word)
                && !is("titles", sentence.plain().get(word));
        boolean particle = is("particles", sentence.plain().get(word))
                && word + 1 < sentence.size()
                && sentence.isCapitalized(word + 1)
                && !is("titles", sentence.plain().get(word + 1))
                && isName(sentence, word + 1);
        return name || particle;
    }

    private boolean isName(Sentence sentence, int word) {
        String plain = sentence.plain().get(word);
        return Character.isLetter(plain.isEmpty() ? ' ' : plain.charAt(0))
                && !isLanguage(plain)
                && !is("times", plain)
                && !is("no-names", plain)
                && administrations.at(sentence.plain(), word).isEmpty();
    }

    private static Map<String, List<String>> yaml(String resource) {
        return YamlFile.read(resource, new TypeReference<>() {});
    }
}

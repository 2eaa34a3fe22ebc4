package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.replies.Fields;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.replies.Spoken;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;

/** Tells which answers of a flow a text gives anew: by what it says that they are, else by what kind of answer it can be. */
final class Corrections {

    private static final Pattern CONTRAST = Pattern.compile(
            "^[^.!?]{1,60}[,;]?\\s+(?:and )?(?:not|no|pas)\\s+(?:\\p{L}+\\s+)?\\p{N}[^.!?]{0,20}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "It's Fatou Sarr, head of office", "in French and in May" */
    private static final Pattern PARTS = Pattern.compile("\\s*[,;]\\s+|\\s(?:and|et|y)\\s");

    /** ", not advice"; "los jueves no trabajo" sets nothing off. */
    private static final Pattern SET_OFF = Pattern.compile(
            "[,;]\\s*(?:(?:and|et|y)\\s+)?(?:not|pas|no)\\s[^,;.]{1,40}[.!]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Not Fatou" */
    private static final Pattern NOT = Pattern.compile(
            "^\\s*(?:(?:no|non)\\s+)?(?:not|pas|no)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*"
            + "(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|del|la|da|dos|van|von|bin|ben|el|al|ould|le|du)){1,5}");

    /** "Fatoumata, pas Fatou" */
    private static final Pattern RESPELLED = Pattern.compile(
            "(\\p{Lu}[\\p{L}'’-]+),?\\s+(?:(?:and|et|y)\\s+)?(?:not|pas|no)\\s+(\\p{Lu}[\\p{L}'’-]+)[\\s.!]*$");

    private static final Pattern FIRST_NAME = Pattern.compile(
            "(?iu:(?:first name|pr[ée]nom|nombre de pila)\\s+(?:(?:is|est|es)(?: spel(?:led|t))?|s['’][ée]crit|se escribe))\\s+(\\p{Lu}[\\p{L}'’-]+)");

    private static final Pattern SENTENCES = Pattern.compile("[.!?]\\s+(?=\\p{L})");

    private static final int LONGEST_NAMING = 200;
    private static final int SHORT_VALUE = 6;
    private static final int A_DAY = 3;

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\p{N}+[.!]?");

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?:(?:on|to|until|the|le|au|jusqu['’]au|el|al|hasta el)\\s+){1,2}(\\d{1,2})(?:st|nd|rd|th)?[.!]?",
            Pattern.CASE_INSENSITIVE);

    /** "The 20th, yes" */
    private static final Pattern AGREED = Pattern.compile(
            "[,;.!]\\s*(?:yes|ok|please|oui|s['’]il vous pla[îi]t|s[ií]|por favor)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Her name is Grace" says nothing of the speaker. */
    private static final Pattern OTHERS_NAME = Pattern.compile(
            "(?<!\\p{L})(?:(?:her|his|their) name|(?:elle|il) s['’]appelle|(?:ella|[ée]l) se llama)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final AnswerReader reader;
    private final Filling filling;
    private final Understanding understanding;
    private final Replies replies;
    private final Fields fields;

    Corrections(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.filling = filling;
        this.understanding = understanding;
        this.replies = understanding.replies();
        this.fields = understanding.fields();
    }

    /** "15 seats, from 10 to 21 May": answers, old or new, by what the text says that they are. */
    Optional<Meaning> told(Midway at, String text) {
        return told(at, tells(at, text));
    }

    private Optional<Meaning> told(Midway at, Map<String, String> told) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Meaning> unfit = Optional.empty();
        for (Question question : at.questions()) {
            String value = told.getOrDefault(question.id(), "");
            Reading reading = value.isEmpty() ? null : reader.alone(at.scene(), question, value);
            if (reading instanceof Reading.Value read && !isAnswered(at, question, read.value())) {
                values.put(question.id(), read.value());
            } else if (reading instanceof Reading.Unfit wrong) {
                unfit = Optional.of(unusable(at, question, wrong));
            }
        }
        if (!values.isEmpty() || unfit.isPresent()) {
            return values.isEmpty() ? unfit : Optional.of(new Meaning.Corrected(values));
        }
        // "Five more seats": what it speaks of is asked for.
        return told.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .findFirst()
                .map(each -> new Meaning.Change(each.getKey()));
    }

    private static Meaning unusable(Midway at, Question question, Reading.Unfit wrong) {
        return new Meaning.Unusable(question.about(at.scene().words(), wrong.sentence()));
    }

    private static boolean isAnswered(Midway at, Question question, String value) {
        return value.equals(at.state().answers().get(question.id()));
    }

    /** "The topic is integrity", "wrong e-mail, it's …": answers, old or new, by their names. */
    Optional<Meaning> spoken(Midway at, String text) {
        return fields.in(text).stream()
                .flatMap(all -> spoken(at, all).stream())
                .findFirst()
                .or(() -> chosen(at, text));
    }

    /** "15 years and basic level": a choice by its name, with what else is told. */
    private Optional<Meaning> chosen(Midway at, String text) {
        if (text.length() > LONGEST_NAMING) {
            return Optional.empty();
        }
        Optional<Meaning> chosen = Arrays.stream(PARTS.split(text))
                .flatMap(part -> fields.reversed(part).filter(one -> isChosen(at, one)).stream())
                .findFirst()
                .flatMap(one -> spoken(at, List.of(one)));
        return chosen.map(meaning -> meaning instanceof Meaning.Corrected one
                        && told(at, text).orElse(null) instanceof Meaning.Corrected other
                ? both(one, other)
                : meaning);
    }

    /** Where both answer a question, the first one counts. */
    private static Meaning.Corrected both(Meaning.Corrected first, Meaning.Corrected more) {
        Map<String, String> values = new LinkedHashMap<>(more.values());
        values.putAll(first.values());
        return new Meaning.Corrected(values);
    }

    /** All that a text gives anew, told or by name or by the month, where no question waits. */
    Optional<Map<String, String>> all(Midway at, String text) {
        String instead = uncorrected(text);
        Optional<Meaning> when = instead.equals(text) ? Optional.empty() : when(at, instead);
        return Stream.of(told(at, instead), spoken(at, text), when)
                .flatMap(Optional::stream)
                .filter(Meaning.Corrected.class::isInstance)
                .map(Meaning.Corrected.class::cast)
                .reduce(Corrections::both)
                .map(Meaning.Corrected::values);
    }

    /** "Basic level" names a choice; "our level" names nothing. */
    private boolean isChosen(Midway at, Spoken said) {
        return at.called(said.what(), fields)
                .filter(question -> question.input() instanceof Form.Choose)
                .filter(question -> reader.read(at.scene(), question, said.value()) instanceof Reading.Value)
                .isPresent();
    }

    private Optional<Meaning> spoken(Midway at, List<Spoken> all) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Spoken each : all) {
            Optional<Question> called =
                    at.called(each.what(), fields).filter(question -> isMeant(at, question, each.value()));
            if (called.isEmpty()) {
                return Optional.empty();
            }
            Question question = called.get();
            String said = question.isProse() ? each.value() : firstSentence(each.value());
            Reading reading = reader.read(at.scene(), question, said);
            if (at.asked().filter(question::equals).isPresent() && all.size() == 1) {
                return Optional.of(new Meaning.Given(reading));
            } else if (reading instanceof Reading.Unfit wrong) {
                return Optional.of(unusable(at, question, wrong));
            } else if (!(reading instanceof Reading.Value value)) {
                return Optional.of(new Meaning.Change(question.id()));
            } else if (!isAnswered(at, question, value.value())) {
                values.put(question.id(), value.value());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Corrected(values));
    }

    /** "Virtual, not Maputo. And a week later, please" is virtual. */
    private static String firstSentence(String value) {
        return Fields.withoutContrast(SENTENCES.split(value, 2)[0]);
    }

    // Where several sentences are asked for, one about something else is part of them unless it is short.
    private static boolean isMeant(Midway at, Question question, String value) {
        boolean prose = at.asked().filter(Question::isProse).isPresent();
        boolean asked = at.asked().filter(question::equals).isPresent();
        return !prose || (!asked && Plain.words(value).size() <= SHORT_VALUE);
    }

    /** "Rather in May": the answer that says when in words of its own. */
    Optional<Meaning> when(Midway at, String text) {
        int words = Plain.words(text).size();
        return at.questions().stream()
                .filter(question -> question.isFree() && question.slot() == Slot.DATE)
                .filter(question -> at.asked().filter(question::equals).isEmpty() && words <= SHORT_VALUE)
                .findFirst()
                .flatMap(question -> understanding
                        .slots(
                                text,
                                Set.of(Slot.DATE),
                                at.scene().language(),
                                at.scene().localNow())
                        .get(Slot.DATE)
                        .map(day -> words > A_DAY ? text.strip() : Filling.written(at.scene(), question, day))
                        .filter(value -> !isAnswered(at, question, value))
                        .map(value -> new Meaning.Corrected(Map.of(question.id(), value))));
    }

    /** "It's Mariama Sarr, not Fatou Ndiaye": the one person who is named is somebody else. */
    Optional<Meaning> somebodyElse(Midway at, String text) {
        List<Question> names =
                at.answered(true).stream().filter(Question::isName).toList();
        return names.size() == 1 && text.length() <= LONGEST_NAMING
                ? Arrays.stream(Fields.withoutContrast(text).split("[,;(]\\s*"))
                        .filter(part -> !NOT.matcher(part).find())
                        .map(part -> replies.naming().name(uncorrected(uncorrected(part))))
                        .filter(part -> NAME.matcher(part).matches() && !reader.namesAWorkshop(at.scene(), part))
                        .findFirst()
                        .flatMap(name -> renamed(at, names.get(0), name, text))
                : Optional.empty();
    }

    // "No, make it Peter Mwangi instead" is marked before and behind.
    private String uncorrected(String text) {
        return replies.correction(text).orElse(text);
    }

    /** "Actually her name is Grace Ezeh", whatever is asked meanwhile. */
    Optional<Meaning> renamed(Midway at, String text) {
        boolean ofOthers =
                !at.flow().isAboutSomebodyElse() && OTHERS_NAME.matcher(text).find();
        return !ofOthers
                        && replies.naming().speaksOfName(text)
                        && replies.naming().introduces(text)
                ? at.answered(true).stream()
                        .filter(Question::isName)
                        .findFirst()
                        .flatMap(question -> renamed(at, question, text, text))
                : Optional.empty();
    }

    private Optional<Meaning> renamed(Midway at, Question question, String name, String text) {
        return another(at, question, name).map(other -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(question.id(), other);
            // An address goes with its person: another person's is asked for.
            String before = at.state().answers().getOrDefault(question.id(), "");
            boolean same = Plain.first(other).equals(Plain.first(before));
            at.questions().stream()
                    .filter(each -> each.input() instanceof Form.Email)
                    .filter(each -> at.state().answers().containsKey(each.id()))
                    .forEach(each -> {
                        if (reader.read(at.scene(), each, text) instanceof Reading.Value address) {
                            values.put(each.id(), address.value());
                        } else if (!same && !isOf(at.state().answers().getOrDefault(each.id(), ""), other)) {
                            values.put(each.id(), "");
                        }
                    });
            return new Meaning.Corrected(values);
        });
    }

    /** Whether an address tells by its beginning whose it is: "grace.wanjiru@customs.example". */
    static boolean isOf(String address, String name) {
        return Plain.text(address.split("@", 2)[0]).contains(Plain.first(name));
    }

    /** "It's Fatoumata, not Fatou", "her first name is Fatoumata": one word of the name becomes another. */
    Optional<Meaning> respelled(Midway at, String text) {
        if (text.length() > LONGEST_NAMING) {
            return Optional.empty();
        }
        Matcher not = RESPELLED.matcher(text);
        Matcher first = FIRST_NAME.matcher(text);
        boolean contrast = not.find();
        boolean named = !contrast && first.find();
        String right = contrast ? not.group(1) : named ? first.group(1) : "";
        return at.answered(true).stream()
                .filter(question -> !right.isEmpty() && question.isName())
                .findFirst()
                .flatMap(question -> {
                    String before = at.state().answers().getOrDefault(question.id(), "");
                    String wrong = contrast ? not.group(2) : before.split("\\s+", 2)[0];
                    String after = (" " + before + " ")
                            .replace(" " + wrong + " ", " " + right + " ")
                            .strip();
                    return after.equals(before)
                            ? Optional.empty()
                            : Optional.of(new Meaning.Corrected(Map.of(question.id(), after)));
                });
    }

    /** Several answers at once, each in a part of its own: "it's Fatou Sarr, head of office", "30 people, and in French". */
    Optional<Meaning> parts(Midway at, String text) {
        if (at.asked().filter(Question::isProse).isPresent() || text.length() > LONGEST_NAMING) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<Meaning.Corrected> understood = Arrays.stream(PARTS.split(text))
                .flatMap(part -> part(at, part).stream())
                .filter(Meaning.Corrected.class::isInstance)
                .map(Meaning.Corrected.class::cast)
                .toList();
        understood.forEach(part -> part.values().forEach(values::putIfAbsent));
        return understood.size() > 1 && values.size() > 1
                ? Optional.of(new Meaning.Corrected(values))
                : Optional.empty();
    }

    private Optional<Meaning> part(Midway at, String part) {
        String said = uncorrected(part);
        return fields.in(part).stream()
                .flatMap(all -> spoken(at, all).stream())
                .findFirst()
                .or(() -> told(at, said))
                .or(() -> when(at, said))
                .or(() -> somebodyElse(at, part))
                .or(() -> instead(at, said));
    }

    private Map<String, String> tells(Midway at, String text) {
        // "A workshop, not advice" tells of a workshop.
        String said =
                text.length() > LONGEST_NAMING ? text : SET_OFF.matcher(text).replaceFirst("");
        Map<String, String> told = new LinkedHashMap<>(filling.told(at.scene(), at.flow(), at.state(), said));
        boolean brief = Plain.words(text).size() <= SHORT_VALUE
                || replies.correction(text).isPresent()
                || replies.change(text).isPresent();
        // "We pay for the room, and need the experts", said in passing, chooses nothing else.
        at.answered(false).stream()
                .filter(question -> !brief && question.input() instanceof Form.Choose)
                .forEach(question -> told.remove(question.id()));
        return told;
    }

    /**
     * The answer, as it was read or by what the text tells: "5 days and 14 seats", where the days are asked for.
     *
     * @param reading of the text as it stands
     */
    Meaning given(Midway at, Question asked, String text, Reading reading) {
        Optional<Meaning> within = within(at, asked, text);
        if (within.isPresent()) {
            return within.get();
        }
        // A day that cannot be is an answer all the same, and no other one's.
        if (reading instanceof Reading.Value || (reading instanceof Reading.Unfit unfit && unfit.ofItsKind())) {
            return new Meaning.Given(reading);
        }
        Map<String, String> told = tells(at, text);
        String value = told.getOrDefault(asked.id(), "");
        return value.isEmpty()
                ? told(at, told).orElse(new Meaning.Given(reading))
                : new Meaning.Given(reader.read(at.scene(), asked, value));
    }

    /** "Yes, Chile, the national service, head of division", where a short text is asked for: the part of it that answers, if one does. */
    private Optional<Meaning> within(Midway at, Question asked, String text) {
        boolean shortOne = asked.isFree() && !asked.isProse() && !asked.isName();
        if (!shortOne || !text.contains(",")) {
            return Optional.empty();
        }
        String value = tells(at, text).getOrDefault(asked.id(), "");
        // "Director of training, research and HR" is one.
        return value.isEmpty() || text.strip().startsWith(value)
                ? Optional.empty()
                : Optional.of(new Meaning.Given(reader.read(at.scene(), asked, value)));
    }

    /** The latest answer that a text can replace; else it answers what is asked now. */
    Optional<Meaning> corrected(Midway at, String text, String instead) {
        Scene scene = at.scene();
        Optional<Question> asked = at.asked();
        // "Actually 16", where a number is asked for.
        Optional<Meaning> answer = asked.filter(question -> question.input() instanceof Form.Whole)
                .map(question -> reader.read(scene, question, instead))
                .filter(Reading.Value.class::isInstance)
                .map(Meaning.Given::new);
        if (answer.isPresent()) {
            return answer;
        }
        Optional<Meaning> earlier = instead(at, instead);
        if (earlier.isPresent()) {
            return earlier;
        }
        if (asked.isPresent() && asked.get().isFree()) {
            // "No, we never had such a workshop" is an answer, as it stands.
            return Optional.of(given(at, asked.get(), text, reader.read(scene, asked.get(), text)));
        }
        if (asked.isPresent() && reader.read(scene, asked.get(), instead) instanceof Reading.Value value) {
            return Optional.of(new Meaning.Given(value));
        }
        if (replies.points(instead) || replies.talks(instead)) {
            // "No, the one in Brussels" and "no, let Sarah keep it" are about nothing that was written.
            return Optional.empty();
        }
        return at.correctable(true).stream()
                .filter(question -> !isQuantity(scene, instead))
                .filter(question -> question.slot() == Slot.WORKSHOP || !reader.namesAWorkshop(scene, instead))
                .filter(question -> question.slot() != Slot.DATE || saysWhen(scene, instead))
                .filter(question -> Interpreter.elsewhere(
                                understanding.read(instead, scene.language(), scene.localNow()))
                        .isEmpty())
                .flatMap(question -> value(at, question, instead).stream())
                .findFirst();
    }

    /** "Middle managers", where the language is asked: the answer to what is still to be asked. */
    Optional<Meaning> ahead(Midway at, String text) {
        if (Plain.words(text).size() > SHORT_VALUE || replies.ordinals().isOne(text) || replies.points(text)) {
            return Optional.empty();
        }
        List<Question> answered = at.questions().stream()
                .filter(question -> question.input() instanceof Form.Choose || question.input() instanceof Form.Email)
                .filter(question -> at.state().isOpen(question)
                        && at.asked().filter(question::equals).isEmpty())
                .filter(question -> reader.alone(at.scene(), question, text) instanceof Reading.Value)
                .toList();
        return answered.size() == 1 ? value(at, answered.get(0), text) : Optional.empty();
    }

    /** The latest answer but a free one that a text can replace. */
    Optional<Meaning> instead(Midway at, String text) {
        return at.correctable(false).stream()
                .flatMap(question -> value(at, question, text).stream())
                .findFirst();
    }

    // "No, 14 seats" and "rather two weeks" are no other place.
    private boolean isQuantity(Scene scene, String text) {
        Told told = understanding.told(text, scene.language(), scene.localNow());
        return NUMBER_ALONE.matcher(text.strip()).matches()
                || told.length().isPresent()
                || told.seats().isPresent();
    }

    /** "40 people, not 30", whatever is asked meanwhile. */
    Optional<Meaning> contrasted(Midway at, String text) {
        return CONTRAST.matcher(text).find() ? told(at, text) : Optional.empty();
    }

    // "About 25 people actually" is no other month.
    private boolean saysWhen(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.DATE), scene.language(), scene.localNow())
                .get(Slot.DATE)
                .isPresent();
    }

    /** What a text answers to a question instead, if that is not its answer already. */
    Optional<Meaning> value(Midway at, Question question, String text) {
        // "Two weeks" is no number of seats.
        boolean counts = question.input() instanceof Form.Whole;
        if (counts
                && !understanding
                        .told(text, at.scene().language(), at.scene().localNow())
                        .mayCount(question.prompt())) {
            return Optional.empty();
        }
        return another(at, question, onThatDay(at.state(), question, text))
                .map(value -> new Meaning.Corrected(Map.of(question.id(), value)));
    }

    /** "The 22nd", "al 22": of the month that was answered. */
    private static String onThatDay(State state, Question question, String text) {
        Matcher day = DAY_ALONE.matcher(AGREED.matcher(text.strip()).replaceFirst(""));
        Optional<LocalDate> before = question.input() instanceof Form.Date
                ? Period.of(state.answers().getOrDefault(question.id(), "")).flatMap(Period::day)
                : Optional.empty();
        return before.isPresent() && day.matches()
                ? before.map(YearMonth::from)
                        .filter(month -> month.isValidDay(Integer.parseInt(day.group(1))))
                        .map(month ->
                                month.atDay(Integer.parseInt(day.group(1))).toString())
                        .orElse(text)
                : text;
    }

    private Optional<String> another(Midway at, Question question, String text) {
        return reader.read(at.scene(), question, text) instanceof Reading.Value value
                        && !value.value().equals(at.state().answers().get(question.id()))
                ? Optional.of(value.value())
                : Optional.empty();
    }
}

package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.replies.Fields;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.replies.Spoken;

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

    private static final Pattern SENTENCES = Pattern.compile("[.!?]\\s+(?=\\p{L})");

    private static final int LONGEST_NAMING = 200;

    private final AnswerReader reader;
    private final Filling filling;
    private final Replies replies;
    private final Fields fields;
    private final Replacements replacements;
    private final NameCorrections names;

    Corrections(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.filling = filling;
        this.replies = understanding.replies();
        this.fields = understanding.fields();
        this.replacements = new Replacements(reader, understanding);
        this.names = new NameCorrections(reader, replacements, replies);
    }

    /** What a text names: somebody by another name, several answers in parts of their own, one by its name. */
    Optional<Meaning> byName(Midway at, String text) {
        return names.respelled(at, text)
                .or(() -> names.renamed(at, text))
                .or(() -> parts(at, text))
                .or(() -> spoken(at, text));
    }

    /** What a text puts right that says so: "no, 14 seats", "actually Thursday". */
    Optional<Meaning> marked(Midway at, String text) {
        return replies.correction(text).flatMap(instead -> told(at, instead)
                .or(() -> when(at, instead))
                .or(() -> somebodyElse(at, text))
                .or(() -> latest(at, text, instead)));
    }

    /** "40 people, not 30", whatever is asked meanwhile. */
    Optional<Meaning> contrasted(Midway at, String text) {
        return CONTRAST.matcher(text).find() ? told(at, text) : Optional.empty();
    }

    /** "Rather in May": the answer that says when in words of its own. */
    Optional<Meaning> when(Midway at, String text) {
        return replacements.when(at, text);
    }

    /** "It's Mariama Sarr, not Fatou Ndiaye": the one person who is named is somebody else. */
    Optional<Meaning> somebodyElse(Midway at, String text) {
        return names.somebodyElse(at, text);
    }

    /** The latest answer but a free one that a text can replace. */
    Optional<Meaning> instead(Midway at, String text) {
        return replacements.instead(at, text);
    }

    /** "Middle managers", where the language is asked: the answer to what is still to be asked. */
    Optional<Meaning> ahead(Midway at, String text) {
        return replacements.ahead(at, text);
    }

    /** Whether a text gives no answer anew. */
    boolean areNone(Midway at, String text) {
        return told(at, text)
                .or(() -> spoken(at, text))
                .or(() -> when(at, text))
                .or(() -> instead(at, text))
                .isEmpty();
    }

    /** All that a text gives anew, told or by name or by the month, where no question waits. */
    Optional<Map<String, String>> all(Midway at, String text) {
        String instead = replies.uncorrected(text);
        Optional<Meaning> when = instead.equals(text) ? Optional.empty() : when(at, instead);
        return Stream.of(told(at, instead), spoken(at, text), when)
                .flatMap(Optional::stream)
                .filter(Meaning.Corrected.class::isInstance)
                .map(Meaning.Corrected.class::cast)
                .reduce(Corrections::both)
                .map(Meaning.Corrected::values);
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
            if (reading instanceof Reading.Value read && !at.isAnswer(question, read.value())) {
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

    private Map<String, String> tells(Midway at, String text) {
        // "A workshop, not advice" tells of a workshop.
        String said =
                text.length() > LONGEST_NAMING ? text : SET_OFF.matcher(text).replaceFirst("");
        Map<String, String> told = new LinkedHashMap<>(filling.told(at.scene(), at.flow(), at.state(), said));
        boolean brief = Plain.words(text).size() <= Replacements.SHORT_VALUE
                || replies.correction(text).isPresent()
                || replies.change(text).isPresent();
        // "We pay for the room, and need the experts", said in passing, chooses nothing else.
        at.answered(false).stream()
                .filter(question -> !brief && question.input() instanceof Form.Choose)
                .forEach(question -> told.remove(question.id()));
        return told;
    }

    private static Meaning unusable(Midway at, Question question, Reading.Unfit wrong) {
        return new Meaning.Unusable(question.about(at.scene().words(), wrong.sentence()));
    }

    /** "The topic is integrity", "wrong e-mail, it's …": answers, old or new, by their names. */
    private Optional<Meaning> spoken(Midway at, String text) {
        return spokenInFull(at, text).or(() -> chosen(at, text));
    }

    private Optional<Meaning> spokenInFull(Midway at, String text) {
        return fields.in(text).stream().flatMap(all -> spoken(at, all).stream()).findFirst();
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
            if (at.asks(question) && all.size() == 1) {
                return Optional.of(new Meaning.Given(reading));
            } else if (reading instanceof Reading.Unfit wrong) {
                return Optional.of(unusable(at, question, wrong));
            } else if (!(reading instanceof Reading.Value value)) {
                return Optional.of(new Meaning.Change(question.id()));
            } else if (!at.isAnswer(question, value.value())) {
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
        return !at.asksForProse() || (!at.asks(question) && Plain.words(value).size() <= Replacements.SHORT_VALUE);
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

    /** "Basic level" names a choice; "our level" names nothing. */
    private boolean isChosen(Midway at, Spoken said) {
        return at.called(said.what(), fields)
                .filter(question -> question.input() instanceof Form.Choose)
                .filter(question -> reader.read(at.scene(), question, said.value()) instanceof Reading.Value)
                .isPresent();
    }

    /** Where both answer a question, the first one counts. */
    private static Meaning.Corrected both(Meaning.Corrected first, Meaning.Corrected more) {
        Map<String, String> values = new LinkedHashMap<>(more.values());
        values.putAll(first.values());
        return new Meaning.Corrected(values);
    }

    /** Several answers at once, each in a part of its own: "it's Fatou Sarr, head of office", "30 people, and in French". */
    private Optional<Meaning> parts(Midway at, String text) {
        if (at.asksForProse() || text.length() > LONGEST_NAMING) {
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
        String said = replies.uncorrected(part);
        return spokenInFull(at, part)
                .or(() -> told(at, said))
                .or(() -> when(at, said))
                .or(() -> somebodyElse(at, part))
                .or(() -> instead(at, said));
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
    private Optional<Meaning> latest(Midway at, String text, String instead) {
        Optional<Question> asked = at.asked();
        return asked
                // "Actually 16", where a number is asked for.
                .filter(question -> question.input() instanceof Form.Whole)
                .flatMap(number -> given(at, number, instead))
                .or(() -> instead(at, instead))
                // "No, we never had such a workshop" is an answer, as it stands.
                .or(() -> asked.filter(Question::isFree)
                        .map(free -> given(at, free, text, reader.read(at.scene(), free, text))))
                .or(() -> asked.flatMap(question -> given(at, question, instead)))
                .or(() -> freeInstead(at, instead));
    }

    private Optional<Meaning> given(Midway at, Question asked, String text) {
        return reader.read(at.scene(), asked, text) instanceof Reading.Value value
                ? Optional.of(new Meaning.Given(value))
                : Optional.empty();
    }

    // "No, the one in Brussels" and "no, let Sarah keep it" are about nothing that was written.
    private Optional<Meaning> freeInstead(Midway at, String text) {
        return replies.points(text) || replies.talks(text) ? Optional.empty() : replacements.freeInstead(at, text);
    }
}

package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.TypedDate;

/** Reads one answer, typed or sent by a form, as its question demands. */
final class AnswerReader {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}\\.[\\p{L}]{2,}");

    private final Repertoire repertoire;

    AnswerReader(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    Reading read(Scene scene, Question question, String typed) {
        String text = Clean.text(typed);
        if (text.isBlank()) {
            return new Reading.Unfit(scene.words().say("answer.missing"));
        }
        Reading reading = byType(scene, question.input(), text);
        if (reading instanceof Reading.Value value) {
            Optional<String> problem = question.check().apply(value.value());
            if (problem.isPresent()) {
                return new Reading.Unfit(problem.get());
            }
        }
        return reading;
    }

    private Reading byType(Scene scene, Form.Input input, String text) {
        if (input instanceof Form.Text form) {
            return written(scene, form, text);
        } else if (input instanceof Form.Email) {
            return EMAIL.matcher(text).matches()
                    ? new Reading.Value(text)
                    : new Reading.Unfit(scene.words().say("answer.not-an-email"));
        } else if (input instanceof Form.Document) {
            return text.length() <= Form.Document.LONGEST_ADDRESS && Address.isSafe(text)
                    ? new Reading.Value(text)
                    : new Reading.Unfit(scene.words().say("document.not-one"));
        } else if (input instanceof Form.Whole whole) {
            return number(scene, whole, text);
        } else if (input instanceof Form.Date) {
            Optional<LocalDate> date = TypedDate.read(text, scene.language());
            return date.isPresent()
                    ? new Reading.Value(date.get().toString())
                    : new Reading.Unfit(scene.words().say("answer.not-a-date"));
        } else if (input instanceof Form.Choose choose) {
            return chosen(scene, choose.choices(), text);
        } else {
            return found(scene, (Form.Search) input, text);
        }
    }

    private static Reading written(Scene scene, Form.Text form, String text) {
        int length = text.codePointCount(0, text.length());
        return length > form.maxLength()
                ? new Reading.Unfit(scene.words().say("answer.too-long", "length", length, "limit", form.maxLength()))
                : new Reading.Value(text);
    }

    private static Reading number(Scene scene, Form.Whole whole, String text) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= whole.min() && number <= whole.max()) {
                return new Reading.Value(String.valueOf(number));
            }
        }
        return new Reading.Unfit(scene.words().say("answer.not-a-number", "least", whole.min(), "most", whole.max()));
    }

    private static Reading chosen(Scene scene, List<Choice> choices, String text) {
        for (Choice choice : choices) {
            if (choice.value().equals(text)) {
                return new Reading.Value(choice.value());
            }
        }
        if (text.matches("\\d{1,2}")) {
            int ordinal = Integer.parseInt(text);
            if (ordinal >= 1 && ordinal <= choices.size()) {
                return new Reading.Value(choices.get(ordinal - 1).value());
            }
        }
        List<String> said = Plain.words(text);
        List<Choice> meant = choices.stream()
                .filter(choice -> Plain.words(choice.label()).equals(said))
                .toList();
        if (meant.isEmpty()) {
            meant = choices.stream()
                    .filter(choice -> Plain.words(choice.label()).containsAll(said))
                    .toList();
        }
        if (meant.size() == 1) {
            return new Reading.Value(meant.get(0).value());
        }
        return meant.isEmpty()
                ? new Reading.Unfit(scene.words().say("answer.not-a-choice"))
                : new Reading.Several(meant);
    }

    private Reading found(Scene scene, Form.Search search, String text) {
        Lookup lookup = repertoire.lookup(search.source()).orElseThrow();
        Optional<Choice> exact = lookup.exactly(scene, text);
        if (exact.isPresent()) {
            return new Reading.Value(exact.get().value());
        }
        List<Choice> found = lookup.find(scene, text);
        return found.isEmpty()
                ? new Reading.Unfit(scene.words().say("answer.nothing-found"))
                : new Reading.Several(found);
    }
}

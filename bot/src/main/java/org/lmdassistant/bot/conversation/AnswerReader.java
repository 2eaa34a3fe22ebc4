package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.SpelledNumber;
import org.lmdassistant.bot.understanding.Spelling;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;

/** Reads one answer, typed or sent by a form, as its question demands. */
final class AnswerReader {

    static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;\"()]{1,190}\\.[\\p{L}]{2,}");
    /** "Here is my outline: https://…" */
    static final Pattern ADDRESS = Pattern.compile("https://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    /** "Head of division - no wait, put deputy commissioner" */
    private static final Pattern RETHOUGHT = Pattern.compile(
            "^.{1,80}?[\\s,;–-]+(?:no,? wait|wait,? no|no,? sorry|actually,? no|non,? attendez|non,? attends|non,? pardon|no,? espera|no,? espere|no,? perd[oó]n)"
                    + "[\\s,:]+(?:(?:put|make it|write|say|it['’]?s|mettez|mets|[ée]crivez|c['’]est|ponga|pon|escriba|es)\\s+)?(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,-])\\d{1,9}(?![\\d.,]*\\d)");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern NO_NAME = Pattern.compile("[?¿@]");
    /** "Two hundred", "vingt et un", "three dozen". */
    private static final Set<String> OF_NUMBERS = Set.of(
            "hundred",
            "thousand",
            "dozen",
            "dozens",
            "half",
            "and",
            "cent",
            "cents",
            "mille",
            "douzaine",
            "douzaines",
            "et",
            "demi",
            "cien",
            "ciento",
            "cientos",
            "mil",
            "docena",
            "docenas",
            "medio",
            "y");

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_NAME = 8;
    /** As many words may be small in a name beside others that are not, and in one without capitals. */
    private static final int MOST_SMALL = 2;

    private static final int LONGEST_SMALL = 5;

    private final Repertoire repertoire;
    private final Understanding understanding;

    AnswerReader(Repertoire repertoire, Understanding understanding) {
        this.repertoire = repertoire;
        this.understanding = understanding;
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
                return new Reading.Unfit(problem.get(), true);
            }
        }
        return reading;
    }

    /** As {@link #read}, by itself: whether it goes with the other answers is seen when all of them are known. */
    Reading alone(Scene scene, Question question, String text) {
        return byType(scene, question.input(), Clean.text(text));
    }

    private Reading byType(Scene scene, Form.Input input, String text) {
        if (input instanceof Form.Text form) {
            return form.personName()
                    ? name(scene, form, text)
                    : written(
                            scene,
                            form,
                            form.multiline()
                                    ? text
                                    : RETHOUGHT
                                            .matcher(understanding.replies().once(text))
                                            .replaceFirst(""));
        } else if (input instanceof Form.Email) {
            return email(scene, text);
        } else if (input instanceof Form.Document) {
            return document(scene, text);
        } else if (input instanceof Form.Whole whole) {
            return number(scene, whole, text);
        } else if (input instanceof Form.Date) {
            return date(scene, text);
        } else if (input instanceof Form.Choose choose) {
            return chosen(scene, choose.choices(), text);
        } else {
            return found(scene, (Form.Search) input, text);
        }
    }

    /** "Here it is: https://…" is the address. */
    private static Reading document(Scene scene, String text) {
        List<String> addresses =
                ADDRESS.matcher(text).results().map(MatchResult::group).toList();
        String address = addresses.size() == 1 ? addresses.get(0) : text;
        return address.length() <= Form.Document.LONGEST_ADDRESS && Address.isSafe(address)
                ? new Reading.Value(address)
                : new Reading.Unfit(scene.words().say("document.not-one"));
    }

    private static Reading written(Scene scene, Form.Text form, String text) {
        int length = text.codePointCount(0, text.length());
        // Nobody's position is an e-mail address; a message may hold one.
        if (!form.multiline() && EMAIL.matcher(text.strip()).matches()) {
            return new Reading.Unfit(scene.words().say("answer.an-address"));
        }
        return length > form.maxLength()
                ? new Reading.Unfit(scene.words().say("answer.too-long", "length", length, "limit", form.maxLength()))
                : new Reading.Value(text);
    }

    /** "My name is Awa Diop" is the name; a question, a number and "the second one" are none. */
    private Reading name(Scene scene, Form.Text form, String text) {
        Replies replies = understanding.replies();
        String name = replies.naming().name(text);
        String first = name.split("[,;\\n]", 2)[0].strip();
        // "Awa Diop, Senegal Customs": what follows answers other questions, where it was typed. "Diop, Awa" is whole.
        if (scene.turn().act() instanceof Act.Said && first.contains(" ")) {
            name = first;
        }
        // No form is filled in with "8 years, in English"; a sentence may say so.
        boolean typed = scene.turn().act() instanceof Act.Said;
        boolean likely = !(typed && (isSentence(name) || name.chars().anyMatch(Character::isDigit)))
                && LETTER.matcher(name).find()
                && !NO_NAME.matcher(name).find()
                && replies.yesOrNo(name).isEmpty()
                && !replies.ordinals().isOne(name)
                && !replies.talks(name)
                && !replies.keeps(name)
                && !(replies.points(name) && namesAWorkshop(scene, name))
                && name.split("\\s+").length <= LONGEST_NAME
                && !replies.thanks(name);
        return likely
                ? written(scene, form, Capitals.ofName(name))
                : new Reading.Unfit(scene.words().say("answer.not-a-name"));
    }

    /** "Tell Lucía the outline is fine" is no name: few have many words, and fewer so many small ones. */
    private static boolean isSentence(String name) {
        String[] words = name.split("\\s+");
        long small = Arrays.stream(words)
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)) && !Capitals.isParticle(word))
                .count();
        return (small < words.length && small > MOST_SMALL) || small > LONGEST_SMALL;
    }

    /** "The one in Nairobi" is nobody's name. */
    boolean namesAWorkshop(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.WORKSHOP), scene.language(), scene.localNow())
                .get(Slot.WORKSHOP)
                .isPresent();
    }

    /** "It is awa@customs.example" is the address. */
    private static Reading email(Scene scene, String text) {
        List<String> addresses =
                EMAIL.matcher(text).results().map(MatchResult::group).toList();
        boolean whole = addresses.size() == 1 && (addresses.get(0).equals(text) || text.split("\\s+").length > 1);
        return whole
                ? new Reading.Value(addresses.get(0))
                : new Reading.Unfit(scene.words().say("answer.not-an-email"));
    }

    /** "18", "about 18 people", "eighteen", "four days". */
    private static Reading number(Scene scene, Form.Whole whole, String text) {
        List<String> numbers = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        Optional<Integer> said = numbers.size() == 1 && text.split("\\s+").length <= MOST_WORDS
                ? Optional.of(Integer.parseInt(numbers.get(0)))
                : numbers.isEmpty()
                        ? SpelledNumber.read(text, scene.language())
                                .or(() -> among(scene, text))
                                // "Eight, he missed one"
                                .or(() -> SpelledNumber.read(text.split("[,;]", 2)[0].strip(), scene.language()))
                        : Optional.empty();
        return said.filter(number -> number >= whole.min() && number <= whole.max())
                .<Reading>map(number -> new Reading.Value(String.valueOf(number)))
                .orElseGet(() -> new Reading.Unfit(
                        scene.words().say("answer.not-a-number", "least", whole.min(), "most", whole.max())));
    }

    /** The one word that spells a number, where none stands beside it of which it may be a part. */
    private static Optional<Integer> among(Scene scene, String text) {
        List<String> words = Plain.words(text);
        List<Integer> numbers = List.of(text.strip().split("[\\s,]+")).stream()
                .flatMap(word -> SpelledNumber.read(word, scene.language()).stream())
                .toList();
        // "Un atelier" and "one thing" count nothing.
        boolean article = numbers.contains(1) && words.size() > 2;
        return words.size() <= MOST_WORDS
                        && numbers.size() == 1
                        && !article
                        && words.stream().noneMatch(OF_NUMBERS::contains)
                ? Optional.of(numbers.get(0))
                : Optional.empty();
    }

    private Reading date(Scene scene, String text) {
        Words words = scene.words();
        When when = understanding.when(text, scene.language(), scene.localNow());
        if (when.dates().size() == 2) {
            return new Reading.Several(when.dates().stream()
                    .map(date -> new Choice(date.toString(), words.date(date)))
                    .toList());
        }
        Optional<LocalDate> date = when.date();
        if (when.problem().isPresent()) {
            return new Reading.Unfit(Days.problem(words, when.problem().get()));
        }
        return date.isPresent()
                ? new Reading.Value(date.get().toString())
                : new Reading.Unfit(words.say("answer.not-a-date"));
    }

    private Reading chosen(Scene scene, List<Choice> choices, String text) {
        for (Choice choice : choices) {
            if (choice.value().equals(text)) {
                return new Reading.Value(choice.value());
            }
        }
        // "The first one" is no yes.
        boolean yesOrNo = Choices.areYesOrNo(choices);
        OptionalInt ordinal = understanding.replies().ordinals().of(text, choices.size());
        if (ordinal.isPresent() && !yesOrNo) {
            return new Reading.Value(choices.get(ordinal.getAsInt()).value());
        }
        Optional<Choice> reply = understanding.replies().yesOrNo(text).flatMap(yes -> choices.stream()
                .filter(choice -> choice.value().equals(yes ? "yes" : "no"))
                .findFirst());
        // "Yes, register me" beside "Yes, register me for it".
        Optional<Choice> agreed = reply.or(() -> choices.stream()
                .filter(choice -> choice.value().equals("yes"))
                .filter(choice -> understanding.replies().agreesTo(text, Plain.words(choice.label())))
                .findFirst());
        if (agreed.isPresent()) {
            return new Reading.Value(agreed.get().value());
        }
        List<Choice> meant = meant(choices, text);
        if (meant.isEmpty()) {
            meant = named(scene, choices, text);
        }
        if (meant.isEmpty()) {
            meant = choices.stream()
                    .filter(choice -> understanding.replies().chooses(text, choice.value()))
                    .toList();
        }
        if (meant.isEmpty()) {
            meant = choices.stream()
                    .filter(choice -> understanding.replies().speaksOf(text, choice.value()))
                    .toList();
        }
        if (meant.size() == 1) {
            return new Reading.Value(meant.get(0).value());
        }
        return meant.isEmpty() || meant.size() == choices.size()
                ? new Reading.Unfit(scene.words().say("answer.not-a-choice"))
                : new Reading.Several(meant);
    }

    /** The choices that a text points at: by the whole label, a part of it, or a text that holds it. */
    private List<Choice> meant(List<Choice> choices, String text) {
        List<String> said = Plain.words(text);
        List<Choice> whole = choices.stream()
                .filter(choice -> Plain.words(choice.label()).equals(said))
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        Set<String> labels = new HashSet<>();
        choices.forEach(choice -> labels.addAll(Plain.words(choice.label())));
        Spelling spelling = new Spelling(labels);
        List<String> gist = understanding.replies().gist(text).stream()
                .map(spelling::mended)
                .toList();
        if (gist.isEmpty()) {
            return List.of();
        }
        List<Choice> holding = choices.stream()
                .filter(choice -> Plain.words(choice.label()).containsAll(gist))
                .toList();
        if (!holding.isEmpty()) {
            return holding;
        }
        List<Choice> held = new ArrayList<>();
        for (Choice choice : choices) {
            List<String> label = understanding.replies().gist(choice.label());
            if (!label.isEmpty() && gist.containsAll(label) && gist.size() <= MOST_WORDS) {
                held.add(choice);
            }
        }
        return held;
    }

    /** "En français" among the languages. */
    private List<Choice> named(Scene scene, List<Choice> choices, String text) {
        Optional<String> language = understanding
                .slots(text, Set.of(Slot.LANGUAGE), scene.language(), scene.localNow())
                .get(Slot.LANGUAGE);
        return choices.stream()
                .filter(choice -> language.filter(choice.value()::equals).isPresent())
                .toList();
    }

    private Reading found(Scene scene, Form.Search search, String text) {
        Lookup lookup = repertoire.lookup(scene, search.source()).orElseThrow();
        String gist = String.join(" ", understanding.replies().gist(text));
        if (understanding.replies().yesOrNo(text).isPresent() && !text.equals(text.toUpperCase(Locale.ROOT))) {
            // "Si" and "no" are also the codes of Slovenia and Norway.
            return new Reading.Unfit(scene.words().say("answer.nothing-found"));
        }
        Optional<Choice> exact = lookup.exactly(scene, text)
                .or(() -> gist.isEmpty() ? Optional.empty() : lookup.exactly(scene, gist))
                .or(() -> search.source().equals("administrations") ? named(scene, lookup, text) : Optional.empty());
        if (exact.isPresent()) {
            return new Reading.Value(exact.get().value());
        }
        List<Choice> found = lookup.find(scene, text);
        if (found.isEmpty() && !gist.isEmpty()) {
            found = lookup.find(scene, gist);
        }
        return found.isEmpty()
                ? new Reading.Unfit(scene.words().say("answer.nothing-found"))
                : new Reading.Several(found);
    }

    /** "I work for the Senegalese customs" among the administrations. */
    private Optional<Choice> named(Scene scene, Lookup lookup, String text) {
        return understanding
                .slots(text, Set.of(Slot.ADMINISTRATION), scene.language(), scene.localNow())
                .get(Slot.ADMINISTRATION)
                .flatMap(code -> lookup.exactly(scene, code));
    }
}

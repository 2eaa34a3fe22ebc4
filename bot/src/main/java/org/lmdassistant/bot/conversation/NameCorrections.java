package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Fields;
import org.lmdassistant.bot.understanding.replies.Replies;

/** Tells whom a text names anew: somebody else, or the same person with another name or another spelling. */
final class NameCorrections {

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

    /** "Her name is Grace" says nothing of the speaker. */
    private static final Pattern OTHERS_NAME = Pattern.compile(
            "(?<!\\p{L})(?:(?:her|his|their) name|(?:elle|il) s['’]appelle|(?:ella|[ée]l) se llama)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 200;

    private final AnswerReader reader;
    private final Replacements replacements;
    private final Replies replies;

    NameCorrections(AnswerReader reader, Replacements replacements, Replies replies) {
        this.reader = reader;
        this.replacements = replacements;
        this.replies = replies;
    }

    /** "It's Fatoumata, not Fatou", "her first name is Fatoumata": one word of the name becomes another. */
    Optional<Meaning> respelled(Midway at, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher not = RESPELLED.matcher(text);
        Matcher first = FIRST_NAME.matcher(text);
        Optional<Question> name =
                at.answered(true).stream().filter(Question::isName).findFirst();
        if (not.find()) {
            return name.flatMap(question -> respelled(at, question, not.group(2), not.group(1)));
        }
        return first.find()
                ? name.flatMap(
                        question -> respelled(at, question, at.answer(question).split("\\s+", 2)[0], first.group(1)))
                : Optional.empty();
    }

    private static Optional<Meaning> respelled(Midway at, Question question, String wrong, String right) {
        String before = at.answer(question);
        String after = (" " + before + " ")
                .replace(" " + wrong + " ", " " + right + " ")
                .strip();
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new Meaning.Corrected(Map.of(question.id(), after)));
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

    /** "It's Mariama Sarr, not Fatou Ndiaye": the one person who is named is somebody else. */
    Optional<Meaning> somebodyElse(Midway at, String text) {
        List<Question> names =
                at.answered(true).stream().filter(Question::isName).toList();
        return names.size() == 1 && text.length() <= LONGEST
                ? Arrays.stream(Fields.withoutContrast(text).split("[,;(]\\s*"))
                        .filter(part -> !NOT.matcher(part).find())
                        // "No, make it Peter Mwangi instead" is marked before and behind.
                        .map(part -> replies.naming().name(replies.uncorrected(replies.uncorrected(part))))
                        .filter(part -> NAME.matcher(part).matches() && !reader.namesAWorkshop(at.scene(), part))
                        .findFirst()
                        .flatMap(name -> renamed(at, names.get(0), name, text))
                : Optional.empty();
    }

    private Optional<Meaning> renamed(Midway at, Question question, String name, String text) {
        return replacements.another(at, question, name).map(other -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(question.id(), other);
            at.questions().stream()
                    .filter(each -> each.input() instanceof Form.Email)
                    .filter(each -> at.state().answers().containsKey(each.id()))
                    .forEach(each -> address(at, each, other, at.answer(question), text)
                            .ifPresent(value -> values.put(each.id(), value)));
            return new Meaning.Corrected(values);
        });
    }

    /** The address that goes with the new name: the one that the text gives, or none, where the one before is another person's. */
    private Optional<String> address(Midway at, Question email, String name, String before, String text) {
        if (reader.read(at.scene(), email, text) instanceof Reading.Value given) {
            return Optional.of(given.value());
        }
        boolean keeps = Plain.first(name).equals(Plain.first(before)) || isOf(at.answer(email), name);
        return keeps ? Optional.empty() : Optional.of("");
    }

    /** Whether an address tells by its beginning whose it is: "grace.wanjiru@customs.example". */
    static boolean isOf(String address, String name) {
        return Plain.text(address.split("@", 2)[0]).contains(Plain.first(name));
    }
}

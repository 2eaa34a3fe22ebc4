package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something takes place, as a sentence says it: "the venue is now the Pan Pacific, Suva". */
final class Venue {

    private static final String WORD =
            "(?<!\\p{L})(?:venue|location|address|(?<!au )lieu|salle|endroit|adresse|sede|sala|lugar|direcci[oó]n)(?!\\p{L})";

    /** "The venue of Suva is the Holiday Inn", "ya no es el Sofitel, ahora es el Bolívar": the last verb counts. */
    private static final Pattern IS = Pattern.compile(
            WORD
                    + ".{0,80}(?:\\s(?:is(?: now)?|will be|est(?: maintenant)?|sera|es(?: ahora)?|ser[aá])\\s|[:=]\\s*)(\\p{L}.{2,118})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TO = Pattern.compile(
            WORD + ".{0,60}?\\s(?:to|à|au|al|a la|a el|a(?=\\s(?-i:\\p{Lu})))\\s(\\p{L}.{2,118})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "The Pan Pacific, raise the seats to 20": what goes on in small letters is no part of a name. */
    private static final Pattern GOES_ON =
            Pattern.compile("[,;]\\s*(?=[\\p{Ll}\\p{N}]).*|\\s(?:and|et|y)\\s(?=\\p{Ll}).*");

    private static final Pattern LAST_MARKS = Pattern.compile("[\\s;,.!?]+$");

    private Venue() {}

    /** The place as it was written; empty where none is named beside a word for it. */
    static Optional<String> in(String sentence) {
        return found(IS, sentence.strip()).or(() -> found(TO, sentence.strip())).map(venue -> LAST_MARKS
                .matcher(GOES_ON.matcher(venue).replaceAll(""))
                .replaceAll(""));
    }

    private static Optional<String> found(Pattern pattern, String sentence) {
        Matcher found = pattern.matcher(sentence);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

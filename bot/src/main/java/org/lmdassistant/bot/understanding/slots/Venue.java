package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something takes place, as a sentence says it: "the venue is now the Pan Pacific, Suva". */
final class Venue {

    private static final String WORD =
            "(?<!\\p{L})(?:(?<=the )place|venue|location|address|(?<!au )lieu|salle|endroit|adresse|sede|sala|lugar|direcci[oó]n)(?!\\p{L})";

    /** "The venue of Suva is the Holiday Inn", "ya no es el Sofitel, ahora es el Bolívar": the last verb counts. */
    private static final Pattern IS = Pattern.compile(
            WORD
                    + ".{0,80}(?:\\s(?:is(?: now)?|will be|est(?: maintenant)?|sera|es(?: ahora)?|ser[aá])\\s|[:=]\\s*)(\\p{L}.{2,118})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TO = Pattern.compile(
            WORD + ".{0,60}?\\s(?:to|à|au|al|a la|a el|a(?=\\s(?-i:\\p{Lu})))\\s(\\p{L}.{2,118})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "It will be held in Suva instead of Apia" */
    private static final Pattern INSTEAD = Pattern.compile(
            "(?:(?:will|shall) (?:now )?be (?:now )?(?:held )?|takes place |aura lieu |se (?:har[áa]|celebrar[áa]|realizar[áa]) |tendr[áa] lugar |ser[áa] (?:ahora )?)(?:in|at|[àa]|en)\\s+"
                    + "((?-i:\\p{Lu})[^.!?]{2,60}?)[,]?\\s+(?:instead of|rather than|and not|au lieu d(?:e|['’])|plut[ôo]t qu(?:e|['’])|et (?:non|pas)|en lugar de|en vez de|y no)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "The Pan Pacific, raise the seats to 20": another order is no part of a name; ", 33 Princes Street" is. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:[,;]|\\s(?:and|et|y)(?=\\s))\\s*(?:(?:and|et|y)\\s+)?(?=(?:raise|lower|change|set|move|push|extend|rename|make|with|avec|con"
                    + "|porte[rz]?|change[rz]?|d[ée]place[rz]?|repousse[rz]?|prolonge[rz]?|cambi\\p{L}*|sub[aeí]|ampl[ií]\\p{L}*|muev[ae]|mov[ée]"
                    + "|\\p{N}+\\s+(?:seats|places|plazas|participants|participantes))(?!\\p{L})).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LAST_MARKS = Pattern.compile("[\\s;,.!?]+$");

    private Venue() {}

    /** The place as it was written; empty where none is named beside a word for it. */
    static Optional<String> in(String sentence) {
        return found(INSTEAD, sentence.strip())
                .or(() -> found(IS, sentence.strip()))
                .or(() -> found(TO, sentence.strip()))
                .map(venue -> LAST_MARKS
                        .matcher(GOES_ON.matcher(venue).replaceAll(""))
                        .replaceAll(""));
    }

    private static Optional<String> found(Pattern pattern, String sentence) {
        Matcher found = pattern.matcher(sentence);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

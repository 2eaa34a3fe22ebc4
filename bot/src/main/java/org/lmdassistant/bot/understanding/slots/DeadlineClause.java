package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a sentence that speaks of the last day to register: "…, registration until 1 April, …".
 *
 * @param before what stands before it in the same clause: "make 1 April the …"
 * @param said from the word for it to the end of what is said about it
 * @param beside the whole sentence without that
 */
record DeadlineClause(String before, String said, String beside) {

    private static final Pattern WORD = Pattern.compile(
            "(?<!\\p{L})(?:dead ?line|closing date|cut-?off|regist(?:er|rations?)|sign(?:ing)?[- ]?ups?|enrol(?:l)?ments?|apply by|(?:nominations?|applications?|bookings?) clos(?:e|es|ing)|candidatures?|(?:postulaciones|candidaturas)"
                    + "|date limite|d[ée]lai|cl[ôo]ture|(?:s['’])?inscri(?:ptions?|pciones|pci[oó]n|re|birse|birte)|fecha l[íi]mite|plazo|cierre)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[;,.!?](?=\\s|$)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[;.!?](?=\\s|$)");

    /**
     * The first that a text has.
     *
     * @param isEnough whether a clause says what there is to say; where it does not, it goes on to the end of the sentence:
     *     "change the deadline, make it 5 May"
     */
    static Optional<DeadlineClause> in(String text, Predicate<String> isEnough) {
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            return Optional.empty();
        }
        int end = end(END_OF_CLAUSE, text, word.end());
        if (!isEnough.test(text.substring(word.start(), end))) {
            end = end(END_OF_SENTENCE, text, word.end());
        }
        String[] clauses = END_OF_CLAUSE.split(text.substring(0, word.start()), -1);
        return Optional.of(new DeadlineClause(
                clauses[clauses.length - 1],
                text.substring(word.start(), end),
                text.substring(0, word.start()) + " ; " + text.substring(end)));
    }

    private static int end(Pattern mark, String text, int from) {
        Matcher end = mark.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is done, and what the sentence says besides.
 *
 * @param why in the speaker's words
 * @param rest the sentence without it
 */
record Reason(String why, String rest) {

    /** "As he is ill", "as the file is incomplete", and any "as" behind a comma but for "as well" and its like. */
    private static final String AS = "(?<=,\\s)as(?=\\s)(?!\\s+(?:well|soon|usual|discussed|agreed|you|a|an|always)\\b)"
            + "|as(?=\\s+(?:(?:he|she|they|i|we|it|there)(?:['’]\\p{L}+)?|(?:the|my|our|his|her|their) \\S+"
            + " (?:is|was|are|were|has|have|had|will|does|did|cannot|can|got|gets|went|came|froze|took|left|fell|broke|lost"
            + "|needs?|wants?|keeps?|kept|made|asked|moved|changed|called|closed|resigned|retired|cancelled|moves|closes|leaves|travels|goes|starts|refuses|clashes|expects))\\s)"
            + "|as(?=\\s+(?:my|our|his|her|their) \\S+ \\S+ (?:is|was|are|were|has|have|had|got|will)\\s)"
            // "As the DG letter is missing", but not "as the second draft is"
            + "|as(?=\\s+the \\S+ \\S+ (?:is|was|are|were)(?: still| not| too)? (?:missing|incomplete|unsigned|late|expired|full|over|closed|ill|sick|away|abroad)(?!\\p{L}))";

    private static final String ENGLISH = "because(?: of)?|(?:bc|bcs|bcoz|cuz|coz|since)(?!\\p{L})|" + AS
            + "|given that|on the grounds that|the reason is(?: that)?|reason\\s*:|due to";
    private static final String FRENCH =
            "car(?!\\p{L})|comme(?=\\s+(?:on|je|il|elle|nous|ils|elles|j['’]|c['’]|(?:(?:les?|la|mon|ma|mes|notre|nos|son|sa|ses|leurs?)\\s|l['’])\\S+(?: \\S+){0,2}?"
                    + " (?:est|sont|était|étaient|sera|a|ont|avait|n['’]\\S+|ne|pas|se|va|vont|vient|viennent|doit|reste|manque|arrive|tombe)\\s))"
                    + "|(?:parce|puis|au motif|étant donné|vu) ?qu(?:e\\s|['’])|à cause d(?:e\\s|u\\s|['’])|(?:motif|raison)\\s*:";
    private static final String SPANISH =
            "porque(?!\\p{L})|(?<=[\\p{L}\\p{N},]\\s)(?:porq|pq|xq)(?!\\p{L})(?![^.!]*\\?)|como(?=\\s+(?:no|aún|todavía|(?:el|la|los|las|mi|mis|su|sus|nuestr[oa]s?) \\S+(?: \\S+)? (?:no|ya|se|está|están|es|son|ha|han"
                    + "|tiene|tienen|sigue|fue|queda|va|van))\\s)|por cuanto(?!\\p{L})|por(?=\\s+falta\\s)|(?<=[\\p{L}\\p{N},]\\s)pues(?!\\p{L})|ya que|puesto que|dado que|debido a(?: que)?"
                    + "|por el motivo de que|(?:motivo|raz[oó]n)\\s*:";

    // Not \b: see References.
    private static final Pattern BECAUSE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])(?:" + String.join("|", ENGLISH, FRENCH, SPANISH) + ")\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is asked for once more after the reason: "because I am ill, please cancel it", "por falta de firma, recházala". */
    private static final Pattern ASKED = Pattern.compile(
            "[,;]\\s*(?:so\\s+|donc\\s+|as[ií] que\\s+)?(?:please|pls|merci d(?:e\\s|['’])|s['’]il vous|svp|por favor|(?:les? )?ruego"
                    + "|(?:den?|d[eé])(?:le|les|me|nos)(?!\\p{L})|(?:donnez|rejet|refus|rech[aá]z|den[ie][eé]?g)\\p{L}*|(?:give|reject|decline|turn) )[^,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Another sentence, which is no part of the reason; the dot of an abbreviation ends none. */
    private static final Pattern NEXT_SENTENCE = Pattern.compile(
            "(?<=\\p{L}{4}|\\d|(?<!\\p{L})(?!(?:sra?|dra?|ing|lic|mme|mrs?|ms|vs|art|no|av|st|ext)\\.)\\p{Ll}{2,3})[.!?]\\s+(?=\\p{Lu}).*$",
            Pattern.DOTALL);

    /** Nothing but a greeting stands before the reason. */
    private static final Pattern FIRST = Pattern.compile(
            "\\s*(?:(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|dear|sir|madam|bonjour|bonsoir|salut|allô|madame|monsieur|chers?|chères?"
                    + "|hola|buen[oa]s|estimad[oa]s?|señor(?:a|es)?)(?!\\p{L})[^.!?,;:]{0,40}[.!?,;:]\\s*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No sentence that somebody would read to its end is longer. */
    private static final int LONGEST = 2_000;

    private static final Pattern END = Pattern.compile("[\\s.!;,]+$");

    private static final Pattern WISH = Pattern.compile(",\\s*(?=\\p{L}+\\s+\\S)");

    /** What sets the end of a sentence off: "…, no budget", "… (no budget)". */
    private static final Pattern BREAK = Pattern.compile("(?:[,;:.]|\\s[-–—])(?=\\s)|\\s\\((?=[^()]*\\)?$)");

    /** What stands at the end of a sentence and is no reason: courtesies, until when, what to do next. */
    private static final Pattern NO_REASON = Pattern.compile(
            "(?iu:(?:please|pls|thanks?|many thanks|sorry|best|kind|warm|regards|cheers|tell|inform|let|send|write|notify|ask|and|but|so|then"
                    + "|until|till|for|to|next|i['’]?ll|we['’]?ll|i will|we will"
                    + "|merci|svp|s['’]il|désolée?s?|bien à|bien cordialement|cordialement|bonne|dites|informez|prévenez|avertissez|jusqu['’]\\p{L}+"
                    + "|à|au|pour|et|mais|donc|qu['’]?e?|on verra|je verrai|j['’]y"
                    + "|gracias|muchas gracias|por favor|perd[oó]n|lo siento|un saludo|saludos|atentamente|avis\\p{L}+|inform\\p{L}+|d[ií][lg]\\p{L}+"
                    + "|hasta|para|al|y|pero|as[ií]|que|ya veremos|l[ao] (?:miro|veo|vemos|dejo|revis\\p{L}+)|por ahora|de momento)(?!\\p{L})).*"
                    + "|.*\\s\\p{Lu}\\p{Ll}.*",
            Pattern.DOTALL);

    /** What is set off at the end of a text and can be why somebody says no; the text must be one that does. */
    static Optional<Reason> setOff(String whole) {
        String text = END.matcher(whole.substring(0, Math.min(LONGEST, whole.length())))
                .replaceFirst("");
        return BREAK.matcher(text)
                .results()
                .reduce((earlier, last) -> last)
                .map(at -> new Reason(text.substring(at.end()).replace(")", "").strip(), text.substring(0, at.start())))
                .filter(reason -> isClause(reason.why()));
    }

    private static boolean isClause(String text) {
        return text.contains(" ")
                && !text.contains("?")
                && !NO_REASON.matcher(text).matches()
                && References.number(text).isEmpty()
                && References.workshop(text).isEmpty();
    }

    /** The reason that a text gives, if it gives one. */
    static Optional<Reason> in(String whole) {
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        Matcher because = BECAUSE.matcher(text);
        if (!because.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, because.start());
        String after = text.substring(because.end());
        Matcher wish = WISH.matcher(after);
        if (FIRST.matcher(before).matches() && wish.find()) {
            // "Since the budget is frozen, please cancel it": the wish comes second.
            before += after.substring(wish.end());
            after = after.substring(0, wish.start());
        }
        String sentence = NEXT_SENTENCE.matcher(after).replaceFirst("");
        String why = END.matcher(ASKED.matcher(sentence).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return why.isEmpty() ? Optional.empty() : Optional.of(new Reason(why, before));
    }
}

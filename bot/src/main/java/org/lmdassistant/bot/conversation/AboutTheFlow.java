package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;

/** Reads what is said about a flow itself: "stop", "back", "skip it", and all the ways to give it up in a sentence. */
final class AboutTheFlow {

    /** What may be the answer to a question that has to be answered, though it is a word for skipping. */
    private static final Set<String> NONE =
            Set.of("none", "nothing", "not applicable", "n a", "aucun", "aucune", "rien", "ninguno", "ninguna", "nada");

    private static final String NO =
            "^[\\s¡]*(?:(?:no|non|wait|stop|but|mais|pero|oh|please|laisse[zr]?|d[ée]jal[oa]|espera|espere|attends|attendez)[\\s,.!¡]+){0,3}"
                    + "(?:i\\s+|je\\s+|yo\\s+)?(?:don['’]?t|do not|ne|n['’]|no)\\s*";

    private static final String OF_IT =
            "\\s+(?:\\p{L}+\\s+){0,3}?(?:anything|nothing|rien|nada|aucun|aucune|ning[uú]n[oa]?)(?:\\s+\\p{L}+)?[\\s.!]*$";

    /** "No no, I don't want to cancel anything", "no quiero entregar ningún documento" */
    private static final Pattern WANTS_NOTHING = Pattern.compile(
            NO + "(?:want|veux|quiero|quer[ií]a)" + OF_IT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "No entrego nada", where no sentence of their own is asked for */
    private static final Pattern DOES_NOTHING = Pattern.compile(
            NO + "(?:send|cancel|hand|submit|envoie|annule|remets|pido|ped[ií]|env[ií]o|anulo|cancelo|entrego|solicito)"
                    + OF_IT,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "I'll leave for Paris" keeps nothing, and "I'd rather wait until her draft is ready" is why. */
    private static final String KEEP_IT =
            "(?:keep|leave) (?:it|them|this|that|him|her)(?!\\p{L})|wait(?=(?:\\s+(?:a|little|bit|while|for|now|and|see)){0,3}\\s*(?:[,.;!]|$))";

    private static final String WAIT =
            "(?:(?:no|non|wait|hold on|attends|attendez|espera|espere|h?mm+|euh|oh|ah|en fait|actually|finally|finalement|finalmente|al final|mejor|bueno|pero|mais|but|well)[\\s,.!…]+)";

    /** "Wait, don't decline", "attends, je la garde", "finalmente prefiero esperar": why something is done is not what it says. */
    private static final Pattern CHANGED_MIND = Pattern.compile(
            "^[\\s¡]*(?:" + WAIT + "{1,5}"
                    + "(?:(?:don['’]?t|do not)\\s+(?:cancel|decline|refuse|reject|move|withdraw|drop)"
                    + "|(?:n['’]|ne\\s+(?:l[ae]\\s+)?)(?:annule|refuse|rejette|retire|d[ée]place|supprime)[rz]?(?:-l[ae])?\\s+pas"
                    + "|no\\s+(?:l[aeo]s?\\s+)?(?:cancel|anul|rechac|retir|deneg|nieg|muev)\\p{L}+"
                    + "|(?:i['’]?ll|i will|let['’]?s|let me|we['’]?ll)\\s+(?:" + KEEP_IT + ")"
                    + "|(?:je|on|nous)\\s+l(?:a|e|es)\\s+gard|gard(?:e|ez|ons)-l[ae]|l[ao]\\s+(?:mantengo|dejo|conservo))"
                    + "|" + WAIT + "{0,5}"
                    + "(?:(?:better|rather) not\\s+(?:cancel|decline|refuse|reject|move|withdraw|drop)"
                    + "|i['’](?:d|ll)\\s+rather\\s+(?:" + KEEP_IT + ")"
                    + "|(?:je|on|nous) pr[ée]f[èeé]r\\p{L}+ (?:l[ae]s? garder|attendre(?=(?:\\s+(?:encore|un|peu)){0,3}\\s*(?:[,.;!]|$)))"
                    + "|(?:prefiero|mejor) (?:mantener(?:l[ao])|dejarl[ao]|l[ao] (?:dejo|mantengo)|esper(?:ar|o|amos)(?=(?:\\s+(?:un|poco|m[áa]s)){0,3}\\s*(?:[,.;!]|$)))))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MOST_CLAUSES = 4;
    private static final int BRIEF = 3;

    private final AnswerReader reader;
    private final Understanding understanding;
    private final Replies replies;

    AboutTheFlow(AnswerReader reader, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
        this.replies = understanding.replies();
    }

    /** What a text says about the flow, where it is no answer to what is asked. */
    Optional<Meaning> read(Midway at, String text) {
        if (replies.isNotThat(text)) {
            return Optional.of(at.asked().isEmpty() ? new Meaning.Confirmed(false) : new Meaning.About(Aside.STOP));
        }
        return aside(text)
                .filter(said -> !isAnswer(at, said, text))
                .or(() -> givesUp(at, text) ? Optional.of(Aside.STOP) : Optional.empty())
                .map(Meaning.About::new);
    }

    // "No, later" changes nothing to "later".
    private Optional<Aside> aside(String text) {
        return replies.aside(text).or(() -> replies.correction(text).flatMap(replies::aside));
    }

    // "None" is a word for skipping, and may be one of the choices; "stop" never is.
    private boolean isAnswer(Midway at, Aside aside, String text) {
        boolean may = aside == Aside.SKIP || aside == Aside.RESUME || aside == Aside.UNSURE;
        boolean skips = aside == Aside.SKIP && !NONE.contains(String.join(" ", Plain.words(text)));
        return may
                && at.asked()
                        .filter(question ->
                                !question.isFree() || (question.required() && aside != Aside.UNSURE && !skips))
                        .map(question -> reader.read(at.scene(), question, text))
                        .filter(Reading.Value.class::isInstance)
                        .isPresent();
    }

    private boolean givesUp(Midway at, String text) {
        return leavesItAsItIs(at, text)
                || givesUpInAPart(at, text)
                || changesMind(at, text)
                || WANTS_NOTHING.matcher(text).find()
                || (!at.asksForProse() && DOES_NOTHING.matcher(text).find());
    }

    /** "No, leave it as it is": what there was before the flow stays. */
    private boolean leavesItAsItIs(Midway at, String text) {
        return at.asked().filter(question -> !question.isFree()).isEmpty()
                && replies.correction(text).filter(replies::keeps).isPresent();
    }

    /** "Laisse tomber, je verrai plus tard": a part of it gives the flow up, and the rest asks for nothing clearly. */
    private boolean givesUpInAPart(Midway at, String text) {
        List<String> clauses = Replies.clauses(text);
        if (clauses.size() < 2 || clauses.size() > MOST_CLAUSES) {
            return false;
        }
        // Where several sentences are asked for, only the first one tells.
        List<String> rest = clauses.stream().filter(clause -> !stops(clause)).toList();
        boolean stopped = rest.size() < clauses.size();
        boolean given =
                at.asksForProse() ? stops(clauses.get(0)) || (stopped && replies.refuses(clauses.get(0))) : stopped;
        return given
                && rest.stream()
                        // "Never mind, don't change my hours" asks for no change.
                        .filter(clause -> !replies.saysNotTo(clause))
                        .noneMatch(clause -> understanding
                                .read(clause, at.scene().language(), at.scene().localNow())
                                .isClear());
    }

    /** Whether somebody says that what they are asked the reason of shall not be done. */
    boolean changesMind(Midway at, String text) {
        return at.wantsAReason() && CHANGED_MIND.matcher(text).find();
    }

    /** Whether a text gives the flow up and says little else: "no, not like that. Drop this message". */
    boolean endsIt(Midway at, String text) {
        if (changesMind(at, text)) {
            return true;
        }
        List<String> clauses = Replies.clauses(text);
        return clauses.stream().anyMatch(this::stops)
                && clauses.stream()
                        .allMatch(clause -> stops(clause)
                                || replies.refuses(clause)
                                || Plain.words(clause).size() <= BRIEF);
    }

    private boolean stops(String clause) {
        return aside(clause).filter(Aside.STOP::equals).isPresent();
    }
}

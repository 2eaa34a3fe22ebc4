package org.lmdassistant.bot.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Fields;

/** Tells what shall stay as it was where a flow changes something: "leave the place in Brussels", "the dates stay as they were". */
final class KeptAnswers {

    private static final String ARTICLE = "(?:(?:the|its|le|la|les|el|los|las)\\s+|l['’])";

    /** "Leave the place", "garde le lieu", "deja las fechas" */
    private static final Pattern KEEPS =
            pattern("^\\s*(?:leave|keep|do not change|don['’]?t change|do not touch|don['’]?t touch"
                    + "|garde[rz]?|laisse[rz]?|ne change[rz]? pas|ne touche[rz]? pas (?:à|aux?)|deja|deje|mant[eé]n(?:ga)?|conserva|conserve|no cambi(?:e|es)|no toqu(?:e|es))\\s+"
                    + ARTICLE + "?(?<what>\\p{L}+)(?<rest>.*)$");

    /** "The place stays Brussels", "les dates restent comme avant" */
    private static final Pattern STAYS = pattern(
            "^\\s*(?:and\\s+|et\\s+|y\\s+)?" + ARTICLE + "(?<what>\\p{L}+)\\s+"
                    + "(?:stays?|remains?|should (?:stay|remain)|must (?:stay|remain)|reste(?:nt)?|doi(?:t|vent) rester|se qued[ae]n?|queda[n]?|siguen?|no cambian?|do(?:es)?n['’]?t change|do(?:es)? not change|ne changent? pas)(?!\\p{L})(?<rest>.*)$");

    /** Behind it: nothing, or that it is as before. */
    private static final Pattern AS_BEFORE = pattern(
            "^\\s*(?:(?:as|like|the same|unchanged|comme|tel(?:le)?s? quel(?:le)?s?|igual(?:es)?|como|sin cambios|sans changement)"
                    + "(?:\\s(?:it|they|is|are|was|were|before|avant|c['’]était|est[áa]n?|antes|estaban?))*)?(?:[\\s,]+(?:please|svp|por favor))?[\\s.!]*$");

    private static final Pattern CLAUSES =
            Pattern.compile("\\s*[,;.]\\s+(?:(?:and|et|y|but|mais|pero)\\s+)?|\\s+(?:and|et|y)\\s+");

    /** "Only the 12" says no more of what goes on as it is. */
    private static final Pattern ONLY =
            pattern("^\\s*(?:only|just|seulement|juste|solo|s[óo]lo|no|non|hmm+|wait|please)(?!\\p{L}).{0,30}$");

    private static final Set<String> IN = Set.of("in", "at", "a", "en");

    private static final int LONGEST = 200;

    private final Fields fields;

    KeptAnswers(Fields fields) {
        this.fields = fields;
    }

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The answers as they were before, of what is named so; empty where the text says anything else beside that. */
    Optional<Meaning> read(Midway at, String text) {
        if (text.length() > LONGEST
                || !at.flow().keepsTheRest(at.about())
                || at.asked().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> kept = new HashMap<>();
        for (String clause : CLAUSES.split(text)) {
            Map<String, String> here = kept(at, clause);
            if (here.isEmpty() && !ONLY.matcher(clause).matches()) {
                return Optional.empty();
            }
            kept.putAll(here);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Corrected(kept));
    }

    private Map<String, String> kept(Midway at, String clause) {
        Map<String, String> kept = new HashMap<>();
        for (Pattern says : List.of(KEEPS, STAYS)) {
            Matcher what = says.matcher(clause);
            if (what.find()) {
                List<String> words = Plain.words(what.group("what"));
                for (Question question : at.questions()) {
                    String before = question.initial();
                    if (before != null && isCalled(question, words) && isAsBefore(what.group("rest"), before)) {
                        kept.put(question.id(), before);
                    }
                }
            }
        }
        return kept;
    }

    /** "In Brussels", where it was Brussels before; "the place stays Antwerp" names another one. */
    private static boolean isAsBefore(String rest, String before) {
        List<String> words = Plain.words(rest);
        boolean in = !words.isEmpty() && IN.contains(words.get(0));
        return AS_BEFORE.matcher(rest).matches()
                || (!words.isEmpty() && Plain.words(before).containsAll(words.subList(in ? 1 : 0, words.size())));
    }

    private boolean isCalled(Question question, List<String> name) {
        return fields.isCalled(question.id(), name) || fields.isCalled(question.id() + " too", name);
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the speaker is called, as a sentence that says more tells it: "I'm Awa Diop from Senegal Customs and I need a seat". */
final class OwnName {

    private static final Pattern SAYS = Pattern.compile(
            "(?<!\\p{L})(?:my (?:full )?name(?:['’]s| is)|i['’]?m|i am|this is|je m['’]appelle|je me nomme|moi,? (?:c['’]est|je suis)|mon nom (?:c['’])?est"
                    + "|je suis|ici|me llamo|mi nombre(?: completo)? es|soy|habla)\\s+(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Good morning," before a name */
    private static final Pattern GREETS = Pattern.compile(
            "^[\\s¡]*(?:(?:hi|hello|hey|dear (?:team|all)|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|salut|hola|buen[oa]s? ?(?:d[ií]as?|tardes|noches)?"
                    + "|buenas)(?: (?:team|everyone|all|there|[àa] tous|a todos))?[\\s,.!:;-]+){0,2}(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Awa Diop here", "Awa Diop, des douanes" */
    private static final Pattern HERE = Pattern.compile(
            "^\\s+(?:here|ici|aqu[ií]|speaking|al habla)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WHO = Pattern.compile(
            "^(?:,|\\s+(?:from|of|des?|du|de la|de l['’]|chez|with|at)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_SENTENCE = 600;

    private final NamedPeople people;
    private final KnownName knownName;
    private final WordLists words;

    OwnName(NamedPeople people, KnownName knownName, WordLists words) {
        this.people = people;
        this.knownName = knownName;
        this.words = words;
    }

    /** The whole name, of two words at least: "I'm Director of Training" and "soy nueva" tell none. */
    Optional<String> in(String text) {
        if (text.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        Matcher says = SAYS.matcher(text);
        while (says.find()) {
            Optional<String> name = beginning(new Sentence(text.substring(says.end())));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /**
     * The name with which a text begins that only says who writes: "Hi, Awa Diop here", "Awa Diop, head of division at Senegal
     * Customs"; of "Awa Diop from Senegal needs a seat" the speaker has to be asked.
     */
    Optional<String> atFirst(String text) {
        Matcher greets = GREETS.matcher(text);
        String rest = text.length() <= LONGEST_SENTENCE && greets.find() ? text.substring(greets.end()) : "";
        return Optional.of(rest)
                .filter(written -> !written.isEmpty())
                .flatMap(written -> beginning(new Sentence(written)))
                .filter(name -> {
                    String behind = rest.substring(name.length());
                    return HERE.matcher(behind).find()
                            || (WHO.matcher(behind).find() && words.anyIn("positions", new Sentence(behind)));
                });
    }

    private Optional<String> beginning(Sentence rest) {
        if (words.is("positions", rest.plain().get(0))) {
            return Optional.empty();
        }
        int known = knownName.endOf(rest, 0);
        int to = Math.max(people.lastOf(rest, 0), known);
        boolean named = rest.isCapitalized(0) ? people.canBeName(rest, 0) : known > 0;
        return named && to > 1 ? Optional.of(rest.written(0, to)) : Optional.empty();
    }
}

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

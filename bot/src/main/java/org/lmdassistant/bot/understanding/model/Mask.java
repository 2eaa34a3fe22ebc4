package org.lmdassistant.bot.understanding.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.References;

/**
 * A sentence whose personal data stay here: addresses, numbers and names are replaced by stand-ins before it leaves, and
 * put back into what returns. A name is what is part of one that the programme knows, and every capitalised word that is
 * none of the assistant's own.
 */
final class Mask {

    private static final List<Pattern> PRIVATE = List.of(
            Pattern.compile("https?://\\S+|www\\.\\S+"),
            Pattern.compile("[^\\s@]+@[^\\s@]+"),
            References.NUMBER,
            Pattern.compile("\\+?\\d[\\d ().-]{6,}\\d"),
            Pattern.compile("\\b(?=\\w*\\d)(?=\\w*\\p{L})\\w{6,}\\b|\\b\\d{5,}\\b"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’-]*");
    private static final Pattern TITLE = Pattern.compile("(?:^|\\s)(?:M|Mr|Mrs|Ms|Mme|Mlle|Dr|Sr|Sra|Srta)\\.?\\s+$");
    private static final Pattern STAND_IN = Pattern.compile("X(\\d{1,3})X");

    private final Map<String, String> originals = new LinkedHashMap<>();
    private final String masked;

    /**
     * Masks a sentence.
     *
     * @param harmless whether a plain word is one of the assistant's, or a place or an administration
     * @param names plain words that are part of somebody's name
     */
    Mask(String sentence, Predicate<String> harmless, Set<String> names) {
        String text = STAND_IN.matcher(sentence).replaceAll("");
        for (Pattern pattern : PRIVATE) {
            text = pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(standIn(found.group())));
        }
        boolean shouted = text.codePoints().noneMatch(Character::isLowerCase);
        String written = text;
        masked = WORD.matcher(text).replaceAll(found -> {
            String word = found.group();
            List<String> parts = Plain.words(word);
            boolean name = Character.isUpperCase(word.codePointAt(0)) || shouted;
            boolean known = parts.stream().anyMatch(names::contains);
            // Behind a title stands a name, even one that phrases use, too.
            boolean titled =
                    name && TITLE.matcher(written.substring(0, found.start())).find();
            boolean secret = known || titled || (name && !isHarmless(parts, harmless));
            return Matcher.quoteReplacement(secret && !isStandIn(text(word)) ? standIn(word) : word);
        });
    }

    private static String text(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    // "L'atelier" is as harmless as "atelier".
    private static boolean isHarmless(List<String> parts, Predicate<String> harmless) {
        return parts.stream().allMatch(part -> part.length() == 1 || harmless.test(part));
    }

    private static boolean isStandIn(String word) {
        return word.equals("X");
    }

    private String standIn(String original) {
        for (Map.Entry<String, String> known : originals.entrySet()) {
            if (known.getValue().equals(original)) {
                return known.getKey();
            }
        }
        String standIn = "X" + (originals.size() + 1) + "X";
        originals.put(standIn, original);
        return standIn;
    }

    /** What may leave. */
    String masked() {
        return masked;
    }

    /** A text that returned, with the originals in place of their stand-ins. */
    String unmasked(String text) {
        return STAND_IN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(originals.getOrDefault(found.group(), "")));
    }
}

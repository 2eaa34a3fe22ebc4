package org.lmdassistant.bot.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few texts that mean the same everywhere, even in the middle of a flow: codes, and the name of a language. */
final class TypedCommand {

    private static final Pattern CLAIM =
            Pattern.compile("(?:claim|reclamer|réclamer|reclamar)\\s+([\\w-]{6,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("(?:link|lier|vincular)\\s+([\\w-]{6,40})", Pattern.CASE_INSENSITIVE);

    /** "French again pls" */
    private static final Pattern AGAIN = Pattern.compile(
            "(?<=\\p{L})(?:,?\\s+(?:again|please|pls|plz|encore|à nouveau|de nouveau|svp|stp|otra vez|de nuevo|por favor|porfa))+[\\s.!]*$");

    private static final int LONGEST = 60;

    private TypedCommand() {}

    static Optional<Action> read(String text) {
        Matcher claim = CLAIM.matcher(text);
        if (claim.matches()) {
            return Optional.of(Action.of("claim-code", claim.group(1)));
        }
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return Optional.of(Action.of("link-code", link.group(1)));
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (AGAIN.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("")) {
            case "english", "anglais", "inglés", "ingles", "in english", "en anglais", "en inglés", "en ingles" ->
                Optional.of(Action.of("speak", "en"));
            case "french",
                    "français",
                    "francais",
                    "francés",
                    "frances",
                    "en français",
                    "en francais",
                    "in french",
                    "en francés" -> Optional.of(Action.of("speak", "fr"));
            case "spanish", "español", "espanol", "espagnol", "en español", "en espanol", "in spanish", "en espagnol" ->
                Optional.of(Action.of("speak", "es"));
            default -> Optional.empty();
        };
    }
}

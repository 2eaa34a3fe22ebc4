package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.List;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;

/** Choices that several flows offer. */
public final class Choices {

    private Choices() {}

    /** The three languages of the programme, each by its name in the reader's language. */
    public static List<Choice> languages(Words words) {
        return Arrays.stream(Language.values())
                .map(language -> new Choice(language.code(), words.languageName(language.code())))
                .toList();
    }

    /** Every constant, by its word; see {@link Words#name}. */
    public static List<Choice> each(Words words, String family, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.name(family, constant)))
                .toList();
    }
}

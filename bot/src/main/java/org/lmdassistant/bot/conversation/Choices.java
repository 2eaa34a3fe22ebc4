package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;

/** Choices that several flows offer. */
public final class Choices {

    private static final Set<String> YES_OR_NO = Set.of("yes", "no");

    private Choices() {}

    /** Whether there is nothing to choose but yes and no. */
    static boolean areYesOrNo(List<Choice> choices) {
        return choices.stream().allMatch(choice -> YES_OR_NO.contains(choice.value()));
    }

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

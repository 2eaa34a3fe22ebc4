package org.lmdassistant.bot.conversation;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Makes typed text fit for keeping: PostgreSQL refuses NUL, and half a surrogate pair is no character. */
final class Clean {

    private Clean() {}

    /** The text without control characters (line breaks stay) and broken pairs, without space around it. */
    static String text(String typed) {
        String whole;
        try {
            whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(StandardCharsets.UTF_8
                            .newEncoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            .encode(CharBuffer.wrap(typed)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("replacing never fails", e);
        }
        return whole.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}

package org.lmdassistant.adapters.chat;

/** What an id of a platform can look like; everything else was made up, and no database takes all of it. */
public final class Ids {

    private Ids() {}

    /** Whether the text could be an id: it holds no control characters and no halves of characters. */
    public static boolean isPossible(String id) {
        return id.codePoints()
                .noneMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }
}

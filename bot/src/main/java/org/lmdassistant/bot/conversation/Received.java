package org.lmdassistant.bot.conversation;

/** What became of the files that came with a turn, before its transaction began. */
sealed interface Received {

    /** No file came. */
    record Nothing() implements Received {}

    /** A file came that no question asked for; it was not fetched. */
    record Unasked() implements Received {}

    /** The file cannot be taken; the sentence of the key says why and what to do. */
    record Unfit(String key) implements Received {}

    /** A file to be kept if the turn goes on. */
    final class File implements Received {

        private final String name;
        private final FileKind kind;
        private final byte[] content;

        File(String name, FileKind kind, byte[] content) {
            this.name = name;
            this.kind = kind;
            this.content = content;
        }

        String name() {
            return name;
        }

        String mediaType() {
            return kind.mediaType();
        }

        byte[] content() {
            return content;
        }
    }
}

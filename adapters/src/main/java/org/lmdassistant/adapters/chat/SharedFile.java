package org.lmdassistant.adapters.chat;

/**
 * A file that somebody sent along with a message. It still lies with the platform.
 *
 * @param name as the person's machine called it; to be read with suspicion
 * @param size in bytes as the platform says, or a negative number where it does not say
 * @param source where its content comes from
 */
public record SharedFile(String name, long size, Source source) {

    /** Gets the content of a file from the platform alone, within a few seconds. */
    @FunctionalInterface
    public interface Source {
        Fetched fetch(int mostBytes);
    }

    /** Gets the content; never more than so many bytes, and never throws for what a platform answers. */
    public Fetched fetch(int mostBytes) {
        return size > mostBytes ? new Fetched.TooLarge() : source.fetch(mostBytes);
    }

    /** What became of getting a file. */
    public sealed interface Fetched {

        /** Here it is; no record, for an array in one is compared by nobody as one expects. */
        final class Content implements Fetched {
            private final byte[] bytes;

            public Content(byte[] bytes) {
                this.bytes = bytes;
            }

            public byte[] bytes() {
                return bytes;
            }
        }

        record TooLarge() implements Fetched {}

        /**
         * Nothing came.
         *
         * @param why for the operator's log: a status or the kind of failure, nothing of the file
         */
        record Unreachable(String why) implements Fetched {}
    }
}

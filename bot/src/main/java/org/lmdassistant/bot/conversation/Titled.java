package org.lmdassistant.bot.conversation;

import java.util.List;

/**
 * Something that people call by its title as readily as by the number that the programme gave it.
 *
 * @param number by which a sentence is surely about it, such as {@code LMD-2027-03} or {@code EL-001}
 */
public record Titled(String title, String number) {

    /** A source of what the speaker may know of, whatever they want of it. */
    @FunctionalInterface
    public interface Source {
        List<Titled> known(Scene scene);
    }
}

package org.lmdassistant.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;

/** A source of work that waits for staff. */
@FunctionalInterface
public interface Waiting {

    List<Item> items(Tx tx, Words words);

    /**
     * One thing that waits.
     *
     * @param subject what it is, such as {@code registration:12}
     * @param since when it began to wait
     * @param label what it is, on one line
     * @param person the name of whom it is about, or null
     * @param administration the code of the one that it is of, or null
     * @param workshop the id of the one that it is about, or null
     * @param show shows it to the speaker with everything needed to act
     */
    record Item(
            String subject,
            Instant since,
            String label,
            @Nullable String person,
            @Nullable String administration,
            @Nullable Long workshop,
            Consumer<Scene> show) {}
}

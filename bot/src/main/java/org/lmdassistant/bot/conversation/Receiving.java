package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.SharedFile;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;
import org.lmdassistant.adapters.chat.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the file that somebody sends in answer to a question. It happens before the transaction, so that a slow file
 * service keeps no row locked; the platform is acknowledged after it, so that a crash in between makes it send again.
 */
final class Receiving {

    /** In bytes; words {@code file.too-large} names it. */
    static final int LARGEST = 10 << 20;

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    private static final int LONGEST_NAME = 200;
    // The heap is small: as many files as this are in it at once.
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Plays a turn with what was received for it. */
    interface Play<T> {
        T with(Received received);
    }

    /**
     * Receives what came with a turn, then plays it.
     *
     * @param awaited whether a question of the speaker's waits for a document
     */
    <T> T receive(Turn turn, Supplier<Boolean> awaited, Play<T> play) {
        List<SharedFile> files = turn.act() instanceof Act.Said said ? said.files() : List.of();
        if (files.isEmpty()) {
            return play.with(new Received.Nothing());
        }
        if (!turn.place().isDirect() || !awaited.get()) {
            return play.with(new Received.Unasked());
        }
        if (files.size() > 1) {
            return play.with(new Received.Unfit("file.one-at-a-time"));
        }
        if (!enter()) {
            log.warn("file of {} not fetched: too many at once", turn.delivery());
            return play.with(new Received.Unfit("file.not-fetched"));
        }
        try {
            return play.with(fetched(turn, files.get(0)));
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Received fetched(Turn turn, SharedFile file) {
        String name = Clean.text(file.name());
        if (name.contains("/") || name.contains("\\") || name.contains("..") || name.length() > LONGEST_NAME) {
            return new Received.Unfit("file.name");
        }
        Optional<FileKind> kind = FileKind.named(name);
        if (kind.isEmpty()) {
            return new Received.Unfit("file.kind");
        }
        Fetched fetched = file.fetch(LARGEST);
        if (fetched instanceof Fetched.TooLarge) {
            return new Received.Unfit("file.too-large");
        }
        if (fetched instanceof Fetched.Unreachable unreachable) {
            log.warn("file of {} not fetched: {}", turn.delivery(), unreachable.why());
            return new Received.Unfit("file.not-fetched");
        }
        byte[] content = ((Fetched.Content) fetched).bytes();
        if (content.length == 0) {
            return new Received.Unfit("file.empty");
        }
        return kind.get().fits(content)
                ? new Received.File(name, kind.get(), content)
                : new Received.Unfit("file.kind");
    }
}

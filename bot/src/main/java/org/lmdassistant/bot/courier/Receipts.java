package org.lmdassistant.bot.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.messages.Arrived;
import org.lmdassistant.storage.messages.Outgoing;

/**
 * Writes down what was delivered, at once: what is not written down is sent again if the process dies now. Receipts that
 * come while others are being written share the next commit; nothing else is in it, so that it is a short one.
 */
final class Receipts {

    private final Storage storage;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    Receipts(Storage storage) {
        this.storage = storage;
    }

    private record Waiting(Arrived arrived, CompletableFuture<Boolean> more) {}

    /**
     * Writes one down.
     *
     * @return whether another message waits behind it and can go now
     * @throws org.lmdassistant.storage.StorageUnavailable if it is not written down, or nobody knows
     */
    boolean write(Outgoing outgoing, Receipt.Delivered receipt) {
        Waiting mine = new Waiting(
                new Arrived(outgoing.id(), receipt.message(), ChatJson.write(receipt.place())),
                new CompletableFuture<>());
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.more().isDone()) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        return result(mine);
    }

    private void writeAll() {
        List<Waiting> all = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        try {
            Set<Long> more =
                    storage.delivered(all.stream().map(Waiting::arrived).toList());
            all.forEach(
                    each -> each.more().complete(more.contains(each.arrived().id())));
        } catch (RuntimeException e) {
            all.forEach(each -> each.more().completeExceptionally(e));
        }
    }

    private static boolean result(Waiting mine) {
        try {
            return mine.more().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

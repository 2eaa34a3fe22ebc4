package org.lmdassistant.bot.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.messages.Arrived;
import org.lmdassistant.storage.messages.Outgoing;

/**
 * Writes down what was delivered, at once: what is not written down is sent again if the process dies now. Receipts that
 * come while others are being written share the next commit; nothing else is in it, so that it is a short one.
 */
final class Receipts implements AutoCloseable {

    private static final long NAP_MILLIS = 500;

    private final Storage storage;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    // One thread for all: were each to write for itself in turn, those whose receipts are written already would stand
    // in line as well.
    private final Thread clerk = new Thread(this::run, "receipts");
    private volatile boolean open = true;

    Receipts(Storage storage) {
        this.storage = storage;
        clerk.setDaemon(true);
        clerk.start();
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
        if (!open) {
            writeAll(waiting.poll());
        }
        return result(mine);
    }

    /** Writes what is there; whoever comes later writes for itself. */
    @Override
    public void close() {
        open = false;
        try {
            clerk.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writeAll(waiting.poll());
    }

    private void run() {
        while (open) {
            try {
                writeAll(waiting.poll(NAP_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void writeAll(@Nullable Waiting first) {
        List<Waiting> all = new ArrayList<>();
        for (Waiting next = first; next != null; next = waiting.poll()) {
            all.add(next);
        }
        if (all.isEmpty()) {
            return;
        }
        try {
            Set<Long> more =
                    storage.delivered(all.stream().map(Waiting::arrived).toList());
            all.forEach(
                    each -> each.more().complete(more.contains(each.arrived().id())));
        } catch (RuntimeException | Error e) {
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

package org.lmdassistant.bot.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.audit.Verdict;

/** How many lines of the audit trail are checked in a second, on an embedded PostgreSQL in {@code target}. */
public final class VerifySpeed {

    private static final int BATCHES = 200;
    private static final int LINES = 1_000;

    private VerifySpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path data = ReadyHome.copy("verify-speed");
        try (Storage storage = Storage.open(new StorageSettings(null, null, null, data, null), Clock.systemUTC())) {
            for (int batch = 0; batch < BATCHES; batch++) {
                write(storage, batch);
            }
            for (int run = 1; run <= 5; run++) {
                long before = System.nanoTime();
                Verdict verdict = storage.inTransaction(tx -> tx.auditChain().verify());
                Duration took = Duration.ofNanos(System.nanoTime() - before);
                long lines = BATCHES * (long) LINES;
                System.out.printf(
                        "run %d: %s in %d ms, %,d lines a second%n",
                        run, verdict, took.toMillis(), lines * 1_000 / took.toMillis());
            }
        }
    }

    private static void write(Storage storage, int batch) {
        storage.run(tx -> {
            for (int line = 0; line < LINES; line++) {
                tx.audit().write((long) line, "registered", "registration:" + (batch * LINES + line), "{}", "SLACK");
            }
        });
        storage.run(tx -> {
            int unused = tx.auditChain().seal();
        });
    }
}

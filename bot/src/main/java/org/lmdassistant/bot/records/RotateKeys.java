package org.lmdassistant.bot.records;

import java.io.PrintStream;
import java.util.function.ToIntFunction;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;

/** The {@code rotate-keys} command: afterwards nothing needs an older key any more. */
public final class RotateKeys {

    /** A file has up to 10 MB, and is in memory twice. */
    static final int FILES = 3;

    private static final int BATCH = 200;

    private RotateKeys() {}

    /** Encrypts everything anew that is not encrypted with the key of now, and says how much that was. */
    public static boolean run(Storage storage, PrintStream out) {
        int tokens = all(storage, tx -> tx.installations().reseal(BATCH));
        int keys = all(storage, tx -> tx.dataKeys().reseal(BATCH));
        int files = all(storage, tx -> tx.documents().seal(FILES));
        out.printf(
                "Encrypted anew: %d tokens of workspaces, %d keys of people's files. Encrypted for the first time: %d files.%n",
                tokens, keys, files);
        return true;
    }

    /** In one transaction a batch, so that whatever was done stays done when it is interrupted. */
    private static int all(Storage storage, ToIntFunction<Tx> batch) {
        int all = 0;
        for (int done = 1; done > 0; all += done) {
            done = storage.inTransaction(batch::applyAsInt);
        }
        return all;
    }
}

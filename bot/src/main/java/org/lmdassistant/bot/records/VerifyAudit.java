package org.lmdassistant.bot.records;

import java.io.PrintStream;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.audit.Verdict;

/** The {@code verify-audit} command. */
public final class VerifyAudit {

    private VerifyAudit() {}

    /** Checks the whole trail and says so in one sentence; true where it is whole. */
    public static boolean run(Storage storage, PrintStream out) {
        Verdict verdict = storage.inTransaction(tx -> tx.auditChain().verify());
        if (verdict instanceof Verdict.Whole whole) {
            out.printf(
                    "The audit trail is whole: %d lines sealed, %d waiting to be sealed.%n",
                    whole.lines(), whole.waiting());
            return true;
        }
        Verdict.Broken broken = (Verdict.Broken) verdict;
        out.printf("The audit trail is broken at position %d: %s.%n", broken.position(), broken.why());
        return false;
    }
}

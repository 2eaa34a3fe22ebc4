package org.lmdassistant.bot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.imports.Import;
import org.lmdassistant.bot.playground.Playground;
import org.lmdassistant.bot.records.RotateKeys;
import org.lmdassistant.bot.records.VerifyAudit;
import org.lmdassistant.bot.understanding.EvaluateCommand;
import org.lmdassistant.bot.understanding.UnderstandCommand;
import org.lmdassistant.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command line: {@code serve}, which is the default, {@code import}, {@code verify-audit}, {@code rotate-keys},
 * {@code sending}, {@code understand}, {@code evaluate} and {@code --help}. */
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    /** So long others may take to notice that it is no longer ready. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(3);

    private static final String HELP =
            """
            LMD Assistant

            usage: java -jar lmd-assistant.jar [serve]
                   java -jar lmd-assistant.jar import KIND FILE.csv [--dry-run]
                   java -jar lmd-assistant.jar verify-audit
                   java -jar lmd-assistant.jar sending hold|release
                   java -jar lmd-assistant.jar rotate-keys
                   java -jar lmd-assistant.jar understand [--language en|fr|es] [--now 2027-01-31T09:00] [--zone ZONE]
                   java -jar lmd-assistant.jar evaluate FILE.tsv
                   java -jar lmd-assistant.jar --help

            serve    starts the assistant (the default). Without any settings it starts with an embedded
                     PostgreSQL under ./data and a playground on http://127.0.0.1:8080/
            import   takes people, workshops, sessions, courses, pairings or completions from a CSV file, all or nothing;
                     --dry-run only says what it would do. Columns are told by "import columns".
            verify-audit
                     checks that nobody has touched the audit trail; exits with 0 if it is whole, else with 1.
                     With the embedded PostgreSQL, stop the assistant first.
            sending  holds back every message, or lets them go again; nothing is lost meanwhile. After a dump was restored
                     sending is held by itself: what the dump owes may have been sent already.
            rotate-keys
                     encrypts with ENCRYPTION_KEY what those of ENCRYPTION_KEY_OLD encrypted; afterwards these can be
                     taken away. It can be interrupted and run again. With the embedded PostgreSQL, stop the assistant first.

            understand
                     reads one sentence a line and prints what it was taken for, one JSON object a line.
            evaluate measures that on a file with the columns language, intent, slots (JSON) and text, separated by tabs.

            Settings come from the environment; .env.example lists them all.
            """;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        String command = arguments.length == 0 ? "serve" : arguments[0];
        switch (command) {
            case "serve" -> serve();
            case "import" -> importFile(arguments);
            case "verify-audit" -> onRecords(storage -> VerifyAudit.run(storage, System.out));
            case "rotate-keys" -> onRecords(storage -> RotateKeys.run(storage, System.out));
            case "sending" -> sending(arguments);
            case "understand" -> understand(arguments);
            case "evaluate" -> evaluate(arguments);
            case "--help", "-h", "help" -> print(HELP);
            default -> {
                System.err.println("Unknown command: " + command + "\n\n" + HELP);
                System.exit(2);
            }
        }
    }

    private static void serve() throws InterruptedException {
        Settings settings = settings();
        Clock clock = Clock.systemUTC();
        CountDownLatch stopped = new CountDownLatch(1);
        Storage storage = storage(settings, clock);
        if (storage.inTransaction(tx -> tx.sending().holdIfRestored())) {
            log.warn("these records were restored from a dump: nothing is sent until 'sending release'");
        }
        Running running = settings.playground()
                ? Playground.start(settings, storage, clock)
                : Assistant.start(settings, storage, clock, "0.0.0.0", config -> {});
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.leave();
                            if (settings.connected()) {
                                pause(UNTIL_NOTICED);
                            }
                            running.close();
                            storage.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        storage.inTransaction(tx -> tx.roles().openClaim())
                .ifPresent(
                        code -> print("\nNobody is staff yet. The first member of staff writes this to the assistant,"
                                + " once, in a private chat:\n\n    claim " + code + "\n"));
        SmallHeap.shrink();
        log.info("ready on port {}", running.port());
        if (settings.playground()) {
            print("Playground: http://127.0.0.1:" + running.port() + "/");
        }
        stopped.await();
    }

    private static void importFile(String[] arguments) {
        Import imports = new Import(new Administrations());
        boolean dryRun = arguments.length == 4 && arguments[3].equals("--dry-run");
        if (arguments.length != 3 && !dryRun) {
            print("usage: import KIND FILE.csv [--dry-run]\n" + imports.usage());
            System.exit(arguments.length == 2 ? 0 : 2);
        }
        onRecords(storage -> imports.run(storage, arguments[1], Path.of(arguments[2]), dryRun, System.out));
    }

    /** Does something with the records, and exits with 1 where it did not go well. */
    private static void onRecords(Predicate<Storage> work) {
        try (Storage storage = storage(settings(), Clock.systemUTC())) {
            if (work.test(storage)) {
                return;
            }
        }
        System.exit(1);
    }

    private static void sending(String[] arguments) {
        String what = arguments.length == 2 ? arguments[1] : "";
        if (!what.equals("hold") && !what.equals("release")) {
            print("usage: sending hold|release");
            System.exit(2);
        }
        try (Storage storage = storage(settings(), Clock.systemUTC())) {
            storage.run(tx -> {
                if (what.equals("hold")) {
                    tx.sending().hold("by the operator");
                } else {
                    tx.sending().release();
                }
            });
            print(what.equals("hold") ? "Nothing is sent any more." : "Messages are sent.");
        }
    }

    private static void understand(String[] arguments) {
        try {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            UnderstandCommand.run(arguments, Clock.systemUTC(), System.in, out);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void evaluate(String[] arguments) {
        if (arguments.length != 2) {
            print("usage: evaluate FILE.tsv");
            System.exit(2);
        }
        try {
            EvaluateCommand.of(Path.of(arguments[1]))
                    .print(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static Settings settings() {
        try {
            return Settings.read(System.getenv());
        } catch (Settings.Mistaken e) {
            throw stop(e);
        }
    }

    // A sentence for the operator: the data directory is in use, or of another version.
    private static Storage storage(Settings settings, Clock clock) {
        try {
            return Storage.open(settings.storage(), clock);
        } catch (IllegalStateException e) {
            throw stop(e);
        }
    }

    private static IllegalStateException stop(RuntimeException why) {
        System.err.println(why.getMessage());
        System.exit(2);
        return new IllegalStateException("stopped", why);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(String text) {
        System.out.println(text);
    }
}

package org.lmdassistant.bot.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.people.Identity;

@DisplayName("What is no longer needed")
class RetentionTest {

    private static final Retention KEEP = new Retention(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(90));
    private static final int EACH = 50;

    private final Path data = ReadyHome.copy("retention");

    @Test
    @DisplayName("is forgotten once and for all, whether one copy of the program does it, two at once, or one again")
    void sameResult() throws Exception {
        StorageSettings settings = new StorageSettings(null, null, null, data, null);
        Instant now = Instant.now();
        for (Duration ago : List.of(Duration.ofDays(100), Duration.ofDays(1))) {
            try (Storage storage = Storage.open(settings, Clock.fixed(now.minus(ago), ZoneOffset.UTC))) {
                fill(storage, "U" + ago.toDays());
            }
        }
        try (Storage one = Storage.open(settings, Clock.fixed(now, ZoneOffset.UTC));
                Storage other = Storage.open(
                        new StorageSettings(url(), "postgres", read("postgres.password"), data, read("encryption.key")),
                        Clock.fixed(now, ZoneOffset.UTC))) {
            assertThat(state()).isEqualTo("inbox 100, conversation 2, document 100");
            atOnce(one, other);
            String once = state();
            assertThat(once).isEqualTo("inbox 50, conversation 1, document 50");
            new Schedule(one, List.of(), KEEP).doAll();
            atOnce(one, other);
            assertThat(state()).isEqualTo(once);
        }
    }

    private static void fill(Storage storage, String user) {
        storage.run(tx -> {
            Identity account = new Identity("SLACK", "T1", user);
            long person =
                    tx.people().meet(account, user, "en", ZoneOffset.UTC, "{}").id();
            tx.conversations().write(account, "place", "{}");
            for (int i = 0; i < EACH; i++) {
                tx.inbox().claim(new DeliveryId("SLACK", "T1", user + "-" + i));
                tx.documents().add(person, i + ".pdf", "application/pdf", "%PDF".getBytes(UTF_8));
            }
        });
    }

    private static void atOnce(Storage one, Storage other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> both = List.of(one, other).stream()
                .<Future<?>>map(storage -> threads.submit(() -> {
                    together.await();
                    new Schedule(storage, List.of(), KEEP).doAll();
                    return true;
                }))
                .toList();
        for (Future<?> each : both) {
            each.get();
        }
        threads.shutdown();
    }

    private String state() throws Exception {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", read("postgres.password"));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                SELECT format('inbox %s, conversation %s, document %s',
                                    (SELECT count(*) FROM inbox), (SELECT count(*) FROM conversation),
                                    (SELECT count(*) FROM document))
                                """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String url() throws Exception {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3) + "/postgres";
    }

    private String read(String file) throws Exception {
        return Files.readString(data.resolve(file));
    }
}

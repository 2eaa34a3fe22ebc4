package org.lmdassistant.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;

/** For long: {@code -Dtampering.rounds=10000}, and {@code -Dtampering.seed=...} to see the same again. */
@DisplayName("Whoever owns the database and touches the audit trail at random")
class TamperingTest {

    private static final int LINES = 200;
    private static final int ROUNDS = Integer.getInteger("tampering.rounds", 120);
    private static final long SEED = Long.getLong("tampering.seed", System.nanoTime());

    private static Storage storage;
    private static Jdbi owner;

    private enum Kind {
        EDIT,
        DELETE,
        INSERT,
        SWAP,
        CUT_OFF,
        RELINK,
        MOVE_ANCHOR
    }

    /** Where verify has to point, and what it has to say. */
    private record Expected(long position, String why) {}

    @BeforeAll
    static void write() throws Exception {
        Path data = ReadyHome.copy("tampering");
        storage = Storage.open(new StorageSettings(null, null, null, data, null), Clock.systemUTC());
        storage.run(tx -> {
            for (int i = 1; i <= LINES; i++) {
                tx.audit().write((long) i, "tested-" + i, "test:" + i, "{}", "TEST");
            }
        });
        storage.run(tx -> tx.auditChain().seal());
        storage.run(tx -> tx.auditChain().anchor());
        owner = Jdbi.create(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .get(3) + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgres.password")));
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @Test
    @DisplayName("is found every time, at the line they touched and by the name of what they did")
    void always() {
        Random random = new Random(SEED);
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        for (int round = 0; round < ROUNDS; round++) {
            Kind kind = Kind.values()[round % Kind.values().length];
            String which = "round " + round + ", " + kind + ", seed " + SEED;
            owner.useHandle(handle -> {
                handle.begin();
                AuditChain chain = new AuditChain(handle, Instant.now());
                assertThat(chain.verify()).as("before " + which).isEqualTo(new Verdict.Whole(LINES, 0));
                handle.execute("SET LOCAL session_replication_role = replica");
                Expected expected = tamper(kind, handle, chain, random);
                assertThat(chain.verify()).as(which).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
                    assertThat(broken.position()).as(which).isEqualTo(expected.position());
                    assertThat(broken.why()).as(which).contains(expected.why());
                });
                handle.rollback();
            });
            found.merge(kind, 1, Integer::sum);
        }
        assertThat(found).containsOnlyKeys(Kind.values());
    }

    private static Expected tamper(Kind kind, Handle handle, AuditChain chain, Random random) {
        int line = 1 + random.nextInt(LINES - 1);
        int other = 1 + random.nextInt(LINES - 1);
        return switch (kind) {
            case EDIT -> {
                String column = List.of(
                                "act = act || 'x'",
                                "subject = 'test:0'",
                                "actor = actor + 1",
                                "actor = NULL",
                                "at = at + interval '1 millisecond'",
                                "detail = '{\"a\": 1}'",
                                "came_from = 'ELSEWHERE'")
                        .get(random.nextInt(7));
                handle.execute("UPDATE audit SET " + column + " WHERE subject = ?", "test:" + line);
                yield new Expected(line, "line " + line + " was changed");
            }
            case DELETE -> {
                handle.execute("DELETE FROM audit WHERE subject = ?", "test:" + line);
                yield new Expected(line, "its line was taken out");
            }
            case INSERT -> {
                handle.execute(
                        "INSERT INTO audit (at, act, subject, detail, came_from)"
                                + " VALUES (now() - CAST(? AS interval), 'forged', 'test:0', '{}', 'TEST')",
                        (2 + random.nextInt(1_000)) + " hours");
                assertThat(chain.seal()).isEqualTo(1);
                yield new Expected(LINES + 1, "is older than those before it");
            }
            case SWAP -> {
                int second = other == line ? line + 1 : other;
                handle.execute(
                        "UPDATE audit a SET act = b.act, subject = b.subject, actor = b.actor FROM audit b"
                                + " WHERE (a.subject, b.subject) IN ((?, ?), (?, ?))",
                        "test:" + line,
                        "test:" + second,
                        "test:" + second,
                        "test:" + line);
                int first = Math.min(line, second);
                // where both are side by side, neither hash stands
                yield new Expected(first, "line " + first);
            }
            case CUT_OFF -> {
                handle.execute("DELETE FROM audit a USING audit_link l WHERE l.line = a.id AND l.position > ?", line);
                handle.execute("DELETE FROM audit_link WHERE position > ?", line);
                yield new Expected(LINES, "the chain does not reach what was written down");
            }
            case RELINK -> {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        handle.execute("UPDATE audit_link SET hash = sha256(hash) WHERE position = ?", line);
                        yield new Expected(line, "the hash of line " + line + " was changed");
                    }
                    case 1 -> {
                        handle.execute("DELETE FROM audit_link WHERE position = ?", line);
                        yield new Expected(line, "a link was taken out");
                    }
                    default -> {
                        handle.execute("UPDATE audit_link SET line = line + 100000 WHERE position = ?", line);
                        yield new Expected(line, "its line was taken out");
                    }
                }
            }
            case MOVE_ANCHOR -> {
                String column = random.nextBoolean() ? "hash = sha256(hash)" : "position = position - 1";
                handle.execute("UPDATE audit_anchor SET " + column);
                yield new Expected(column.startsWith("hash") ? LINES : LINES - 1, "what was written down");
            }
        };
    }
}

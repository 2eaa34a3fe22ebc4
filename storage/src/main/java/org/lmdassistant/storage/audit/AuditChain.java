package org.lmdassistant.storage.audit;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.FailPoint;

/** Seals the audit trail into a chain of hashes, and checks that nobody has touched it since. */
public final class AuditChain {

    /** How many lines are sealed at once. */
    public static final int BATCH = 1_000;

    /** Lines are sealed within seconds; one that is much older than its neighbours was put in later. */
    private static final Duration LATEST = Duration.ofHours(1);

    /** A line may be committed after others with higher numbers are sealed. Most often after so many at most … */
    private static final int NEAR = 5_000;

    /** … and never after more: a transaction ends within seconds. So the trail is never searched from its beginning. */
    private static final int FAR = 100_000;

    // Both ends are bounded: PostgreSQL walks through the links beside the lines, from the first that may be one of
    // them.
    private static final String UNSEALED =
            """
            FROM audit a
            WHERE a.id > :after AND NOT EXISTS (SELECT FROM audit_link l WHERE l.line = a.id AND l.line > :after)
            """;

    private static final byte[] BEGINNING = new byte[32];

    private final Handle handle;
    private final Instant now;

    public AuditChain(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, explicitly
    private record Link(long position, byte[] hash) {}

    /** A link with the line it seals; the line is missing where somebody took it out. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, explicitly
    private record Sealed(long position, byte[] hash, @Nullable AuditLine line) {}

    /** Seals what was committed since the last time, up to a batch; returns how many lines. One copy at a time does. */
    public int seal() {
        return seal(NEAR);
    }

    /** As {@link #seal}, and looks further back for what was committed long after its neighbours; that is dear. */
    public int sealStragglers() {
        return seal(FAR);
    }

    private int seal(int reach) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('audit chain'))");
        Link last = end().orElse(new Link(0, BEGINNING));
        List<AuditLine> lines = handle.createQuery("SELECT a.* " + UNSEALED + " ORDER BY a.id LIMIT :batch")
                .bind("batch", BATCH)
                .bind("after", lastLine() - reach)
                .map(AuditChain::line)
                .list();
        List<String> hashes = new ArrayList<>();
        byte[] before = last.hash();
        for (AuditLine line : lines) {
            before = hash(before, line);
            hashes.add(HexFormat.of().formatHex(before));
        }
        if (!lines.isEmpty()) {
            link(last.position(), lines, hashes);
            FailPoint.pass("audit-sealing");
        }
        return lines.size();
    }

    private void link(long after, List<AuditLine> lines, List<String> hashes) {
        handle.createUpdate(
                        """
                        INSERT INTO audit_link (position, line, hash)
                        SELECT :after + nth, line, decode(hash, 'hex')
                        FROM unnest(:lines, :hashes) WITH ORDINALITY AS sealed (line, hash, nth)
                        """)
                .bind("after", after)
                .bind("lines", numbers(lines, AuditLine::id))
                .bind("hashes", texts(hashes))
                .execute();
    }

    /** Writes down the end of the chain, once a day; empty where today has one, or there is nothing yet. */
    public Optional<Anchor> anchor() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return end().filter(last -> handle.createUpdate(
                                        """
                                        INSERT INTO audit_anchor (day, position, hash) VALUES (:day, :position, :hash)
                                        ON CONFLICT DO NOTHING
                                        """)
                                .bind("day", today)
                                .bind("position", last.position())
                                .bind("hash", last.hash())
                                .execute()
                        == 1)
                .map(last -> new Anchor(today, last.position(), HexFormat.of().formatHex(last.hash())));
    }

    /** Walks the whole chain, however long it is, and names the first link that does not fit. */
    public Verdict verify() {
        try (Stream<Sealed> links = handle
                .createQuery(
                        """
                        SELECT l.position, l.hash, a.* FROM audit_link l LEFT JOIN audit a ON a.id = l.line
                        ORDER BY l.position
                        """)
                .setFetchSize(BATCH)
                .map(AuditChain::sealed)
                .stream()) {
            long position = 0;
            byte[] before = BEGINNING;
            Instant latest = Instant.EPOCH;
            for (Iterator<Sealed> each = links.iterator(); each.hasNext(); ) {
                Sealed link = each.next();
                position++;
                AuditLine line = link.line();
                if (link.position() != position) {
                    return new Verdict.Broken(position, "a link was taken out");
                }
                if (line == null) {
                    return new Verdict.Broken(position, "its line was taken out");
                }
                byte[] expected = hash(before, line);
                if (!Arrays.equals(expected, link.hash())) {
                    return new Verdict.Broken(position, changed(link, line, each));
                }
                if (line.at().isBefore(latest.minus(LATEST))) {
                    return new Verdict.Broken(position, "line " + line.id() + " is older than those before it");
                }
                latest = line.at().isAfter(latest) ? line.at() : latest;
                before = expected;
            }
            return anchorsFit(position);
        }
    }

    /** A hash that the next link was made from is the one that was sealed, so that it was the line that changed. */
    private static String changed(Sealed link, AuditLine line, Iterator<Sealed> following) {
        if (!following.hasNext()) {
            return "line " + line.id() + " or its hash was changed";
        }
        Sealed next = following.next();
        boolean hashStands = next.line() != null && Arrays.equals(hash(link.hash(), next.line()), next.hash());
        return hashStands ? "line " + line.id() + " was changed" : "the hash of line " + line.id() + " was changed";
    }

    private Verdict anchorsFit(long end) {
        Optional<Long> loose = handle.createQuery(
                        """
                        SELECT n.position FROM audit_anchor n
                        WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.position = n.position AND l.hash = n.hash)
                        ORDER BY n.position LIMIT 1
                        """)
                .mapTo(Long.class)
                .findOne();
        if (loose.isPresent()) {
            return new Verdict.Broken(loose.get(), "the chain does not reach what was written down for that day");
        }
        long waiting = handle.createQuery(
                        "SELECT count(*) FROM audit a WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.line = a.id)")
                .mapTo(Long.class)
                .one();
        return new Verdict.Whole(end, waiting);
    }

    /** How many lines of late are not sealed yet. */
    public long waiting() {
        return handle.createQuery("SELECT count(*) " + UNSEALED)
                .bind("after", lastLine() - FAR)
                .mapTo(Long.class)
                .one();
    }

    private long lastLine() {
        return handle.createQuery("SELECT coalesce(max(line), 0) FROM audit_link")
                .mapTo(Long.class)
                .one();
    }

    private Optional<Link> end() {
        return handle.createQuery("SELECT position, hash FROM audit_link ORDER BY position DESC LIMIT 1")
                .map((row, context) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .findOne();
    }

    /** Every part with its length before it, so that no two different lines read the same. */
    private static byte[] hash(byte[] before, AuditLine line) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (Object part : Arrays.asList(
                    line.id(), line.at(), line.actor(), line.act(), line.subject(), line.detail(), line.from())) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Sealed sealed(ResultSet row, StatementContext context) throws SQLException {
        long position = row.getLong("position");
        byte[] hash = row.getBytes("hash");
        boolean missing = row.getObject("id") == null;
        return new Sealed(position, hash, missing ? null : line(row, context));
    }

    static AuditLine line(ResultSet row, StatementContext context) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                (Long) row.getObject("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("came_from"));
    }
}

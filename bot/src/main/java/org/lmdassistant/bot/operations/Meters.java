package org.lmdassistant.bot.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.Connections;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.Tx;

/**
 * The counts of {@code /metrics}. Their names and labels are what the dashboard and the alerts in {@code deploy} ask for;
 * no label holds anything that a person wrote or is called.
 */
public final class Meters {

    /** Around what the platforms wait for: Teams' dialogs, Slack's three seconds, Teams' fifteen. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Begins to count. */
    public Meters(Storage storage) {
        new JvmThreadMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        gauge(storage, "lmd.outbox.waiting", "Messages that are not delivered yet", tx -> tx.outbox()
                .depth());
        gauge(
                storage,
                "lmd.outbox.oldest.seconds",
                "How long the oldest of them has been waiting",
                tx -> tx.outbox().oldest().toMillis() / 1_000.0);
        gauge(storage, "lmd.outbox.dead", "Messages that were given up", tx -> tx.outbox()
                .deadCount());
        gauge(storage, "lmd.outbox.held.tenants", "Tenants to which nothing is sent", tx -> tx.outbox()
                .heldCount());
        gauge(storage, "lmd.audit.unsealed", "Audit lines that are not sealed yet", tx -> tx.auditChain()
                .waiting());
        for (Platform platform : Platform.values()) {
            // There from the start, so that the first one is a rise.
            Counter unused = waits(platform);
        }
        connections(storage, "in-use", Connections::inUse);
        connections(storage, "idle", Connections::idle);
        connections(storage, "waited-for", Connections::waitedFor);
    }

    /** How a turn ended. */
    public enum Outcome {
        DONE,
        REPEATED,
        REFUSED,
        UNAVAILABLE,
        FAILED
    }

    /**
     * A turn is over.
     *
     * @param wish the deed or flow that it was about, or {@code none}
     */
    public void turn(Platform platform, String wish, Outcome outcome) {
        Counter.builder("lmd.turns")
                .description("Turns, by what they were about and how they ended")
                .tag("platform", label(platform))
                .tag("wish", wish)
                .tag("outcome", label(outcome))
                .register(registry)
                .increment();
    }

    /** A request is answered: everything about it is committed, or nothing. */
    public void answered(String endpoint, int status, Duration time) {
        Timer.builder("lmd.acknowledge")
                .description("How long the platforms wait for their answer")
                .tag("endpoint", endpoint)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    /**
     * A message was tried.
     *
     * @param outcome delivered, later, refused or held
     */
    public void delivery(Platform platform, String outcome, Duration time) {
        Timer.builder("lmd.delivery")
                .description("Attempts to deliver a message, and how long each took")
                .tag("platform", label(platform))
                .tag("outcome", outcome)
                .register(registry)
                .record(time);
    }

    /** A message has to wait because the platform takes no more for now. */
    public void slowedDown(Platform platform) {
        waits(platform).increment();
    }

    private Counter waits(Platform platform) {
        return Counter.builder("lmd.ratelimit.waits")
                .description("Messages that the platform made wait")
                .tag("platform", label(platform))
                .register(registry);
    }

    /** All of it, as Prometheus reads it. */
    public String scrape() {
        return registry.scrape();
    }

    private void gauge(Storage storage, String name, String description, ToDoubleFunction<Tx> value) {
        Gauge.builder(name, storage, all -> {
                    try {
                        return all.inTransaction(value::applyAsDouble);
                    } catch (StorageUnavailable e) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
    }

    private void connections(Storage storage, String state, ToDoubleFunction<Connections> value) {
        Gauge.builder("lmd.database.connections", storage, all -> value.applyAsDouble(all.connections()))
                .description("Connections of this copy of the program to the database")
                .tag("state", state)
                .register(registry);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package org.lmdassistant.bot.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

/**
 * People who register for one workshop after the other, each as soon as the last one was answered, and a journal of
 * what they were told. Teams repeats what was not answered; Slack does not repeat a click.
 */
public final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int REPEATS = 3;
    private static final long PAUSE_MILLIS = 20;

    /** What somebody was told about an act: done, not done, or nothing. */
    public enum Told {
        ACKNOWLEDGED,
        REFUSED,
        NOTHING
    }

    /** An act, and what was told in the end. */
    public record Entry(Act act, Told told, int status, long nanos) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Supplier<URI> assistant;
    private final Request.Maker maker;
    private final Population population;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Queue<Entry> journal = new ConcurrentLinkedQueue<>();
    private ExecutorService people = Executors.newFixedThreadPool(1);
    private volatile boolean open = true;

    /**
     * Sends to wherever the assistant is at the moment.
     *
     * @param assistant asked before each request, so that a restarted one or several copies can be reached
     */
    public Traffic(Supplier<URI> assistant, Outside outside, Population population) {
        this.assistant = assistant;
        this.maker = new Request.Maker(outside);
        this.population = population;
    }

    public Request.Maker maker() {
        return maker;
    }

    /** That many people begin, and go on until {@link #stop}. */
    public void begin(int senders) {
        open = true;
        people = Executors.newFixedThreadPool(senders);
        for (int i = 0; i < senders; i++) {
            people.execute(() -> {
                while (open) {
                    if (play(nextAct()).told() != Told.ACKNOWLEDGED) {
                        Waiting.pause(PAUSE_MILLIS);
                    }
                }
            });
        }
    }

    /** That many acts, by as many people at once as there are senders. */
    public void send(int acts, int senders) {
        AtomicLong left = new AtomicLong(acts);
        ExecutorService some = Executors.newFixedThreadPool(senders);
        for (int i = 0; i < senders; i++) {
            some.execute(() -> {
                while (left.getAndDecrement() > 0) {
                    play(nextAct());
                }
            });
        }
        finish(some);
    }

    /** Nobody begins anything more; returns once everybody was answered. */
    public void stop() {
        open = false;
        finish(people);
    }

    /** Every act so far, with what was told about it. */
    public List<Entry> journal() {
        return List.copyOf(journal);
    }

    /** How many acts were acknowledged so far. */
    public long acknowledged() {
        return journal.stream()
                .filter(entry -> entry.told() == Told.ACKNOWLEDGED)
                .count();
    }

    /** Waits until that many more acts are acknowledged. */
    public void until(long more) {
        long enough = acknowledged() + more;
        Duration unused = Waiting.until(more + " more acts", LONG, () -> acknowledged() >= enough);
    }

    /** How many acts there were of each answer; 0 stands for none. */
    public Map<Integer, Integer> statuses() {
        Map<Integer, Integer> statuses = new HashMap<>();
        journal.forEach(entry -> statuses.merge(entry.status(), 1, Integer::sum));
        return statuses;
    }

    /** Sends one request, and says its status; 0 where no answer came. */
    public int send(Request request) {
        return answer(request).map(HttpResponse::statusCode).orElse(0);
    }

    /** Sends one request; empty where no answer came. */
    Optional<HttpResponse<String>> answer(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(assistant.get().resolve(request.path()))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(request.body(), StandardCharsets.UTF_8));
        request.headers().forEach(builder::header);
        try {
            return Optional.of(http.send(builder.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The next act of all: everybody once for the first workshop, then everybody for the second. */
    private Act nextAct() {
        long id = next.getAndIncrement();
        List<Player> players = population.players();
        List<Long> workshops = population.workshops();
        int round = Math.toIntExact(id / players.size());
        if (round >= workshops.size()) {
            throw new IllegalStateException("more acts than people and workshops");
        }
        Player player = players.get(Math.toIntExact(id % players.size()));
        return new Act(id, player, population.platform(player), workshops.get(round));
    }

    private Entry play(Act act) {
        Request request = maker.registration(act);
        long begun = System.nanoTime();
        int status = send(request);
        int repeats = act.platform() == Platform.TEAMS ? REPEATS : 0;
        for (int i = 0; i < repeats && status != 200 && open; i++) {
            Waiting.pause(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 20 * PAUSE_MILLIS));
            status = send(request);
        }
        Told told = status == 200 ? Told.ACKNOWLEDGED : status == 0 ? Told.NOTHING : Told.REFUSED;
        Entry entry = new Entry(act, told, status, System.nanoTime() - begun);
        journal.add(entry);
        if (told == Told.ACKNOWLEDGED) {
            acknowledged.incrementAndGet();
        }
        return entry;
    }

    private static void finish(ExecutorService some) {
        some.shutdown();
        try {
            if (!some.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("somebody was not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The times in which acknowledged acts were answered, the shortest first. */
    public List<Duration> times() {
        List<Duration> times = new ArrayList<>();
        journal.stream()
                .filter(entry -> entry.told() == Told.ACKNOWLEDGED)
                .forEach(entry -> times.add(Duration.ofNanos(entry.nanos())));
        times.sort(null);
        return times;
    }

    @Override
    public void close() {
        open = false;
        people.shutdownNow();
    }
}

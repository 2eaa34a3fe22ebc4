package org.lmdassistant.bot.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.lmdassistant.bot.trial.Request;

/** Sends requests over many kept connections: as fast as they are answered, or at a fixed rate whatever happens. */
final class Load {

    private final int port;
    private final int connections;
    private final AtomicLong next;
    private final LongFunction<Request> requests;

    Load(int port, int connections, long first, LongFunction<Request> requests) {
        this.port = port;
        this.connections = connections;
        this.next = new AtomicLong(first);
        this.requests = requests;
    }

    /**
     * What became of it.
     *
     * @param accepted how many were answered with 200
     * @param refused how many with anything else
     * @param times from when each should have been sent until it was answered
     */
    record Outcome(long accepted, long refused, double seconds, Times times) {

        double perSecond() {
            return accepted / seconds;
        }
    }

    /** Each connection sends its next request as soon as the last one is answered. */
    Outcome closedLoop(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return run(ignored -> System.nanoTime(), end, Long.MAX_VALUE);
    }

    /** As fast as they are answered, until there were so many. */
    Outcome all(int count) throws InterruptedException {
        return run(ignored -> System.nanoTime(), Long.MAX_VALUE, next.get() + count);
    }

    /** So many a second, whether or not the last ones are answered; one that is sent late counts from when it was due. */
    Outcome openLoop(int perSecond, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        long first = next.get();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        return run(number -> begin + (number - first) * gap, begin + TimeUnit.SECONDS.toNanos(seconds), Long.MAX_VALUE);
    }

    /** The number that the next request would have. */
    long reached() {
        return next.get();
    }

    private Outcome run(LongUnaryOperator due, long end, long last) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        List<Future<List<Sent>>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(senders.submit(() -> sender(due, end, last)));
        }
        List<Sent> sent = new ArrayList<>();
        for (Future<List<Sent>> one : all) {
            try {
                sent.addAll(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("the assistant hung up", e.getCause());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        senders.shutdown();
        long accepted = sent.stream().filter(each -> each.status() == 200).count();
        return new Outcome(
                accepted,
                sent.size() - accepted,
                seconds,
                Times.of(sent.stream().mapToLong(Sent::nanos).toArray()));
    }

    private record Sent(int status, long nanos) {}

    private List<Sent> sender(LongUnaryOperator due, long end, long last) throws IOException {
        List<Sent> sent = new ArrayList<>();
        try (Line line = Line.to(port)) {
            for (long number = next.getAndIncrement();
                    number < last && System.nanoTime() < end;
                    number = next.getAndIncrement()) {
                Request request = requests.apply(number);
                long at = due.applyAsLong(number);
                for (long early = at - System.nanoTime(); early > 0; early = at - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                int status = line.send(request);
                sent.add(new Sent(status, System.nanoTime() - at));
            }
        }
        return sent;
    }
}

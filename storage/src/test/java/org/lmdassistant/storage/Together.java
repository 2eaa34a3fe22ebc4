package org.lmdassistant.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things in the same moment. */
public final class Together {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private Together() {}

    /** How many rounds a contest has: enough in each build to show a mistake, and as many as one likes by hand. */
    public static final int ROUNDS = Integer.getInteger("rounds", 50);

    /** For a race of two, which is cheap: two hundred in each build. */
    public static final int MANY_ROUNDS = Math.max(200, ROUNDS);

    /** A crowd, of whom so many at once come through the door. */
    public static <T> List<T> crowd(int atOnce, List<Callable<T>> works) throws Exception {
        ExecutorService door = Executors.newFixedThreadPool(atOnce);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : door.invokeAll(works)) {
                results.add(one.get());
            }
            return results;
        } finally {
            door.shutdownNow();
        }
    }

    public static <T> List<T> run(List<Callable<T>> works) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(works.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> work : works) {
            running.add(THREADS.submit(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get(30, TimeUnit.SECONDS));
        }
        return results;
    }
}

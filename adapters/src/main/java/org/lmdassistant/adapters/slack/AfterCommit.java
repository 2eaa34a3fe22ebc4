package org.lmdassistant.adapters.slack;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Courtesies towards a waiting person, done when the turn is already committed: opening a form, whispering a hint.
 * Slack's answer waits a moment for them and then goes out without them, so they never make it late. Nothing relies on
 * them, so they may be lost.
 */
final class AfterCommit implements AutoCloseable {

    /** Something to try once. */
    @FunctionalInterface
    interface Courtesy {
        void run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(8, 8, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), task -> {
                Thread thread = new Thread(task, "slack-courtesy");
                thread.setDaemon(true);
                return thread;
            });

    AfterCommit() {
        threads.allowCoreThreadTimeOut(true);
    }

    void attempt(String what, String tenant, Courtesy courtesy) {
        try {
            Future<?> attempt = threads.submit(() -> {
                try {
                    courtesy.run();
                } catch (Exception e) {
                    log.warn("{} failed: {}, tenant {}", what, reason(e), tenant);
                }
            });
            attempt.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.warn("{} left out, too many are waiting, tenant {}", what, tenant);
        } catch (TimeoutException e) {
            log.info("{} takes long, answering Slack without it, tenant {}", what, tenant);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String reason(Exception e) {
        return e instanceof SlackSaidNo
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** Slack answered with an error code. */
    static final class SlackSaidNo extends Exception {
        SlackSaidNo(WebApi.Answer answer) {
            super(answer.error() == null ? "http_" + answer.status() : answer.error());
        }
    }
}

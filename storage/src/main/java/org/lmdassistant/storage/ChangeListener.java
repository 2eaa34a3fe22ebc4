package org.lmdassistant.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what any copy of the program committed, through PostgreSQL's LISTEN on a connection of its own. A line that fell
 * silent looks like one on which nothing happens, so it is asked for a sign of life now and then.
 */
final class ChangeListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int WAITS_BETWEEN_SIGNS = 4;
    private static final String EVERYTHING = "*";

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String silenceSeconds;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "changes");
    private volatile boolean open = true;

    /** Takes a line to be dead that says nothing for so many seconds after it was asked. */
    ChangeListener(String url, @Nullable String user, @Nullable String password, String silenceSeconds) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.silenceSeconds = silenceSeconds;
        thread.setDaemon(true);
    }

    void on(String topic, Consumer<String> listener) {
        listeners
                .computeIfAbsent(topic, ignored -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try (Connection connection = DriverManager.getConnection(url, credentials())) {
                listen(connection);
            } catch (SQLException e) {
                if (open) {
                    log.warn("listening for changes was interrupted, SQL state {}", e.getSQLState());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "LISTEN person; LISTEN installation; LISTEN outbox; LISTEN facts");
        // Whatever was committed while nobody listened may have been missed.
        listeners.values().forEach(all -> all.forEach(listener -> tell(listener, EVERYTHING)));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int wait = 1; open; wait++) {
            if (wait % WAITS_BETWEEN_SIGNS == 0) {
                execute(connection, "SELECT 1");
            }
            PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
            if (heard != null) {
                for (PGNotification notification : heard) {
                    FailPoint.pass("change-heard");
                    listeners
                            .getOrDefault(notification.getName(), List.of())
                            .forEach(listener -> tell(listener, notification.getParameter()));
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void tell(Consumer<String> listener, String change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            log.error("a listener for changes failed", e);
        }
    }

    private Properties credentials() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", Storage.CONNECT_SECONDS);
        properties.setProperty("socketTimeout", silenceSeconds);
        return properties;
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What another copy of the program changes")
class ChangeListenerTest {

    private final Programme programme = Programme.HERE;

    /** Stands between the program and PostgreSQL; a line in it can fall silent without being closed, as in a lost network. */
    static final class Relay implements AutoCloseable {

        private final ServerSocket door;
        private final int port;
        private final List<Line> lines = new ArrayList<>();

        static final class Line {
            private final Socket near;
            private final Socket far;
            private volatile boolean mute;

            private Line(Socket near, Socket far) {
                this.near = near;
                this.far = far;
            }

            private void carry(Socket from, Socket to) {
                try (InputStream in = from.getInputStream();
                        OutputStream out = to.getOutputStream()) {
                    byte[] some = new byte[8192];
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        if (!mute) {
                            out.write(some, 0, read);
                        }
                    }
                } catch (IOException e) {
                    // One end was closed; so is the line.
                }
            }
        }

        Relay(int port) throws IOException {
            this.port = port;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            start(this::accept);
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = door.accept();
                    Line line = new Line(near, new Socket(InetAddress.getLoopbackAddress(), port));
                    synchronized (lines) {
                        lines.add(line);
                    }
                    start(() -> line.carry(line.near, line.far));
                    start(() -> line.carry(line.far, line.near));
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        private static void start(Runnable work) {
            Thread thread = new Thread(work, "relay");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return door.getLocalPort();
        }

        void silenceWhatIsThere() {
            synchronized (lines) {
                lines.forEach(line -> line.mute = true);
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            synchronized (lines) {
                for (Line line : lines) {
                    line.near.close();
                    line.far.close();
                }
            }
        }
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private void notifies(String change) throws Exception {
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_notify('facts', '" + change + "')");
        }
    }

    @Test
    @DisplayName(
            "is heard again after the line to PostgreSQL fell silent, and all that may have been missed is read anew")
    void silence() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        URI database = URI.create(programme.url().substring("jdbc:".length()));
        try (Relay relay = new Relay(database.getPort());
                ChangeListener listener = new ChangeListener(
                        "jdbc:postgresql://127.0.0.1:" + relay.port() + database.getPath(),
                        "postgres",
                        programme.read("postgres.password"),
                        "1")) {
            listener.on("facts", heard::add);
            listener.start();
            assertThat(next(heard)).as("at the start, everything is read").isEqualTo("*");
            notifies("1");
            assertThat(next(heard)).isEqualTo("1");
            relay.silenceWhatIsThere();
            notifies("2");
            assertThat(next(heard)).as("on a new line, everything is read anew").isEqualTo("*");
            notifies("3");
            assertThat(next(heard)).isEqualTo("3");
        }
    }
}

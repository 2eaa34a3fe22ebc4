package org.lmdassistant.bot.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of whoever takes long to send one request. The server's own idle timeout begins anew with each
 * byte, so that a byte a second would hold a connection, and then a thread, for ever.
 */
final class SlowSenders extends Handler.Wrapper implements Connection.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Map<Connection, Arriving> connections = new ConcurrentHashMap<>();

    /** What one connection is in the middle of. */
    private static final class Arriving {

        private static final long NOTHING = 0;

        private volatile long since = NOTHING;
        private volatile long bytesBefore;

        /** A request is complete, or its answer is out: what comes now belongs to another one. */
        void ends(Connection connection) {
            bytesBefore = connection.getBytesIn();
            since = NOTHING;
        }

        void begins() {
            since = System.nanoTime();
        }

        boolean isLate(Connection connection) {
            if (since == NOTHING && connection.getBytesIn() > bytesBefore) {
                begins();
            }
            return since != NOTHING && System.nanoTime() - since > PATIENCE.toNanos();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (Connector connector : getServer().getConnectors()) {
            connector.addEventListener(this);
        }
        look(getServer().getScheduler());
    }

    private void look(Scheduler scheduler) {
        connections.forEach((connection, arriving) -> {
            if (arriving.isLate(connection)) {
                connection.getEndPoint().close(new TimeoutException("a request takes too long to arrive"));
            }
        });
        if (isRunning() || isStarting()) {
            scheduler.schedule(() -> look(scheduler), 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Arriving());
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Arriving arriving = connections.get(connection);
        if (arriving == null) {
            return super.handle(request, response, callback);
        }
        if (!hasBody(request)) {
            arriving.ends(connection);
            return super.handle(request, response, callback);
        }
        arriving.begins();
        Request.addCompletionListener(request, failure -> arriving.ends(connection));
        return super.handle(timed(request, connection, arriving), response, callback);
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static Request timed(Request request, Connection connection, Arriving arriving) {
        return new Request.Wrapper(request) {
            @Override
            public Content.Chunk read() {
                Content.Chunk chunk = super.read();
                if (chunk != null && chunk.isLast()) {
                    arriving.ends(connection);
                }
                return chunk;
            }
        };
    }
}

package org.lmdassistant.bot.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lmdassistant.bot.limits.Allowance;
import org.lmdassistant.bot.limits.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an address away that sends too much, before a byte of it is read or a signature computed. Each request takes
 * from what its address is allowed; one that proves to be genuine gives it back. So a flood of forgeries ends here,
 * while Slack and Microsoft, who send all they have from a few addresses, never come near the limit.
 */
final class AddressLimit extends Handler.Wrapper {

    private static final Logger log = LoggerFactory.getLogger(AddressLimit.class);

    /** As a multiple of what is allowed a second; above what can be under way at once. */
    private static final int BURST = 2;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final int perSecond;
    private final Allowance allowance;
    private final ClientAddress addresses;
    private final Clock clock;
    private final AtomicLong warned = new AtomicLong();

    AddressLimit(Limits limits, Clock clock) {
        this.perSecond = limits.perAddress();
        int burst = Math.max(BURST * perSecond, WebServer.MOST_AT_ONCE + WebServer.MOST_WAITING);
        this.allowance = new Allowance(perSecond, SECOND, burst, clock);
        this.addresses = new ClientAddress(limits.trustedProxies());
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (WebServer.isForOperators(request)) {
            return super.handle(request, response, callback);
        }
        String address = addresses.of(neighbour(request), request.getHeaders().getValuesList("X-Forwarded-For"));
        Optional<Duration> wait = allowance.askToWait(address);
        if (wait.isPresent()) {
            warn();
            response.setStatus(429);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.get().toSeconds() + 1);
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            callback.succeeded();
            return true;
        }
        Request.addCompletionListener(request, failure -> {
            if (isGenuine(response.getStatus())) {
                allowance.giveBack(address);
            }
        });
        return super.handle(request, response, callback);
    }

    // What we failed at, or could not save, was let in first.
    private static boolean isGenuine(int status) {
        return (status >= 200 && status < 400) || status >= 500;
    }

    private static InetAddress neighbour(Request request) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    // No address: that of a person would be personal data.
    private void warn() {
        long last = warned.get();
        long now = clock.millis();
        if (now - last > BETWEEN_WARNINGS.toMillis() && warned.compareAndSet(last, now)) {
            log.warn("an address sends more than {} requests a second that are nobody's; they are refused", perSecond);
        }
    }
}

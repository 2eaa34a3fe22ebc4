package org.lmdassistant.bot.web;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Where a request comes from: the neighbour on the network, or, where that is a proxy of ours, whoever the proxy says.
 * Anybody can write {@code X-Forwarded-For}; only what trusted proxies added to it, from its end, is believed.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * Believes these proxies.
     *
     * @param proxies addresses, or networks such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one is neither
     */
    public ClientAddress(Set<String> proxies) {
        for (String proxy : proxies) {
            if (!InetAddresses.isInetAddress(proxy.split("/", 2)[0])) {
                throw new IllegalArgumentException(proxy + " is neither an address nor a network");
            }
            trusted.add(proxy);
        }
    }

    /** The sender's address; of an IPv6 one only the network, which is one subscriber's. */
    String of(InetAddress neighbour, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(header -> hops.addAll(Arrays.asList(header.split(","))));
        Collections.reverse(hops);
        InetAddress sender = neighbour;
        for (String hop : hops) {
            Optional<InetAddress> before = trusted.test(sender) ? read(hop) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            sender = before.get();
        }
        return named(sender);
    }

    private static Optional<InetAddress> read(String hop) {
        try {
            return Optional.of(
                    InetAddresses.forString(HostAndPort.fromString(hop.strip()).getHost()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String named(InetAddress sender) {
        byte[] bytes = sender.getAddress();
        return sender instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES))
                : sender.getHostAddress();
    }
}

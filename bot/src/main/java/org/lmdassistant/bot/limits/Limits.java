package org.lmdassistant.bot.limits;

import java.util.Set;

/**
 * The limits that an operator set.
 *
 * @param perAddress how many requests a second one address may send that turn out to be nobody's; 0 for any number
 * @param perPerson how many turns a minute one person may take; 0 for any number
 * @param trustedProxies addresses and networks of proxies whose word about where a request comes from is believed
 */
public record Limits(int perAddress, int perPerson, Set<String> trustedProxies) {

    /** No limit at all. */
    public static final Limits NONE = new Limits(0, 0, Set.of());

    public Limits {
        trustedProxies = Set.copyOf(trustedProxies);
    }
}

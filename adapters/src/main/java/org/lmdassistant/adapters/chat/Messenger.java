package org.lmdassistant.adapters.chat;

/** The way out to one platform. */
@FunctionalInterface
public interface Messenger {

    /** Tries once, never waits for a rate limit, never throws for what a platform answers. */
    Receipt deliver(Delivery delivery);
}

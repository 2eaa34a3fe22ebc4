package org.lmdassistant.adapters.chat;

import java.util.List;

/** The way out to one platform. */
public interface Messenger {

    /** Tries once, never waits for a rate limit, never throws for what a platform answers. */
    Receipt deliver(Delivery delivery);

    /** What the platform takes in one place, as it publishes it. */
    List<Pace> perPlace();

    /** What the platform takes in one tenant, as it publishes it. */
    List<Pace> perTenant();
}

package org.lmdassistant.bot;

/** A started program that can be stopped. */
public interface Running extends AutoCloseable {

    int port();

    /** Says that it is no longer ready, so that nobody sends it anything new; what comes all the same is answered. */
    void leave();

    @Override
    void close();
}

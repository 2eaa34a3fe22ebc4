package org.lmdassistant.bot;

/** A started program that can be stopped. */
public interface Running extends AutoCloseable {

    int port();

    @Override
    void close();
}

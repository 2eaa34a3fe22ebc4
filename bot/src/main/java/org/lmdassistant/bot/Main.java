package org.lmdassistant.bot;

/** placeholder, replaced at once */
public final class Main {
    private Main() {}
}

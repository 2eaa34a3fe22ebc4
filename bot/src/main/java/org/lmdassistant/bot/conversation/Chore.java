package org.lmdassistant.bot.conversation;

import java.time.Duration;
import java.util.function.Consumer;
import org.lmdassistant.storage.Tx;

/**
 * Something the program does by itself from time to time, in one transaction. Several copies of the program do it side
 * by side, so that it takes what it works on with a lock.
 */
public record Chore(String name, Duration every, Consumer<Tx> work) {}

/**
 * The promise under crashes: the whole program as a process of its own, a PostgreSQL that can be hurt, platforms that
 * fail, people who never stop, and a ledger that compares what was acknowledged with what is there.
 */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.trial;

/** What an operator sees of the running program: counts, times and ages, and one id through the log lines of a turn. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.operations;

/** Questions about the programmes: the fact base, its search, what it cannot answer, and what staff add to it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.facts;

/** The Fellowship Programme: sessions, applications, and what a fellow goes through. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.fellowship;

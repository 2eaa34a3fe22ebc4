/** What the assistant says: catalogs of sentences in three languages, and dates as people write them. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.words;

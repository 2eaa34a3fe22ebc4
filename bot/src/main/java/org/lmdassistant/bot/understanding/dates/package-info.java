/** Days, times and lengths of time in a sentence, in three languages. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.understanding.dates;

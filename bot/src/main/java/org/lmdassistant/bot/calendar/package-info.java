/** Calendar files for what people have agreed to. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.calendar;

/** The one door through which messages leave. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.courier;

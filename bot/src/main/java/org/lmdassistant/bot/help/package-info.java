/** Talking to a person of the staff, each side in its own chat. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.help;

/** Somebody asks for their data, or to be forgotten. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.privacy;

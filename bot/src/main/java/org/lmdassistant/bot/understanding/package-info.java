/** What a typed sentence asks for. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.understanding;

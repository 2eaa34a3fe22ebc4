/** An administration asks for support, and follows what becomes of it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.support;

/** Fellows book time with their coach; coaches say when they have any. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.coaching;

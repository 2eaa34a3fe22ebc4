/** Courses in chat, and what the learning platform reports about them. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.elearning;

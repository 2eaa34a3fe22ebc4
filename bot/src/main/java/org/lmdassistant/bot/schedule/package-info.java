/** What happens because time passes. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.schedule;

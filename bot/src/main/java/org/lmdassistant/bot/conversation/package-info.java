/** How a turn becomes an answer: claimed once, understood, played by a flow, all in one transaction. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.conversation;

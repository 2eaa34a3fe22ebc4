/** What the programme achieved, as a card, as a chart and as a file. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.reports;

/** The Customs administrations that are Members, and how people name them. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.administrations;

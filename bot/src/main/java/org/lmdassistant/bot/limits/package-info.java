/** How much one sender may ask of the program, so that nobody slows it down for the others. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.limits;

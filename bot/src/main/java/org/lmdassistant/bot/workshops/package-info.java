/** Workshops: browsing, registering, nominating, seats, the waiting list, what somebody holds. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.workshops;

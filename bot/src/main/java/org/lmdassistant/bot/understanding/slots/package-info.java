/** What a sentence names: workshops, people, administrations, days, numbers, decisions. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.understanding.slots;

/** Running the programme from chat: rights, where prompts go, setting up workshops. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.staff;

/**
 * A local Slack and a local Microsoft, behind which people and tests play. Nothing here speaks to the bot except as the
 * real platforms do: signed requests in, Web API and Connector calls out.
 */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.playground;

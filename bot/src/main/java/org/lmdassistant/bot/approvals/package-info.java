/** Decisions of the programme's staff, asked for where they work and shown everywhere once taken. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.approvals;

/** Looking after the records: the audit trail, and the keys with which they are encrypted. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.records;

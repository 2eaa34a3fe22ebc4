/** Looking after the records: the audit trail. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.records;

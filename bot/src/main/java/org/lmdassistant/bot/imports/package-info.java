/** Reading the programme's records from CSV files, all or nothing. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.imports;

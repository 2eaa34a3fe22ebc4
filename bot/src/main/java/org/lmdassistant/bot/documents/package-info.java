/** Opening the files that people handed in. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.documents;

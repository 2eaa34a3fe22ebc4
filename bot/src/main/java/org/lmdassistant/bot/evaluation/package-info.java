/** What comes after a workshop: attendance, the certificate, and what people think of it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.evaluation;

/** How much the assistant bears, beside what its database and its web server bear on the same machine at the same time. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.bench;

/** Pictures drawn without a screen. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.pictures;

/** Who somebody is: the introduction, their language, their accounts on both platforms. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.people;

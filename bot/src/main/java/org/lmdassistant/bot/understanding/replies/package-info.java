/** What people reply whatever they were asked: yes, the second one, go back, no, I meant Thursday. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.understanding.replies;

/** An optional language model that proposes what an unclear sentence may mean; off unless an operator sets it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.understanding.model;

/** Microsoft Teams: activities of the Bot Framework become turns, cards become Adaptive Cards. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.adapters.teams;

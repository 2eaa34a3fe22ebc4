/**
 * The one neutral chat vocabulary. Everything above the adapters speaks it and nothing above them ever sees a
 * platform's JSON. All values are immutable and survive a round trip through {@link
 * org.lmdassistant.adapters.chat.ChatJson}, because answers and messages rest in the database between two instants.
 */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.adapters.chat;

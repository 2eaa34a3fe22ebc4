/** Slack on one side, the neutral chat vocabulary on the other. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.adapters.slack;

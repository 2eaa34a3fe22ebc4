/** Coaches and fellows: who belongs together, when a coach has time, and the sessions they agree on. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.coaching;

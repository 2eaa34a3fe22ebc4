/** People who talk to staff through the assistant. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.help;

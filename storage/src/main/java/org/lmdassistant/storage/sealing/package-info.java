/** What rests encrypted, and with which keys. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.sealing;

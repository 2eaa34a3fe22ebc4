/** Questions that staff ask before they decide, and the answers. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.exchanges;

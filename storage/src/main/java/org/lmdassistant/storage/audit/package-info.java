/** Who did what, written once. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.audit;

/** Files that people handed in. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.documents;

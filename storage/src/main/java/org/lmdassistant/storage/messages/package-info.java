/** What came in, what goes out, and conversations in the middle. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.messages;

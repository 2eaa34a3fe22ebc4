/** Where the assistant is installed, with its secrets encrypted. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.installations;

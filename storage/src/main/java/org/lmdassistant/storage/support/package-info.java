/** What administrations ask the programme for, beyond a seat. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.support;

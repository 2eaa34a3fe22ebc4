/** What happened to a subject, step by step, as people see it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.history;

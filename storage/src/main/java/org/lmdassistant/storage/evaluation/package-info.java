/** What comes after a workshop: who was there, and what they think of it. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.evaluation;

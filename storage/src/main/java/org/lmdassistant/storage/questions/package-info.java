/** Questions that nothing could answer, and the answers that staff added. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.questions;

/** What people may ask of whoever keeps data about them: to see it, and to have it erased. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.privacy;

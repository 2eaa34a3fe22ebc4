/** Workshops, registrations and the waiting list, with every rule that only the database can keep. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.workshops;

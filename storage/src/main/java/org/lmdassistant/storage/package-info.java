/** PostgreSQL: the programme's records, and every rule that only a transaction can keep. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage;

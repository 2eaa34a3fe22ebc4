/** Who somebody is, on which platforms, with which rights. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.people;

/** Courses of the e-learning platform, and how far people are with them. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.courses;

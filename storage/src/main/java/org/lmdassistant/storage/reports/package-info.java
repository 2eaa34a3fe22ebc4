/** What can be counted over all parts of the programme. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.storage.reports;

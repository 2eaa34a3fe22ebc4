/** A request and a reply reduced to what a webhook needs, so that adapters know no web server. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.adapters.http;

/** The program: its settings, its parts wired together, and the web server in front of them. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot;

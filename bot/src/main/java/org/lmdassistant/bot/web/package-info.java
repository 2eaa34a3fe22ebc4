/** The web server in front of the adapters. */
@org.jspecify.annotations.NullMarked
package org.lmdassistant.bot.web;

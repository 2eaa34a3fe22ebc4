package org.lmdassistant.storage.messages;

import java.util.Set;
import org.lmdassistant.storage.people.Identity;

/**
 * A form that somebody sends. People who send one at the same moment do not care who is first, so that others may be
 * played before what this one asks of the database is known.
 *
 * @param by whose conversation it goes on with
 * @param workshops which it will ask for
 */
public record SentForm(Identity by, Set<Long> workshops) {}

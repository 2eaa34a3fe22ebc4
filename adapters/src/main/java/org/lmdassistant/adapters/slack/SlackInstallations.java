package org.lmdassistant.adapters.slack;

import java.util.Optional;

/** The workspaces and organizations that installed the app, kept by whoever owns the database. */
public interface SlackInstallations {

    /** The installation of a tenant: a team id, or an enterprise id where a whole organization installed. */
    Optional<SlackInstallation> find(String tenant);

    /** Keeps an installation, in place of an earlier one of the same tenant. */
    void save(SlackInstallation installation);

    /** Forgets an installation; no effect where there is none. */
    void remove(String tenant);

    /** A random word for one attempt to install; good once, for ten minutes. */
    String issueState();

    /** Whether the word was issued in the last ten minutes and not used since; it is used up hereby. */
    boolean redeemState(String state);
}

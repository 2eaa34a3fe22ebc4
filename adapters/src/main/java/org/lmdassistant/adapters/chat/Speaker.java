package org.lmdassistant.adapters.chat;

/**
 * Who spoke. A person is known by platform, tenant and user id, never by a name or an e-mail address: those can be
 * changed by strangers.
 *
 * @param tenant Slack team (or enterprise) id, or Microsoft Entra tenant id
 * @param user Slack user id, or Entra object id; empty where the platform itself speaks (an uninstallation)
 * @param profile what the platform says about the person: for prefilling and language only, never for rights
 */
public record Speaker(Platform platform, String tenant, String user, Profile profile) {

    /** The platform itself, for events that no person caused. */
    public static Speaker thePlatform(Platform platform, String tenant) {
        return new Speaker(platform, tenant, "", Profile.unknown());
    }
}

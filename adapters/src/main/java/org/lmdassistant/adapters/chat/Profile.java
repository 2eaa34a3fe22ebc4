package org.lmdassistant.adapters.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a platform tells about a person; every part may be missing.
 *
 * @param name the name shown in the platform
 * @param language a BCP 47 tag such as {@code fr-FR}
 * @param timeZone an IANA zone such as {@code Africa/Dakar}
 * @param standing whether the person belongs to the tenant that installed the app
 */
public record Profile(@Nullable String name, @Nullable String language, @Nullable String timeZone, Standing standing) {

    /** A member belongs to the tenant; a guest or a person of another organization never holds staff rights. */
    public enum Standing {
        MEMBER,
        GUEST
    }

    /** Nothing is known: treated as a guest, so that a failed look-up never grants anything. */
    public static Profile unknown() {
        return new Profile(null, null, null, Standing.GUEST);
    }
}

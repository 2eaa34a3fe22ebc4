package org.lmdassistant.adapters.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the token that comes with every activity, as Microsoft demands of every bot (Azure Bot Service,
 * "Authentication with the Bot Connector API"): one issuer, our own app as audience, RS256 by a published key, not
 * expired. A token of another bot, of an emulator, or of our own making passes none of it.
 */
final class TeamsToken {

    private static final String ISSUER = "https://api.botframework.com";
    private static final String SCHEME = "Bearer ";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final int LONGEST = 8_192;

    private static final int MOST_KNOWN = 100;
    private static final Duration LONGEST_VALID = Duration.ofHours(1);

    private final String appId;
    private final SigningKeys keys;
    private final Clock clock;
    // The Bot Connector sends the same token for up to an hour. Only good ones are kept: a stranger cannot push them
    // out.
    private final Cache<String, Good> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(LONGEST_VALID)
            .build();

    TeamsToken(String appId, SigningKeys keys, Clock clock) {
        this.appId = appId;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a good token says.
     *
     * @param serviceUrl the service address that the sender speaks for
     */
    record Claims(String serviceUrl, SigningKey key) {}

    private record Good(DecodedJWT token, Claims claims) {}

    /** What the header's token says, or nothing if it is not one that the Bot Connector made for this bot now. */
    Optional<Claims> read(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME) || authorization.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Good before = known.getIfPresent(authorization);
            if (before != null && isStillGood(before)) {
                return Optional.of(before.claims());
            }
            DecodedJWT token = JWT.decode(authorization.substring(SCHEME.length()));
            Optional<Claims> claims = token.getKeyId() == null || !"RS256".equals(token.getAlgorithm())
                    ? Optional.empty()
                    : verified(token);
            claims.ifPresent(good -> known.put(authorization, new Good(token, good)));
            return claims;
        } catch (RuntimeException e) {
            // Not only the library's own exceptions: a payload of "null" is a NullPointerException in it.
            return Optional.empty();
        }
    }

    private Optional<Claims> verified(DecodedJWT token) {
        // The cheap checks first: a stranger shall not make us compute or fetch.
        if (!ISSUER.equals(token.getIssuer()) || !List.of(appId).equals(token.getAudience()) || !isCurrent(token)) {
            return Optional.empty();
        }
        String serviceUrl = token.getClaim("serviceurl").asString();
        Optional<SigningKey> key = keys.find(token.getKeyId());
        if (serviceUrl == null || key.isEmpty()) {
            return Optional.empty();
        }
        Algorithm.RSA256(key.get().key(), null).verify(token);
        return Optional.of(new Claims(serviceUrl, key.get()));
    }

    /** It may have expired, and its key may have been withdrawn or changed; what is signed stays signed. */
    private boolean isStillGood(Good before) {
        SigningKey key = before.claims().key();
        return isCurrent(before.token())
                && keys.find(before.token().getKeyId()).filter(key::equals).isPresent();
    }

    private boolean isCurrent(DecodedJWT token) {
        Instant now = clock.instant();
        Instant expires = token.getExpiresAtAsInstant();
        Instant begins = token.getNotBeforeAsInstant();
        return expires != null
                && expires.isAfter(now.minus(SKEW))
                && (begins == null || begins.isBefore(now.plus(SKEW)));
    }
}

package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign what the Bot Connector sends. Read anew each day; when Microsoft's key server does not answer, the
 * keys known so far stay good for five days. One request at a time fetches them, and a key that nobody knows makes for
 * at most one look a minute.
 */
final class SigningKeys implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration STALE_BUT_GOOD = Duration.ofDays(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_WAITING = 32;

    private final URI openIdUrl;
    private final Clock clock;
    private final JsonSource source = new JsonSource(PATIENCE);
    private final ExecutorService background = Executors.newSingleThreadExecutor(SigningKeys::daemon);
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile Known known = new Known(Map.of(), Instant.MIN);
    private volatile Instant lastLook = Instant.MIN;

    SigningKeys(URI openIdUrl, Clock clock) {
        this.openIdUrl = openIdUrl;
        this.clock = clock;
    }

    private record Known(Map<String, SigningKey> keys, Instant at) {}

    /** The key with this id, if Microsoft has published it. */
    Optional<SigningKey> find(String keyId) {
        Instant now = clock.instant();
        SigningKey found = usable(now).get(keyId);
        if (found == null) {
            return Optional.ofNullable(lookFor(keyId, now));
        }
        if (known.at().isBefore(now.minus(FRESH)) && mayLook(now)) {
            lookInBackground(now);
        }
        return Optional.of(found);
    }

    /** Whether the keys should have been read anew by now, and could not be. */
    boolean areOverdue() {
        boolean looked = lastLook.isAfter(Instant.MIN);
        return looked && known.at().isBefore(clock.instant().minus(FRESH).minus(BETWEEN_LOOKS));
    }

    // Whoever waits here finds, once inside, that another has looked for them; a crowd of strangers does not wait.
    private @Nullable SigningKey lookFor(String keyId, Instant now) {
        if (!waiting.tryAcquire()) {
            return null;
        }
        try {
            look(now);
            return usable(now).get(keyId);
        } finally {
            waiting.release();
        }
    }

    private Map<String, SigningKey> usable(Instant now) {
        Known current = known;
        return current.at().isBefore(now.minus(STALE_BUT_GOOD)) ? Map.of() : current.keys();
    }

    private boolean mayLook(Instant now) {
        return lastLook.isBefore(now.minus(BETWEEN_LOOKS));
    }

    private void lookInBackground(Instant now) {
        if (refreshing.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    look(now);
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    private synchronized void look(Instant now) {
        if (!mayLook(now)) {
            return;
        }
        lastLook = now;
        try {
            URI keysUrl = URI.create(fetch(openIdUrl).path("jwks_uri").asText());
            if (!"https".equals(keysUrl.getScheme()) && !isBesides(keysUrl)) {
                throw new IOException("the address of the keys is not safe");
            }
            Map<String, SigningKey> keys = read(fetch(keysUrl));
            if (keys.isEmpty()) {
                throw new IOException("no keys");
            }
            known = new Known(keys, now);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            log.warn(
                    "signing keys of Teams not read, {} old ones stay: {}",
                    known.keys().size(),
                    e.toString());
        }
    }

    private boolean isBesides(URI keysUrl) {
        return "http".equals(keysUrl.getScheme())
                && keysUrl.getAuthority() != null
                && keysUrl.getAuthority().equals(openIdUrl.getAuthority());
    }

    private JsonNode fetch(URI address) throws IOException {
        return source.ask(HttpRequest.newBuilder(address).build());
    }

    private static Map<String, SigningKey> read(JsonNode document) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        Map<String, SigningKey> keys = new HashMap<>();
        for (JsonNode entry : document.path("keys")) {
            if (entry.path("kty").asText().equals("RSA") && entry.hasNonNull("kid")) {
                try {
                    keys.put(entry.path("kid").asText(), key(entry, factory));
                } catch (InvalidKeySpecException | IllegalArgumentException e) {
                    log.warn("a signing key of Teams is odd and left out: {}", e.toString());
                }
            }
        }
        return Map.copyOf(keys);
    }

    private static SigningKey key(JsonNode entry, KeyFactory factory) throws InvalidKeySpecException {
        RSAPublicKey key = (RSAPublicKey)
                factory.generatePublic(new RSAPublicKeySpec(number(entry.path("n")), number(entry.path("e"))));
        Set<String> endorsements = new HashSet<>();
        entry.path("endorsements").forEach(one -> endorsements.add(one.asText()));
        return new SigningKey(key, Set.copyOf(endorsements));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "teams-signing-keys");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}

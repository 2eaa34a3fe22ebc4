package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lmdassistant.adapters.http.HttpIn;

/**
 * Tells whether Slack sent a request: an HMAC-SHA256 over the raw bytes of {@code v0:timestamp:body}, not older and not
 * newer than five minutes (docs.slack.dev, "Verifying requests from Slack").
 */
final class SlackSignature {

    static final String TIMESTAMP = "x-slack-request-timestamp";
    static final String SIGNATURE = "x-slack-signature";

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final long WINDOW_SECONDS = 300;

    private final List<SecretKeySpec> keys;
    private final Clock clock;

    SlackSignature(List<String> secrets, Clock clock) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"))
                .toList();
        this.clock = clock;
    }

    boolean accepts(HttpIn in) {
        String timestamp = in.header(TIMESTAMP);
        String signature = in.header(SIGNATURE);
        return timestamp != null
                && signature != null
                && isFresh(timestamp)
                && isSigned(timestamp, in.body(), signature.getBytes(UTF_8));
    }

    /** Whether a request does not even claim to be signed. */
    static boolean isMissing(HttpIn in) {
        return !in.headers().containsKey(TIMESTAMP) && !in.headers().containsKey(SIGNATURE);
    }

    private boolean isFresh(String timestamp) {
        return TEN_DIGITS.matcher(timestamp).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= WINDOW_SECONDS;
    }

    private boolean isSigned(String timestamp, byte[] body, byte[] signature) {
        boolean signed = false;
        for (SecretKeySpec key : keys) {
            signed |= MessageDigest.isEqual(expected(key, timestamp, body), signature);
        }
        return signed;
    }

    private static byte[] expected(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(US_ASCII));
            return ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

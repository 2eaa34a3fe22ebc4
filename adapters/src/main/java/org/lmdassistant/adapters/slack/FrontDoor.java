package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;

/** Lets in what Slack signed and what can be read, and answers everything else itself. */
final class FrontDoor {

    private static final int MAX_BYTES = 1_000_000;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SlackSignature signature;

    FrontDoor(SlackSignature signature) {
        this.signature = signature;
    }

    /** What became of a request at the door. */
    sealed interface Verdict {}

    record Answered(HttpOut answer) implements Verdict {}

    record LetIn(Envelope envelope) implements Verdict {}

    Verdict check(HttpIn in) {
        if (!in.method().equals("POST")) {
            return answered(405);
        }
        if (in.body().length > MAX_BYTES) {
            return answered(413);
        }
        String type = mediaType(in);
        if ((!type.equals(JSON) && !type.equals(FORM)) || in.headers().containsKey("content-encoding")) {
            return answered(415);
        }
        if (!signature.accepts(in)) {
            return answered(isUnsignedSslCheck(in, type) ? 200 : 401);
        }
        try {
            String body = text(in.body());
            Envelope envelope = type.equals(JSON) ? Envelope.ofJson(body) : Envelope.ofForm(body);
            return envelope instanceof Envelope.Nothing ? answered(200) : new LetIn(envelope);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return answered(400);
        }
    }

    private static boolean isUnsignedSslCheck(HttpIn in, String type) {
        if (!type.equals(FORM) || !SlackSignature.isMissing(in)) {
            return false;
        }
        try {
            return Envelope.isSslCheck(FormBody.read(text(in.body())));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private static String mediaType(HttpIn in) {
        @Nullable String type = in.header("content-type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private static Verdict answered(int status) {
        return new Answered(HttpOut.empty(status));
    }
}

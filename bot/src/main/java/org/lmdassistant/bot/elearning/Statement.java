package org.lmdassistant.bot.elearning;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.courses.Report;

/**
 * One statement of a learning platform (xAPI 1.0.3, part two): actor, verb, object. The actor is the account whose name
 * we gave out with the link to the course; the object is the course by its address.
 */
record Statement(UUID id, String learner, String course, Report report, String content) {

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    /** The cmi5 profile's extension for percent. */
    private static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    /** The registry's usage type of a certificate that is attached by address. */
    private static final String CERTIFICATE = "http://id.tincanapi.com/attachment/certificate-of-completion";

    /** What a statement cannot be taken for. */
    static final class Unfit extends Exception {
        Unfit(String why) {
            super(why);
        }
    }

    /**
     * Reads a statement as a stranger's letter.
     *
     * @throws Unfit with what is wrong, in words for whoever set up the learning platform
     */
    static Statement read(JsonNode json, Instant now) throws Unfit {
        if (!json.isObject()) {
            throw new Unfit("a statement is an object");
        }
        String learner = json.at("/actor/account/name").asText();
        if (learner.isEmpty()) {
            throw new Unfit("actor.account.name is missing");
        }
        String course = json.at("/object/id").asText();
        if (course.isEmpty()) {
            throw new Unfit("object.id is missing");
        }
        return new Statement(id(json), learner, course, report(json, now), json.toString());
    }

    private static UUID id(JsonNode json) throws Unfit {
        if (!json.has("id")) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(json.path("id").asText());
        } catch (IllegalArgumentException e) {
            throw new Unfit("id is not a UUID");
        }
    }

    private static Report report(JsonNode json, Instant now) throws Unfit {
        return switch (json.at("/verb/id").asText()) {
            case VERBS + "registered" -> new Report.Registered();
            case VERBS + "progressed" -> new Report.Progressed(percent(json));
            case VERBS + "completed" -> new Report.Completed(moment(json, now), certificate(json));
            default -> throw new Unfit("verb.id is none of registered, progressed, completed");
        };
    }

    private static int percent(JsonNode json) throws Unfit {
        JsonNode progress = json.path("result").path("extensions").path(PROGRESS);
        if (!progress.isNumber() || progress.asDouble() < 0 || progress.asDouble() > 100) {
            throw new Unfit("result.extensions[\"" + PROGRESS + "\"] is not a number from 0 to 100");
        }
        return progress.asInt();
    }

    private static Instant moment(JsonNode json, Instant now) throws Unfit {
        if (!json.has("timestamp")) {
            return now;
        }
        try {
            Instant at = OffsetDateTime.parse(json.path("timestamp").asText()).toInstant();
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            throw new Unfit("timestamp is not an ISO 8601 date and time with an offset");
        }
    }

    private static @Nullable String certificate(JsonNode json) {
        for (JsonNode attachment : json.path("attachments")) {
            if (attachment.path("usageType").asText().equals(CERTIFICATE)) {
                return safe(attachment.path("fileUrl").asText()).orElse(null);
            }
        }
        return null;
    }

    private static Optional<String> safe(String address) {
        try {
            URI url = URI.create(address);
            return "https".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

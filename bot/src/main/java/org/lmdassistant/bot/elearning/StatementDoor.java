package org.lmdassistant.bot.elearning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.courses.Enrolment;
import org.lmdassistant.storage.courses.ReportResult;

/**
 * {@code POST /xapi/statements}: a learning platform reports (xAPI 1.0.3, part three). All statements of a request are
 * taken or none; one that comes again counts once.
 */
public final class StatementDoor {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String VERSION = "X-Experience-API-Version";
    private static final int MOST_STATEMENTS = 500;

    private final byte[] credentials;
    private final Storage storage;
    private final Post post;
    private final Clock clock;

    /** A door for whoever knows a user and a password. */
    public StatementDoor(String user, String password, Storage storage, Post post, Clock clock) {
        this.credentials = ("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
        this.storage = storage;
        this.post = post;
        this.clock = clock;
    }

    /** What a statement was refused for; nothing of the request is kept. */
    private static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    public HttpOut receive(HttpIn in) {
        String authorization = in.header("Authorization");
        if (authorization == null
                || !MessageDigest.isEqual(credentials, authorization.getBytes(StandardCharsets.UTF_8))) {
            return new HttpOut(
                    401,
                    "text/plain; charset=utf-8",
                    new byte[0],
                    Map.of("WWW-Authenticate", List.of("Basic realm=\"xAPI\"")));
        }
        String version = in.header(VERSION);
        if (version == null || !version.startsWith("1.0")) {
            return said(400, VERSION + " must be 1.0.x");
        }
        try {
            List<Statement> statements = read(JSON.readTree(in.body()));
            storage.run(tx -> statements.forEach(statement -> take(tx, statement)));
            return said(
                    200,
                    JSON.valueToTree(statements.stream()
                                    .map(statement -> statement.id().toString())
                                    .toList())
                            .toString());
        } catch (Statement.Unfit e) {
            return said(400, String.valueOf(e.getMessage()));
        } catch (Refused e) {
            return said(e.status, String.valueOf(e.getMessage()));
        } catch (StorageUnavailable e) {
            return said(503, "not saved");
        } catch (JsonProcessingException e) {
            return said(400, "not JSON");
        } catch (IOException e) {
            return said(400, "not readable");
        }
    }

    private List<Statement> read(@Nullable JsonNode body) throws Statement.Unfit {
        if (body == null || body.isMissingNode() || (body.isArray() && body.size() > MOST_STATEMENTS)) {
            throw new Statement.Unfit("1 to " + MOST_STATEMENTS + " statements at a time");
        }
        List<Statement> statements = new ArrayList<>();
        if (body.isArray()) {
            for (JsonNode one : body) {
                statements.add(Statement.read(one, clock.instant()));
            }
        } else {
            statements.add(Statement.read(body, clock.instant()));
        }
        return statements;
    }

    private void take(Tx tx, Statement statement) {
        switch (tx.courses().take(statement.id(), statement.content())) {
            case TAKEN_BEFORE -> {}
            case CONFLICT -> throw new Refused(409, statement.id() + " was another statement");
            case NEW -> {
                ReportResult result = tx.courses().report(statement.learner(), statement.course(), statement.report());
                if (result instanceof ReportResult.UnknownLearner) {
                    throw new Refused(400, "actor.account.name is nobody's");
                } else if (result instanceof ReportResult.UnknownCourse) {
                    throw new Refused(400, "object.id is no course of the catalog");
                } else if (result instanceof ReportResult.Changed changed) {
                    changed(tx, changed.enrolment());
                }
            }
        }
    }

    private void changed(Tx tx, Enrolment enrolment) {
        tx.audit()
                .write(
                        null,
                        enrolment.isCompleted() ? "course-completed" : "course-progressed",
                        "course:" + enrolment.course().id(),
                        "{}",
                        "XAPI");
        if (enrolment.isCompleted()) {
            String learner = tx.courses().keyOf(enrolment.person());
            tx.people()
                    .get(enrolment.person())
                    .ifPresent(person -> post.toPerson(
                            tx,
                            person,
                            words -> CourseCards.enrolment(words, enrolment, learner, words.say("course.well-done"))));
        }
    }

    private static HttpOut said(int status, String text) {
        HttpOut out = status == 200 ? HttpOut.json(status, text) : HttpOut.text(status, text);
        return new HttpOut(out.status(), out.contentType(), out.body(), Map.of(VERSION, List.of("1.0.3")));
    }
}

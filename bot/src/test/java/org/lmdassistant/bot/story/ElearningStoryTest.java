package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("A course is added by staff, taken by somebody, reported by the learning platform")
class ElearningStoryTest {

    private static final String PASSWORD = "a-password-of-the-test";

    private static World world;
    private static Chat chief;
    private static final Cast cast =
            new Cast().with("m", "Awa Diop", "Africa/Dakar").with("s", "Sara Staff", "Africa/Dakar");

    @BeforeAll
    static void firstStaff() {
        world = new World(cast.all(), Map.of("XAPI_USER", "platform", "XAPI_PASSWORD", PASSWORD));
        chief = world.firstStaff(cast.player("chief"), Platform.SLACK);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest(name = "{1}: learner on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("from the catalog to a certificate")
    void theWholeCourse(Platform side, String language) throws Exception {
        String key = language + side.name().charAt(0);
        String address = "https://learn.example.org/" + key;
        Chat staff =
                world.staff(chief, cast.player("s" + key), side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
        staff.says("staff");
        staff.presses("staff.create-course", staff.words("staff.menu"));
        staff.fillsIn(Map.of(
                "title",
                "A first course <!channel> " + key,
                "about",
                "What leading means.",
                "language",
                language,
                "minutes",
                "90",
                "address",
                address));
        staff.hears("A first course <!channel> " + key);
        staff.says("staff");
        staff.presses("staff.create-course", staff.words("staff.menu"));
        assertThat(staff.sends(Map.of(
                                "title",
                                "Twice",
                                "about",
                                "x",
                                "language",
                                language,
                                "minutes",
                                "5",
                                "address",
                                address))
                        .toString())
                .contains(staff.words("course.address.taken"));

        Chat learner = world.manager(cast.player("m" + key), side, "SN");
        learner.says("help");
        learner.presses("menu.courses", learner.words("menu.workshops"));
        learner.presses("course.enrol", "A first course <!channel> " + key);
        String name = learnerIn(learner.hearsKey("course.enrolled"));
        learner.presses("course.enrol", "A first course <!channel> " + key);
        learner.hearsKey("course.already");

        // the platform reports; what comes again, or goes back, changes nothing
        assertThat(post(statement(
                                name,
                                address,
                                "progressed",
                                ",\"result\":{\"extensions\":{"
                                        + "\"https://w3id.org/xapi/cmi5/result/extensions/progress\":40}}"))
                        .statusCode())
                .isEqualTo(200);
        learner.presses("course.mine", learner.words("course.mine"));
        learner.hears(learner.words("course.percent", "percent", 40));
        UUID id = UUID.randomUUID();
        String completed = statement(
                name,
                address,
                "completed",
                ",\"id\":\"" + id
                        + "\",\"attachments\":[{\"usageType\":\"http://id.tincanapi.com/attachment/certificate-of-completion\","
                        + "\"fileUrl\":\"https://learn.example.org/certificate/" + key + "\"}]");
        assertThat(post(completed).body()).isEqualTo("[\"" + id + "\"]");
        assertThat(post(completed).statusCode()).isEqualTo(200);
        Line done = learner.hearsKey("course.well-done");
        assertThat(String.valueOf(done.body())).contains("https://learn.example.org/certificate/" + key);
        assertThat(post(completed.replace("Awa", "x").replace("completed", "registered"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(statement(name, address, "registered", "")).statusCode())
                .isEqualTo(200);
        assertThat(learner.heard(learner.words("course.well-done"))).hasSize(1);
    }

    @Test
    @DisplayName("nobody reports without the password, and nothing of a bad request is kept")
    void door() throws Exception {
        String good = statement("nobody", "https://learn.example.org/none", "completed", "");
        assertThat(send(good, null, "1.0.3").statusCode()).isEqualTo(401);
        assertThat(send(good, basic("platform", "wrong"), "1.0.3").statusCode()).isEqualTo(401);
        assertThat(send(good, basic("platform", PASSWORD), null).statusCode()).isEqualTo(400);
        assertThat(post(good).body()).contains("actor.account.name");
        assertThat(world.count("SELECT count(*) FROM statement WHERE content LIKE '%nobody%'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]x",
                "7",
                "{\"id\":\"no uuid\"}",
                "{\"actor\":{\"account\":{\"name\":\"a\"}}}",
                "{\"actor\":{\"account\":{\"name\":\"a\"}},\"object\":{\"id\":\"b\"},\"verb\":{\"id\":\"http://x\"}}",
                "{\"actor\":{\"account\":{\"name\":\"a\"}},\"object\":{\"id\":\"b\"},"
                        + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/progressed\"}}",
                "{\"actor\":{\"account\":{\"name\":\"a\"}},\"object\":{\"id\":\"b\"},\"timestamp\":\"yesterday\","
                        + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"}}"
            })
    @DisplayName("a statement that cannot be read gets 400 and the reason")
    void unfit(String body) throws Exception {
        HttpResponse<String> reply = post(body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).isNotBlank().doesNotContain("Exception", "at org.");
    }

    private static String statement(String learner, String course, String verb, String more) {
        return "{\"actor\":{\"account\":{\"homePage\":\"https://learn.example.org\",\"name\":\"" + learner
                + "\"}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/" + verb + "\"},\"object\":{\"id\":\""
                + course
                + "\"}" + more + "}";
    }

    private static String learnerIn(Line line) {
        Matcher matcher = Pattern.compile("learner=([\\w-]+)").matcher(String.valueOf(line.body()));
        assertThat(matcher.find()).as("the learner's name in the link").isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(body, basic("platform", PASSWORD), "1.0.3");
    }

    private static HttpResponse<String> send(String body, String authorization, String version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.address().resolve("/xapi/statements"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (version != null) {
            request.header("X-Experience-API-Version", version);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}

package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Somebody gets their data and is forgotten")
class PrivacyStoryTest {

    private static final Cast cast = new Cast().with("m", "Awa Diop", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void firstStaff() {
        chief.createsWorkshop("Leading", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 1);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("the file holds what is theirs; afterwards the seat is free, and nobody knows who it was")
    void forgotten(Platform side, String language) throws Exception {
        Player player = cast.player("m", side, language);
        Chat person = world.manager(player, side, "SN");
        person.registersFor("Leading");
        chief.presses("prompt.approve", player.name());
        person.hearsKey("registration.state.confirmed");

        person.says("help");
        person.presses("menu.privacy", person.words("menu.workshops"));
        person.presses("privacy.get", person.words("privacy.what-is-kept"));
        String address = addressIn(person.hearsKey("privacy.ready"));
        HttpResponse<String> file = get(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(file.body()).contains(player.name()).doesNotContain("Claire Martin");
        assertThat(get("/export/guessed.json").statusCode()).isEqualTo(404);

        person.presses("privacy.erase", person.words("privacy.what-is-kept"));
        person.presses("privacy.sure.yes", person.words("privacy.sure"));
        person.hearsKey("privacy.erased");
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(world.count("SELECT seats_taken FROM workshop")).isZero();
        assertThat(world.count("SELECT count(*) FROM person WHERE name = '" + player.name() + "'"))
                .isZero();
        assertThat(world.count("SELECT count(*) FROM registration WHERE name = '" + player.name() + "'"))
                .isZero();
        int before = person.heard(person.words("greet.who-are-you")).size();
        person.says("hello");
        person.hearsTimes(person.words("greet.who-are-you"), before + 1);
    }

    private static String addressIn(Line line) {
        Matcher matcher = Pattern.compile("/export/[\\w-]+\\.json").matcher(String.valueOf(line.body()));
        assertThat(matcher.find()).as("an address").isTrue();
        return matcher.group();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

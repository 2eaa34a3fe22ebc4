package org.lmdassistant.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.FileShelf;

@DisplayName("A formal letter is sent as a file")
class FilesStoryTest {

    private static final int TEN_MEGABYTES = 10 << 20;

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("x", "Nosy Stranger", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "manager on {0} in {1}")
    @CsvSource({"SLACK,en,NG", "TEAMS,en,GH", "SLACK,fr,SN", "TEAMS,fr,ML", "SLACK,es,PE", "TEAMS,es,CL"})
    @DisplayName("the manager sends it, staff on the other platform read it, nobody else does")
    void aLetter(Platform side, String language, String administration) throws Exception {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), otherSide);
        Chat manager = world.manager(cast.player("m", side, language), side, administration);
        Chat stranger = world.manager(cast.player("x", side, language), side, "DE");

        // a file that nobody asked for is not looked at
        manager.sendsPdf("early.pdf");
        manager.hearsKey("file.unasked");

        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.count", "count", 0));
        manager.fillsIn(SupportStoryTest.request("Six offices merge"));
        manager.presses("support.letter", manager.words("support.news.draft"));
        manager.hearsKey("support.letter.where");

        // whatever is wrong with a file is said, the question stays, and nothing is kept
        manager.sendsFile("letter.pdf", new byte[0]);
        manager.hearsKey("file.empty");
        manager.sendsFile("letter.exe", "MZ".getBytes(UTF_8));
        manager.hearsKey("file.kind");
        manager.sendsFile("letter.pdf", "MZ no PDF at all".getBytes(UTF_8));
        manager.hearsTimes(manager.words("file.kind"), 2);
        manager.sendsPdf("../../etc/passwd.pdf");
        manager.hearsKey("file.name");
        manager.sendsFile("letter.pdf", large());
        manager.hearsKey("file.too-large");
        files(side).answerWith(500);
        manager.sendsPdf("letter.pdf");
        manager.hearsKey("file.not-fetched");
        files(side).answerWith(200);
        assertThat(world.count("SELECT count(*) FROM document WHERE name = '" + name(side, language) + "'"))
                .isZero();

        manager.sendsPdf(name(side, language));
        manager.hearsKey("support.letter.there");
        manager.presses("support.submit", manager.words("support.letter.there"));
        String reference = "Six offices merge";
        staff.presses("support.letter.open", reference);
        staff.hearsKey("document.ready", "name", name(side, language));
        URI address = staff.link("document.open", name(side, language));
        HttpResponse<String> file = get(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-1.7 " + name(side, language));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename*=UTF-8''" + name(side, language));
        assertThat(file.headers().firstValue("Content-Security-Policy")).isPresent();

        // the manager may read it again; a stranger who forges the button may not
        manager.presses("support.letter.open", reference);
        manager.link("document.open", name(side, language));
        long id = world.count("SELECT id FROM document WHERE name = '" + name(side, language) + "'");
        stranger.window().press(stranger.anyLine().id(), BadInputTest.forged(side, "document:" + id));
        stranger.hearsKey("document.not-yours");

        world.later(Duration.ofMinutes(16));
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get(address.resolve("/document/guess")).statusCode()).isEqualTo(404);
    }

    private static String name(Platform side, String language) {
        return "letter-" + side + "-" + language + ".pdf";
    }

    private static FileShelf files(Platform side) {
        return side == Platform.SLACK ? world.slack.files() : world.teams.files();
    }

    private static byte[] large() {
        byte[] large = new byte[TEN_MEGABYTES + 1];
        System.arraycopy("%PDF-".getBytes(UTF_8), 0, large, 0, 5);
        return large;
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(world.address().resolve(address.getPath()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

package org.lmdassistant.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.storage.audit.Verdict;

@DisplayName("Somebody who did everything is forgotten")
class ForgottenStoryTest {

    private static final String NAME = "Zacharie Quenouille";

    /** What they and others wrote about them; each is found in the database until they are forgotten. */
    private static final List<String> PLANTED = List.of(
            "planted-question",
            "planted-answer",
            "planted-talk",
            "planted-reply",
            "planted-topic",
            "planted-cv.pdf",
            "planted-draft",
            "planted-wondering",
            "planted-letter");

    /** Held by right: a formal request that was sent is the administration's. */
    private static final List<String> HELD = List.of("held-reason", "held-inquiry");

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName(
            "in the whole database, in every table, and in the log nothing is left of them but what is held by right")
    void nothingIsLeft(Platform side) {
        Player staff = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player player = new Player("quenouille", NAME, "manager", "en-GB", "Africa/Dakar");
        try (Logged log = new Logged();
                World world = new World(List.of(staff, player))) {
            Chat chief = world.firstStaff(staff, side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
            chief.mentions("prompts here");
            chief.hearsKey("prompts.here");
            Chat person = world.chat(player, side);
            person.introducesThemselves("SN", "MIDDLE");
            doesEverything(world, chief, person);
            List<String> traces = traces(player, side);
            world.untilAllHasLeft();
            assertThat(world.dump()).contains(traces).contains(HELD);

            person.says("help");
            person.presses("menu.privacy", person.words("menu.workshops"));
            person.presses("privacy.erase", person.words("privacy.what-is-kept"));
            person.presses("privacy.sure.yes", person.words("privacy.sure"));
            person.hearsKey("privacy.erased");
            world.untilAllHasLeft();
            world.later(Duration.ofMinutes(1));

            assertThat(world.dump().lines())
                    .allSatisfy(row -> assertThat(row).doesNotContain(traces))
                    .anySatisfy(row -> assertThat(row).contains("held-reason"))
                    .anySatisfy(row -> assertThat(row).contains("held-inquiry"));
            assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain(traces));
            Verdict verdict = world.storage.inTransaction(tx -> tx.auditChain().verify());
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.lines())
                    .isGreaterThan(10));
            assertThat(world.count("SELECT count(*) FROM audit WHERE detail <> '{}' OR subject !~ '^[a-z-]+:[0-9]+$'"
                            + " AND act NOT LIKE 'prompts-%'"))
                    .as("the audit trail names ids alone")
                    .isZero();
        }
    }

    private static List<String> traces(Player player, Platform side) {
        List<String> traces = new ArrayList<>(PLANTED);
        traces.add(NAME);
        traces.add(side == Platform.SLACK ? player.slackUser() : player.teamsUser());
        traces.add(side == Platform.SLACK ? player.slackDirect() : player.teamsDirect());
        return traces;
    }

    private static void doesEverything(World world, Chat chief, Chat person) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop("Leading", day, "en", 3);
        person.registersFor("Leading");
        chief.presses("prompt.ask", NAME);
        chief.fillsIn(Map.of("question", "Dear " + NAME + ", a planted-question?"));
        person.presses("question.answer", "planted-question");
        person.fillsIn(Map.of("answer", "A planted-answer."));
        chief.readsInChannel("planted-answer");

        person.says("help");
        person.presses("menu.talk", person.words("menu.workshops"));
        person.fillsIn(Map.of("text", "A planted-talk."));
        chief.readsInChannel("planted-talk");
        chief.presses("talk.answer", "planted-talk");
        chief.fillsIn(Map.of("text", "A planted-reply."));
        person.hears("planted-reply");

        FellowshipStoryTest.opensSession(world, chief, day, "en");
        person.says("help");
        person.presses("menu.fellowship", person.words("menu.workshops"));
        person.presses("fellowship.apply", "FS-");
        person.fillsIn(
                Map.of("years", "7", "topic", "A planted-topic", "motivation", "A planted-draft.", "level", "FLUENT"));
        person.hearsKey("application.news.draft");
        person.presses("application.add-document", person.words("application.news.draft"));
        person.hearsKey("application.which-document");
        person.sendsFile("planted-cv.pdf", ("%PDF-1.7 I am " + NAME).getBytes(UTF_8));
        person.hears(person.words("application.document.open", "number", 1));

        asksForSupport(chief, person);
        long id = world.count("SELECT id FROM person WHERE name = '" + NAME + "'");
        world.storage.run(tx -> tx.openQuestions().collect("en", "A planted-wondering?", "planted-wondering", id));
    }

    private static void asksForSupport(Chat chief, Chat person) {
        person.says("help");
        person.presses("menu.support", person.words("menu.workshops"));
        person.presses("support.new", person.words("support.count", "count", 0));
        person.fillsIn(SupportStoryTest.request("held-reason"));
        person.presses("support.letter", person.words("support.news.draft"));
        person.hearsKey("support.letter.where");
        person.sendsFile("planted-letter-of-" + NAME + ".pdf", ("%PDF-1.7 signed " + NAME).getBytes(UTF_8));
        person.presses("support.submit", person.words("support.letter.there"));
        chief.presses("prompt.ask", "held-reason");
        chief.fillsIn(Map.of("question", "A held-inquiry?"));
        person.hears("held-inquiry");
    }
}

package org.lmdassistant.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("Somebody applies for a fellowship, becomes a fellow and goes all the way")
class FellowshipStoryTest {

    private static final Cast cast = new Cast()
            .with("f", "Fatou Sow", "Africa/Dakar")
            .with("d", "Daouda Ndiaye", "Africa/Dakar")
            .with("w", "Willem Staff", "Europe/Brussels")
            .with("o", "Omar Ba", "Africa/Dakar")
            .with("b", "Binta Boss", "Africa/Dakar")
            .with("k", "Ken Coach", "Europe/Brussels")
            .with("s", "Sara Staff", "Europe/Brussels");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "fellow on {0} in {1}")
    @CsvSource({"SLACK,en,NG", "TEAMS,en,GH", "SLACK,fr,SN", "TEAMS,fr,ML", "SLACK,es,PE", "TEAMS,es,CL"})
    @DisplayName("with a nomination, one place for two, a paper, a trip, and a reminder of what is late")
    void theWholeWay(Platform side, String language, String administration) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), otherSide);
        Chat coach = world.manager(cast.player("k", side, language), otherSide, "BE");
        Chat boss = world.manager(cast.player("b", side, language), otherSide, administration);
        Chat fellow = world.chat(cast.player("f", side, language), side);
        fellow.introducesThemselves(administration, "MIDDLE");
        Chat other = world.chat(cast.player("o", side, language), side);
        other.introducesThemselves(administration, "MIDDLE");
        LocalDate first =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(60);
        String session = opensSession(world, staff, first, language);

        // a senior manager is told kindly that it is not for them
        applies(boss, session);
        boss.hearsKey("fellowship.for-middle-managers");

        // a draft that only they see; a document as a file; the supervisor on the other platform nominates
        applies(fellow, session);
        fellow.fillsIn(application("Risk management <!channel>", "3"));
        fellow.hearsKey("application.news.draft");
        fellow.presses("application.add-document", fellow.words("application.news.draft"));
        fellow.hearsKey("application.which-document");
        fellow.sendsPdf("cv.pdf");
        fellow.hears(fellow.words("application.document.open", "number", 1));
        fellow.presses("application.ask-supervisor", fellow.words("application.news.draft"));
        fellow.fillsIn(Map.of("supervisor", id(boss)));
        boss.hearsKey("nomination.asked", "name", fellow.player().name());
        assertThat(staff.heard("Risk management")).isEmpty();
        boss.presses("nomination.give", "Risk management <!channel>");
        fellow.hears(boss.player().name());
        fellow.presses("application.submit", boss.player().name());
        fellow.hearsKey("application.news.submitted");

        // the other one's supervisor is not in the chat, and answers by an address
        applies(other, session);
        other.fillsIn(application("Single window", "12"));
        other.presses("application.ask-supervisor", "Single window");
        other.fillsIn(Map.of());
        URI address = address(other.hearsKey("application.link"));
        other.presses("application.submit", "Single window");
        other.hearsKey("application.news.submitted");

        // staff compare, ask, and cannot accept without a nomination
        staff.hears("Single window");
        staff.presses("application.accept", "Single window");
        staff.hearsKey("application.not-nominated");
        nominates(address, other);
        staff.says("staff");
        staff.presses("staff.fellowship", staff.words("staff.menu"));
        staff.presses("fellowship.applications", session);
        Line compared = staff.hears(staff.words("fellowship.compared", "count", 2, "name", name(staff, session)));
        assertThat(Chat.all(compared))
                .contains(fellow.player().name(), other.player().name(), "Risk management", "Single window");
        staff.presses("prompt.ask", "Risk management <!channel>");
        staff.fillsIn(Map.of("question", "Which offices, " + language + "?"));
        fellow.presses("question.answer", "Which offices, " + language + "?");
        fellow.fillsIn(Map.of("answer", "All six of them."));
        staff.hears("All six of them.");
        staff.presses("application.shortlist", "All six of them.");
        staff.hears(staff.words("application.state.shortlisted"));

        // one place: one is accepted, the other one waits
        staff.presses("application.accept", "All six of them.");
        fellow.hearsKey("application.news.accepted");
        staff.presses("application.accept", "Single window");
        staff.presses("application.waitlist", staff.words("application.full", "reference", reference(staff)));
        other.hearsKey("application.news.waitlisted");

        // staff ask by name where somebody stands
        String waitlisted = staff.words("application.state.waitlisted");
        staff.hears(waitlisted);
        int shown = staff.heard(waitlisted).size();
        staff.says(
                switch (language) {
                    case "fr" -> "Où en est la bourse d'Omar Ba ?";
                    case "es" -> "¿En qué etapa de la beca está Omar Ba?";
                    default -> "How far along in the fellowship is Omar Ba?";
                });
        staff.hearsTimes(waitlisted, shown + 1);

        // the fellow hands in the topic; the coach opens it, comments, and accepts the second version
        chief.says("staff");
        chief.presses("staff.pair", chief.words("staff.menu"));
        chief.fillsIn(
                Map.of("fellow", fellow.player().name(), "coach", coach.player().name()));
        coach.hearsKey("pair.your-fellow", "fellow", fellow.player().name());
        String topic = fellow.words("milestone.topic");
        fellow.presses("fellow.status", fellow.words("application.news.accepted"));
        fellow.pressesLabel(fellow.words("paper.hand-in", "part", topic), fellow.words("fellow.your-status"));
        fellow.hearsKey("paper.which");
        fellow.sendsPdf("topic-" + side + language + ".pdf");
        fellow.hearsKey("paper.handed-in");
        String paper = coach.words("paper.of", "name", fellow.player().name(), "part", coach.words("milestone.topic"));
        coach.presses("paper.open", paper);
        coach.hearsKey("document.ready", "name", "topic-" + side + language + ".pdf");
        String comment =
                switch (language) {
                    case "fr" -> "le sujet doit être plus étroit";
                    case "es" -> "el tema debe ser más estrecho";
                    default -> "the topic should be narrower";
                };
        if (side == Platform.SLACK) {
            coach.presses("paper.comment", paper);
            coach.fillsIn(Map.of("comment", comment));
        } else {
            coach.says("tell Fatou that " + comment, "dites à Fatou que " + comment, "dile a Fatou que " + comment);
            coach.hearsKey("form.check");
            coach.says(coach.words("answer.yes"));
        }
        fellow.hearsKey("paper.commented", "part", topic, "comment", comment);
        fellow.says(
                switch (language) {
                    case "fr" -> "je veux remettre le sujet de mon travail de recherche";
                    case "es" -> "quiero entregar el tema de mi trabajo de investigación";
                    default -> "I want to hand in the topic of my research paper";
                });
        fellow.hearsTimes(fellow.words("paper.which"), 2);
        fellow.says("https://paper.example/topic-2");
        coach.hears(coach.words("paper.version", "number", 2));
        if (side == Platform.SLACK) {
            coach.presses("paper.accept", coach.words("paper.version", "number", 2));
        } else {
            // in words, it is asked once more
            coach.says("I accept Fatou's topic", "j'accepte le sujet de Fatou", "acepto el tema de Fatou");
            coach.hearsKey("paper.sure", "part", coach.words("milestone.topic"));
            assertThat(fellow.heard(fellow.words("paper.accepted", "part", topic)))
                    .isEmpty();
            coach.says("yes", "oui", "sí");
        }
        fellow.hearsKey("paper.accepted", "part", topic);

        // the status as a picture
        fellow.presses("fellow.picture", fellow.words("fellow.your-status"));
        byte[] png = new Raw(world).bytes(fellow.link("document.open", ".png").getPath());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);

        // staff plan the trip and mark what is over; the coach moves a deadline
        staff.says("staff");
        staff.presses("staff.fellows", staff.words("staff.menu"));
        staff.choosesLabel(
                fellow.player().name(),
                staff.words(
                        "fellow.next",
                        "part",
                        staff.words("milestone.introduction"),
                        "due",
                        staff.words().date(first)));
        String status = staff.words("fellow.status-of", "name", "").strip();
        staff.presses("trip.plan", status);
        staff.fillsIn(Map.of(
                "host",
                "JP",
                "starts",
                first.plusDays(28).toString(),
                "ends",
                first.plusDays(39).toString(),
                "information",
                "Ask for Ms Sato <@U1>"));
        fellow.hears("Ask for Ms Sato <@U1>");
        staff.chooses(0, "Ask for Ms Sato");
        fellow.hearsTimes(
                fellow.words(
                        "milestone.state.done",
                        "due",
                        "",
                        "when",
                        fellow.words().day(world.clock.instant())),
                2);

        // what is late is told to the fellow, to the coach, and waits for staff
        world.later(Duration.between(
                        world.clock.instant(), first.plusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(3));
        fellow.hears(fellow.words(
                "milestone.remind.late",
                "part",
                fellow.words("milestone.outline"),
                "due",
                fellow.words().date(first.plusDays(4))));
        world.later(Duration.ofDays(1));
        coach.hears(coach.words(
                "milestone.late-fellow",
                "name",
                fellow.player().name(),
                "part",
                coach.words("milestone.outline"),
                "due",
                coach.words().date(first.plusDays(4))));
        staff.says("what waits for me");
        staff.hears(fellow.player().name());

        // the fellow leaves; staff are shown who waits
        fellow.says("help");
        fellow.presses("menu.fellowship", fellow.words("menu.workshops"));
        int before = staff.heard("Single window").size();
        fellow.presses("application.withdraw", fellow.words("application.news.accepted"));
        fellow.presses("support.withdraw.yes", fellow.words("support.withdraw.yes"));
        fellow.hearsKey("application.news.withdrawn");
        staff.hearsTimes("Single window", before + 1);
        staff.presses("application.accept", "Single window");
        other.hearsKey("application.news.accepted");
    }

    static String opensSession(World world, Chat staff, LocalDate first, String language) {
        staff.says("staff");
        staff.presses("staff.fellowship", staff.words("staff.menu"));
        staff.presses("fellowship.open-session", staff.words("fellowship.open-session"));
        staff.fillsIn(Map.of(
                "language", language,
                "starts", first.toString(),
                "ends", first.plusDays(25).toString(),
                "trip-starts", first.plusDays(28).toString(),
                "trip-ends", first.plusDays(39).toString(),
                "sponsor", "Japan",
                "places", "1",
                "deadline", first.minusDays(20).toString()));
        String year = "FS-" + first.getYear() + "-";
        String session = year
                + "%02d"
                        .formatted(world.count(
                                "SELECT count(*) FROM fellowship_session WHERE reference LIKE '" + year + "%'"));
        staff.hears(session);
        return session;
    }

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|submit %s",
                "TEAMS|en|send the application %s",
                "SLACK|fr|envoyez ma candidature %s",
                "TEAMS|fr|envoyer ma candidature %s",
                "SLACK|es|envíe mi candidatura %s",
                "TEAMS|es|envía la candidatura %s"
            })
    @DisplayName("whoever wrote an application is asked whether to send it")
    void ownDraft(Platform platform, String language, String sends) {
        Chat manager = world.chat(cast.player("d", platform, language), platform);
        manager.introducesThemselves("NG", "MIDDLE");
        Chat staff = world.staff(chief, cast.player("w", platform, language), platform);
        LocalDate first =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(60);
        applies(manager, opensSession(world, staff, first, language));
        manager.fillsIn(application("Drafts", "3"));
        manager.hearsKey("application.news.draft");
        String reference = world.texts(
                        "SELECT a.reference FROM fellowship_application a JOIN person p ON p.id = a.person WHERE p.name = '%s'"
                                .formatted(manager.player().name()))
                .get(0);

        manager.says(sends.formatted(reference));
        assertThat(Chat.all(manager.hearsKey("draft.sure", "reference", reference)))
                .contains(manager.words("application.news.draft"));
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("application.news.submitted");
    }

    private static void applies(Chat chat, String session) {
        chat.says("help");
        chat.presses("menu.fellowship", chat.words("menu.workshops"));
        chat.presses("fellowship.apply", session);
    }

    private static Map<String, String> application(String topic, String years) {
        return Map.of("years", years, "topic", topic, "motivation", "To learn and to share.", "level", "FLUENT");
    }

    private static URI address(Line line) {
        Matcher address =
                Pattern.compile("https://lmd.example.org(/nominate/\\S+)").matcher(Chat.all(line));
        assertThat(address.find()).as("an address").isTrue();
        return URI.create(address.group(1));
    }

    private static void nominates(URI address, Chat applicant) {
        Raw raw = new Raw(world);
        HttpResponse<String> page = raw.get(address.getPath());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(applicant.player().name(), "Single window");
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertThat(raw.post(address.getPath(), form, "answer=give&name=").statusCode())
                .isEqualTo(400);
        assertThat(raw.post(
                                address.getPath(),
                                form,
                                "answer=give&name=" + URLEncoder.encode("Dr <b>Boss</b>", UTF_8) + "&position=Director")
                        .statusCode())
                .isEqualTo(200);
        applicant.hears("Dr <b>Boss</b>, Director");
        assertThat(raw.get(address.getPath()).statusCode()).isEqualTo(404);
        assertThat(raw.post(address.getPath(), form, "answer=give&name=x&position=y")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String id(Chat person) {
        return String.valueOf(world.count(
                "SELECT id FROM person WHERE name = '" + person.player().name() + "'"));
    }

    private static String reference(Chat staff) {
        return staff.heard("Single window").stream()
                .map(line -> Pattern.compile("FA-\\d{4}-\\d{4}").matcher(Chat.all(line)))
                .filter(Matcher::find)
                .map(Matcher::group)
                .reduce((former, last) -> last)
                .orElseThrow();
    }

    private static String name(Chat staff, String session) {
        String heading = Chat.all(staff.hears(staff.words("fellowship.session", "name", session)));
        Matcher name = Pattern.compile(session + "[^\n]*").matcher(heading);
        assertThat(name.find()).isTrue();
        return name.group();
    }
}

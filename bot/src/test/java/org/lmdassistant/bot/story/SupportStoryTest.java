package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;

@DisplayName("An administration asks for support, staff on the other platform decide")
class SupportStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("d", "Daouda Ndiaye", "Africa/Dakar")
            .with("p", "Aminata Sy", "Africa/Dakar")
            .with("q", "Binta Staff", "Africa/Dakar")
            .with("c", "Moussa Fall", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "{1}: manager on {0} for {2}")
    @CsvSource({"SLACK,en,NG", "TEAMS,en,GH", "SLACK,fr,SN", "TEAMS,fr,ML", "SLACK,es,PE", "TEAMS,es,CL"})
    @DisplayName("from a draft to a workshop of their own, with a question, a second request and a refusal")
    void theWholeRequest(Platform side, String language, String administration) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        String key = language + side.name().charAt(0);
        Chat staff = world.staff(chief, cast.player("s" + key), otherSide);
        Chat manager = world.manager(cast.player("m" + key), side, administration);

        // a draft that only the manager sees, with the letter added later
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.count", "count", 0));
        manager.fillsIn(request("Six offices merge <!channel> " + key));
        manager.hearsKey("support.news.draft");
        assertThat(staff.heard("Six offices merge")).isEmpty();
        manager.presses("support.letter", manager.words("support.news.draft"));
        manager.hearsKey("support.letter.where");
        manager.says("javascript:alert(1)");
        manager.hearsKey("document.not-one");
        manager.says("https://customs.example/letter.pdf");
        manager.hears(manager.words("support.letter.there"));
        manager.presses("support.submit", manager.words("support.letter.there"));
        manager.hearsKey("support.news.submitted");

        // staff see everything, acknowledge, ask; the answer returns
        Line prompt = staff.hears("Six offices merge <!channel> " + key);
        String reference = reference(prompt);
        staff.presses("support.acknowledge", reference);
        manager.hearsKey("support.news.acknowledged");
        staff.presses("prompt.ask", reference);
        staff.fillsIn(Map.of("question", "How many offices, exactly?"));
        manager.hears("How many offices, exactly?");
        manager.presses("question.answer", "How many offices, exactly?");
        manager.fillsIn(Map.of("answer", "Six, in two regions."));
        staff.hears("Six, in two regions.");

        // it can be amended until it is decided
        manager.says(language.equals("en") ? "my request" : language.equals("fr") ? "ma demande" : "mi solicitud");
        manager.presses("support.amend", reference);
        Map<String, String> amended = new LinkedHashMap<>(request("Seven offices merge " + key));
        amended.put("participants", "18");
        manager.fillsIn(amended);
        staff.hears("Seven offices merge " + key);

        // a colleague's second request is noticed and shown to both, not blocked
        Chat colleague = world.manager(cast.player("c" + key), side, administration);
        colleague.says("help");
        colleague.presses("menu.support", colleague.words("menu.workshops"));
        colleague.presses("support.new", colleague.words("support.count", "count", 0));
        colleague.fillsIn(request("Negotiation " + key));
        assertThat(Chat.all(colleague.hearsKey("support.news.draft")))
                .contains(reference)
                .doesNotContain("Seven offices");
        colleague.presses("support.submit", colleague.words("support.news.draft"));
        Line second = staff.hears("Negotiation " + key);
        assertThat(Chat.all(second)).contains(reference);
        String secondReference = reference(second);
        staff.presses("prompt.decline", secondReference);
        staff.fillsIn(Map.of("reason", "One request at a time, please."));
        colleague.hears("One request at a time, please.");
        staff.hears("One request at a time, please.");

        // approved, scheduled as a workshop of their own, completed; each step is told
        staff.presses("prompt.approve", reference);
        manager.hearsKey("support.news.approved");
        staff.presses("support.schedule", reference);
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(200);
        staff.fillsIn(Map.ofEntries(
                Map.entry("title", "At home " + key),
                Map.entry("venue", "Capital"),
                Map.entry("starts", monday.toString()),
                Map.entry("ends", monday.plusDays(10).toString()),
                Map.entry("days", "9"),
                Map.entry("language", language),
                Map.entry("capacity", "18"),
                Map.entry("deadline", monday.minusDays(30).toString()),
                Map.entry("offer-hours", "48"),
                Map.entry("zone", "Africa/Dakar"),
                Map.entry("reserved", administration)));
        manager.hearsKey("support.news.scheduled");
        manager.hears("At home " + key);
        staff.presses("support.complete", reference);
        Line done = manager.hearsKey("support.news.completed");
        assertThat(Chat.all(done))
                .contains(manager.words("support.step.submitted"))
                .contains(manager.words("support.step.answered"))
                .contains(manager.words("support.step.scheduled"));

        // nothing is left to withdraw
        assertThat(world.count("SELECT count(*) FROM support_request WHERE reference = '" + reference
                        + "' AND state = 'COMPLETED'"))
                .isOne();
    }

    @ParameterizedTest(name = "{1}: manager on {0} for {2}")
    @CsvSource({
        "SLACK,en,KE,Put {0} on hold because the budget is not voted",
        "TEAMS,en,UG,defer {0} because the budget is not voted",
        "SLACK,fr,TG,on met {0} en attente car the budget is not voted",
        "TEAMS,fr,BJ,différez {0} car the budget is not voted",
        "SLACK,es,BO,aplazar {0} porque the budget is not voted",
        "TEAMS,es,PY,deje {0} en espera porque the budget is not voted"
    })
    @DisplayName("put off with a reason until a day, on which it comes back by itself; it can be decided before")
    void putOff(Platform side, String language, String administration, String sentence) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        String key = language + side.name().charAt(0);
        Chat staff = world.staff(chief, cast.player("q" + key), otherSide);
        Chat manager = world.manager(cast.player("p" + key), side, administration);
        String reference = sent(manager, staff, "Spring " + key);
        LocalDate today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);

        // in a sentence of one's own: the reason is read, the day is asked for, and one of the past is not taken
        staff.says(MessageFormat.format(sentence, reference));
        staff.hearsKey("support.defer.until");
        staff.says(today.minusDays(1).toString());
        staff.hearsKey("support.defer.not-over");
        staff.says(today.plusDays(30).toString());
        staff.hearsKey("form.check");
        staff.says(language.equals("en") ? "yes" : language.equals("fr") ? "oui" : "sí");
        Line told = manager.hears("the budget is not voted");
        assertThat(Chat.all(told))
                .contains(manager.words("support.state.deferred"))
                .contains(manager.words("support.review-on"));
        staff.hears(staff.words("support.state.deferred"));
        assertThat(waiting(reference)).as("no longer among what waits").isFalse();

        // on its day it is there again
        world.later(Duration.ofDays(31));
        staff.hears(staff.words("support.step.resumed"));
        manager.hears(manager.words("support.step.resumed"));
        assertThat(waiting(reference)).isTrue();

        // put off once more by the button, and approved before that day
        staff.presses("support.defer", reference);
        staff.fillsIn(Map.of(
                "reason", "Still no budget " + key, "review", today.plusDays(90).toString()));
        manager.hears("Still no budget " + key);
        staff.presses("prompt.approve", reference);
        manager.hearsKey("support.news.approved");
    }

    private static String sent(Chat manager, Chat staff, String reason) {
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.count", "count", 0));
        manager.fillsIn(request(reason));
        manager.presses("support.submit", manager.words("support.news.draft"));
        return reference(staff.hears(reason));
    }

    private static boolean waiting(String reference) {
        return world.count("SELECT count(*) FROM support_request WHERE reference = '" + reference
                        + "' AND state IN ('SUBMITTED', 'ACKNOWLEDGED', 'QUESTIONED')")
                == 1;
    }

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|send %s",
                "TEAMS|en|send my request %s to the programme",
                "SLACK|fr|envoyez ma demande %s",
                "TEAMS|fr|envoyez ma demande %s au programme",
                "SLACK|es|envía mi solicitud %s",
                "TEAMS|es|envía mi solicitud"
            })
    @DisplayName("whoever wrote a draft is asked whether to send it, and nobody else")
    void ownDraft(Platform platform, String language, String sends) {
        Chat manager = world.manager(cast.player("d", platform, language), platform, "NG");
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.count", "count", 0));
        String reason = "Draft in " + language + platform;
        manager.fillsIn(request(reason));
        String reference = reference(manager.hearsKey("support.news.draft"));

        manager.says(sends.formatted(reference));
        assertThat(Chat.all(manager.hearsKey("draft.sure", "reference", reference)))
                .contains(manager.words("support.news.draft"));
        assertThat(chief.heard(reason)).isEmpty();
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("support.news.submitted");
        chief.hears(reason);
        manager.says(sends.formatted(reference));
        manager.hearsTimes(manager.words("support.news.submitted"), 2);
        assertThat(manager.heard(manager.words("draft.sure", "reference", reference)))
                .hasSize(1);
        assertThat(manager.heard(manager.words("refused.staff-only"))).isEmpty();
    }

    static Map<String, String> request(String reason) {
        return Map.of(
                "kind", "WORKSHOP",
                "reason", reason,
                "topics", "change management",
                "language", "fr",
                "period", "March 2027",
                "participants", "20",
                "level", "SENIOR");
    }

    private static String reference(Line line) {
        String all = Chat.all(line);
        int at = all.indexOf("SR-");
        return all.substring(at, at + "SR-2026-0001".length());
    }
}

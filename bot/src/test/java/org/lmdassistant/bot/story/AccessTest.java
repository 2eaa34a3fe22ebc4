package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.fellowship.SessionDraft;
import org.lmdassistant.storage.questions.AddedFact;
import org.lmdassistant.storage.questions.CollectResult;

@DisplayName("Every act that exists, tried by people who may not do it")
class AccessTest {

    /** What nobody but staff, and nobody but the person concerned, may change. */
    private static final String EVERYTHING_THAT_MATTERS =
            "SELECT hashtext((SELECT string_agg(w::text, ',' ORDER BY id) FROM workshop w)"
                    + " || (SELECT string_agg(r::text, ',' ORDER BY id) FROM registration r)"
                    + " || (SELECT string_agg(s::text, ',') FROM staff s)"
                    + " || coalesce((SELECT string_agg(p::text, ',') FROM prompt_place p), '')"
                    + " || (SELECT string_agg(s::text, ',' ORDER BY id) FROM support_request s)"
                    + " || (SELECT string_agg(d::text, ',' ORDER BY id) FROM document d)"
                    + " || (SELECT count(*) FROM document_link)"
                    + " || (SELECT count(*) FROM reminder WHERE subject LIKE 'announced%')"
                    + " || (SELECT string_agg(f::text, ',' ORDER BY id) FROM fellowship_session f)"
                    + " || (SELECT string_agg(a::text, ',' ORDER BY id) FROM fellowship_application a)"
                    + " || (SELECT string_agg(m::text, ',' ORDER BY id) FROM milestone m)"
                    + " || (SELECT string_agg(v::text, ',' ORDER BY id) FROM paper_version v)"
                    + " || (SELECT string_agg(t::text, ',' ORDER BY id) FROM help_talk t)"
                    + " || (SELECT string_agg(m::text, ',' ORDER BY id) FROM help_message m)"
                    + " || (SELECT string_agg(q::text, ',' ORDER BY id) FROM open_question q)"
                    + " || (SELECT string_agg(w::text, ',' ORDER BY fact, language) FROM added_wording w)"
                    + " || (SELECT string_agg(p::text, ',' ORDER BY id) FROM pairing p)"
                    + " || (SELECT string_agg(c::text, ',' ORDER BY id) FROM coaching_session c))";

    private static World world;
    private static Chat former;
    private static long workshop;
    private static long registration;
    private static long milestone;

    @BeforeAll
    static void open() {
        Player chiefPlayer = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player formerPlayer = new Player("former", "Fred Former", "staff", "en-GB", "Europe/Brussels");
        Player victim = new Player("victim", "Vera Victim", "manager", "fr-FR", "Africa/Dakar");
        world = new World(List.of(
                chiefPlayer,
                formerPlayer,
                victim,
                new Player("ken", "Ken Coach", "coach", "en-GB", "Africa/Dakar"),
                new Player("mallory", "Mallory", "manager", "en-GB", "Africa/Lagos"),
                new Player("stranger", "Stranger", "manager", "es-ES", "America/Montevideo")));
        Chat chief = world.firstStaff(chiefPlayer, Platform.SLACK);
        former = world.staff(chief, formerPlayer, Platform.TEAMS);
        chief.says("staff");
        chief.presses("staff.dismiss", chief.words("staff.menu"));
        chief.fillsIn(Map.of("person", formerPlayer.name()));
        former.hearsKey("dismiss.told");
        chief.createsWorkshop("Guarded", LocalDate.now(ZoneOffset.UTC).plusDays(120), "fr", 5);
        Chat manager = world.manager(victim, Platform.SLACK, "SN");
        manager.registersFor("Guarded");
        manager.hears("Vera Victim");
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.count", "count", 0));
        manager.fillsIn(SupportStoryTest.request("Private reasons of Vera Victim"));
        manager.presses("support.letter", "Private reasons");
        manager.hearsKey("support.letter.where");
        manager.sendsPdf("letter of Vera Victim.pdf");
        manager.presses("support.submit", manager.words("support.letter.there"));
        manager.hearsKey("support.news.submitted");
        manager.presses("menu.talk", manager.words("menu.workshops"));
        manager.fillsIn(Map.of("text", "Vera Victim has a question"));
        manager.hearsKey("talk.wait");
        questions();
        books(chief, manager);
        becomesFellow(manager);
        workshop = world.count("SELECT id FROM workshop");
        registration = world.count("SELECT id FROM registration");
    }

    /** Questions that wait and answers that staff added, under the ids that are tried. */
    private static void questions() {
        long person = world.count("SELECT id FROM person WHERE name = 'Vera Victim'");
        long staff = world.count("SELECT min(person) FROM staff");
        world.storage.run(tx -> {
            for (int i = 0; i < 3; i++) {
                assertThat(tx.openQuestions().collect("en", "Private question " + i, "private " + i, person))
                        .isInstanceOf(CollectResult.Waits.class);
                assertThat(tx.addedFacts()
                                .add("en", Map.of("en", new AddedFact.Wording("Is this true " + i, "It is")), staff)
                                .id())
                        .isPositive();
            }
        });
    }

    /** The victim is a fellow who handed in a part of the paper, and has applied for another session. */
    private static void becomesFellow(Chat fellow) {
        long person = world.count("SELECT id FROM person WHERE name = 'Vera Victim'");
        long staff = world.count("SELECT min(person) FROM staff");
        milestone = world.storage.inTransaction(tx -> {
            LocalDate first = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(90);
            SessionDraft draft = new SessionDraft(
                    "fr", first, first.plusDays(25), first.plusDays(28), first.plusDays(39), null, 5, first);
            long session = tx.fellowships().open(draft).id();
            long waiting = tx.fellowships().open(draft).id();
            ApplicationDraft wish =
                    new ApplicationDraft(9, "Topic of Vera Victim", "Motives", ApplicationDraft.Level.FLUENT);
            Application sent =
                    tx.applications().draft(waiting, wish, "SN", person).orElseThrow();
            assertThat(tx.applications().submit(sent.id(), person)).isInstanceOf(ApplicationResult.Taken.class);
            long id = tx.applications()
                    .draft(session, wish, "SN", person)
                    .orElseThrow()
                    .id();
            assertThat(List.of(
                            tx.applications().submit(id, person),
                            tx.applications().askSupervisor(id, staff, person),
                            tx.applications().nominate(id, one -> true, "Boss", null),
                            tx.applications().accept(id, staff)))
                    .allMatch(ApplicationResult.Taken.class::isInstance);
            Milestone topic = tx.journey().of(id).stream()
                    .filter(each -> each.kind() == Milestone.Kind.TOPIC)
                    .findFirst()
                    .orElseThrow();
            return tx.journey()
                    .handIn(topic.id(), "https://paper.example/vera")
                    .orElseThrow()
                    .id();
        });
        fellow.says("ma bourse");
        fellow.hearsKey("fellow.your-status");
    }

    private static void books(Chat chief, Chat fellow) {
        Player ken = new Player("ken", "Ken Coach", "coach", "en-GB", "Africa/Dakar");
        Chat coach = world.manager(ken, Platform.TEAMS, "JP");
        chief.says("staff");
        chief.presses("staff.pair", chief.words("staff.menu"));
        chief.fillsIn(Map.of("fellow", "Vera Victim", "coach", "Ken Coach"));
        coach.presses("coaching.publish", "Vera Victim");
        coach.fillsIn(
                Map.of("monday", "9-12", "wednesday", "9-12", "zone", "Africa/Dakar", "buffer", "0", "notice", "0"));
        coach.hears("09:00-12:00");
        fellow.presses("coaching.book", "Ken Coach");
        fellow.pressesLabel(fellow.words("coaching.minutes", "minutes", 30), fellow.words("coaching.how-long"));
        fellow.chooses(0, fellow.words("coaching.which-day", "zone", "Africa/Dakar"));
        fellow.chooses(0, fellow.words("coaching.which-time", "zone", "Africa/Dakar"));
        fellow.hearsKey("coaching.booked");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a manager makes no staff button work, and no button of somebody else's registration")
    void manager(Platform platform) {
        Player mallory = new Player("mallory", "Mallory", "manager", "en-GB", "Africa/Lagos");
        Chat chat = world.manager(mallory, platform, "NG");
        chat.hearsKey("introduce.done", "name", "Mallory");
        pressesEverything(chat, platform);
        assertThat(chat.heard("Vera Victim"))
                .as("nothing of another person is shown")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a stranger who never said who they are makes nothing work")
    void stranger(Platform platform) {
        Player stranger = new Player("stranger", "Stranger", "manager", "es-ES", "America/Montevideo");
        Chat chat = world.chat(stranger, platform);
        chat.says("hola");
        chat.hearsKey("greet.who-are-you");
        pressesEverything(chat, platform);
        assertThat(chat.heard("Vera Victim"))
                .as("nothing of another person is shown")
                .isEmpty();
    }

    @Test
    @DisplayName("somebody whose role was taken away makes no button work that they still see")
    void formerStaff() {
        former.hearsKey("dismiss.told");
        pressesEverything(former, Platform.TEAMS);
    }

    private static void pressesEverything(Chat chat, Platform platform) {
        long before = world.count(EVERYTHING_THAT_MATTERS);
        long staffOnly = 0;
        for (Map.Entry<String, Access> rule : world.assistant.rules().entrySet()) {
            if (harmless(rule.getKey())) {
                continue;
            }
            for (long id : List.of(registration, workshop, milestone)) {
                chat.window().press(chat.anyLine().id(), BadInputTest.forged(platform, rule.getKey() + ":" + id));
            }
            staffOnly += rule.getValue() == Access.STAFF ? 1 : 0;
            assertThat(world.count(EVERYTHING_THAT_MATTERS))
                    .as("what %s changed", rule.getKey())
                    .isEqualTo(before);
        }
        assertThat(staffOnly).as("staff's acts that were tried").isGreaterThan(8);
    }

    /** The speaker's own affairs: what they are called and which language they read. */
    private static boolean harmless(String verb) {
        return List.of("speak", "introduce", "erase-me-really").contains(verb);
    }
}

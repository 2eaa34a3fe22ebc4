package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationDraft;
import org.lmdassistant.storage.fellowship.ApplicationResult;
import org.lmdassistant.storage.fellowship.Milestone;
import org.lmdassistant.storage.fellowship.SessionDraft;
import org.lmdassistant.storage.people.GrantResult;
import org.lmdassistant.storage.people.RevokeResult;
import org.lmdassistant.storage.questions.AddedFact;
import org.lmdassistant.storage.questions.CollectResult;

/**
 * Generated from the registry of acts and searches: what is added to it is tried here without another line. An act without
 * a rule does not compile.
 */
@DisplayName("Every act and every search that exists, tried by everybody on both platforms")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /** Somebody who tries everything. */
    enum Role {
        STRANGER,
        MANAGER,
        FELLOW,
        COACH,
        /** Has the staff's role, and speaks as a guest of another organization. */
        GUEST,
        /** Had the staff's role until a moment ago. */
        FORMER,
        STAFF;

        /** Somebody else on each platform, so that one is not known through the other. */
        Player on(Platform platform) {
            String key = name().toLowerCase(Locale.ROOT) + platform.name().charAt(0);
            return new Player(key, "Trying " + key, this == GUEST ? "guest" : "manager", "en-GB", "Africa/Lagos");
        }
    }

    /** What belongs to somebody; the victim's have one id, which nothing that everybody may see has. */
    private static final List<String> PRIVATE = List.of(
            "registration",
            "support_request",
            "document",
            "fellowship_application",
            "milestone",
            "help_talk",
            "open_question",
            "coaching_session");

    private static final long VICTIMS = 5001;
    private static final long NOBODYS = 999_999;

    private static World world;
    private static final Map<Role, Map<Platform, Chat>> chats = new EnumMap<>(Role.class);
    private static Set<Long> ids;

    private static Stream<Arguments> everybodyButStaff() {
        return everybody().filter(each -> each.get()[0] != Role.STAFF);
    }

    private static Stream<Arguments> everybody() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Platform.values()).map(platform -> Arguments.of(role, platform)));
    }

    @BeforeAll
    static void open() {
        Player chiefPlayer = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player victim = new Player("victim", "Vera Victim", "manager", "fr-FR", "Africa/Dakar");
        List<Player> players = new ArrayList<>(
                List.of(chiefPlayer, victim, new Player("ken", "Ken Coach", "coach", "en-GB", "Africa/Dakar")));
        everybody().forEach(each -> players.add(((Role) each.get()[0]).on((Platform) each.get()[1])));
        world = new World(players);
        for (String table : PRIVATE) {
            world.count("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), " + (VICTIMS - 1) + ")");
        }
        Chat chief = world.firstStaff(chiefPlayer, Platform.SLACK);
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
        long milestone = becomesFellow("Vera Victim", "SN");
        manager.says("ma bourse");
        manager.hearsKey("fellow.your-status");
        everybody().forEach(each -> comesIn((Role) each.get()[0], (Platform) each.get()[1]));
        ids = Set.of(
                world.count("SELECT id FROM workshop"),
                world.count(
                        "SELECT r.id FROM registration r JOIN person p ON p.id = r.person AND p.name = 'Vera Victim'"),
                milestone);
    }

    private static void comesIn(Role role, Platform platform) {
        Player player = role.on(platform);
        Chat chat = world.chat(player, platform);
        if (role == Role.STRANGER) {
            chat.says("hello");
            chat.hearsKey("greet.who-are-you");
        } else {
            chat.introducesThemselves("NG", "SENIOR");
            becomes(role, player.name());
        }
        chats.computeIfAbsent(role, each -> new EnumMap<>(Platform.class)).put(platform, chat);
    }

    private static void becomes(Role role, String name) {
        long person = person(name);
        long chief = person("Claire Martin");
        switch (role) {
            case STRANGER, MANAGER -> {}
            case FELLOW -> assertThat(becomesFellow(name, "NG")).isPositive();
            case COACH -> world.storage.run(tx -> tx.pairings().pair(person("Claire Martin"), person, chief));
            case GUEST, STAFF -> assertThat(grants(person, chief)).isEqualTo(GrantResult.GRANTED);
            case FORMER -> {
                assertThat(grants(person, chief)).isEqualTo(GrantResult.GRANTED);
                RevokeResult revoked =
                        world.storage.inTransaction(tx -> tx.roles().revoke(person, chief));
                assertThat(revoked).isEqualTo(RevokeResult.REVOKED);
            }
        }
    }

    private static GrantResult grants(long person, long by) {
        return world.storage.inTransaction(tx -> tx.roles().grant(person, by));
    }

    private static long person(String name) {
        return world.count("SELECT id FROM person WHERE name = '" + name + "'");
    }

    /** Questions that wait and answers that staff added, under the ids that are tried. */
    private static void questions() {
        long person = person("Vera Victim");
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

    /** A fellow who handed in a part of the paper, and has applied for another session. */
    private static long becomesFellow(String name, String administration) {
        long person = person(name);
        long staff = world.count("SELECT min(person) FROM staff");
        return world.storage.inTransaction(tx -> {
            LocalDate first = LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(90);
            SessionDraft draft = new SessionDraft(
                    "fr", first, first.plusDays(25), first.plusDays(28), first.plusDays(39), null, 5, first);
            long session = tx.fellowships().open(draft).id();
            long waiting = tx.fellowships().open(draft).id();
            ApplicationDraft wish =
                    new ApplicationDraft(9, "Topic of " + name, "Motives", ApplicationDraft.Level.FLUENT);
            Application sent = tx.applications()
                    .draft(waiting, wish, administration, person)
                    .orElseThrow();
            assertThat(tx.applications().submit(sent.id(), person)).isInstanceOf(ApplicationResult.Taken.class);
            long id = tx.applications()
                    .draft(session, wish, administration, person)
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
    }

    private static void books(Chat chief, Chat fellow) {
        Player ken = new Player("ken", "Ken Coach", "coach", "en-GB", "Africa/Dakar");
        Chat coach = world.manager(ken, Platform.TEAMS, "JP");
        chief.says("staff");
        chief.presses("staff.pair", chief.words("staff.menu"));
        chief.fillsIn(Map.of("fellow", "Vera Victim", "coach", "Ken Coach"));
        coach.presses("coaching.publish", "Vera Victim");
        // Far enough ahead that no reminder falls due while everybody tries everything.
        coach.fillsIn(
                Map.of("monday", "9-12", "wednesday", "9-12", "zone", "Africa/Dakar", "buffer", "0", "notice", "48"));
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

    @Order(1)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everybodyButStaff")
    @DisplayName(
            "no button works that is not theirs, each refusal of a staff's act is written down, and nothing is shown")
    void presses(Role role, Platform platform) {
        Player player = role.on(platform);
        long matters = world.count(EVERYTHING_THAT_MATTERS);
        long said = lastSaid();
        int staffOnly = 0;
        for (Map.Entry<String, Access> rule : world.assistant.rules().entrySet()) {
            if (isHarmless(rule.getKey())) {
                continue;
            }
            if (rule.getValue() == Access.STAFF) {
                staffOnly++;
                long refused = refusals(rule.getKey());
                Forged.press(world, player, platform, rule.getKey() + ":" + VICTIMS);
                assertThat(refusals(rule.getKey()) - refused)
                        .as("refusals of %s", rule.getKey())
                        .isEqualTo(1);
            } else {
                ids.forEach(id -> Forged.press(world, player, platform, rule.getKey() + ":" + id));
            }
            assertThat(world.count(EVERYTHING_THAT_MATTERS))
                    .as("what %s changed", rule.getKey())
                    .isEqualTo(matters);
        }
        assertThat(staffOnly).as("staff's acts that were tried").isGreaterThan(40);
        assertThat(saidSince(said, player, platform))
                .as("nothing of another person is shown")
                .isNotEmpty()
                .noneMatch(card -> card.contains("Vera Victim"));
    }

    @Order(2)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everybodyButStaff")
    @DisplayName("no form of staff's is taken that somebody made up, and each refusal is written down")
    void forms(Role role, Platform platform) {
        long matters = world.count(EVERYTHING_THAT_MATTERS);
        int staffs = 0;
        for (String flow : world.assistant.forms()) {
            if (world.assistant.rules().get(flow) == Access.STAFF) {
                staffs++;
                long refused = refusals(flow);
                Map<String, String> answers = Map.of("reason", "x", "text", "x", "person", "1");
                Forged.form(world, role.on(platform), platform, flow + ":" + VICTIMS, answers);
                assertThat(refusals(flow) - refused).as(flow).isEqualTo(1);
            }
        }
        assertThat(staffs).as("staff's forms that were tried").isGreaterThan(12);
        assertThat(world.count(EVERYTHING_THAT_MATTERS)).isEqualTo(matters);
    }

    @Order(3)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everybody")
    @DisplayName("a search finds people for those alone who may look for them")
    void searches(Role role, Platform platform) {
        Chat chat = chats.get(role).get(platform);
        for (Map.Entry<String, Access> rule : world.assistant.searchRules().entrySet()) {
            String found = chat.window().search(rule.getKey(), "e").toString();
            boolean may =
                    switch (rule.getValue()) {
                        case ANYONE -> true;
                        case INTRODUCED -> role != Role.STRANGER;
                        case STAFF -> role == Role.STAFF;
                    };
            if (may) {
                assertThat(found).as(rule.getKey()).hasSizeGreaterThan(10);
            } else {
                assertThat(found).as(rule.getKey()).isEqualTo("[]");
            }
            assertThat(found.contains("Vera Victim"))
                    .as(rule.getKey())
                    .isEqualTo(rule.getValue() == Access.STAFF && may);
        }
    }

    @Order(4)
    @ParameterizedTest(name = "{0}")
    @EnumSource(Platform.class)
    @DisplayName(
            "what is somebody else's and what does not exist are answered alike, so that nothing is found out by trying")
    void alike(Platform platform) {
        Player player = Role.MANAGER.on(platform);
        int tried = 0;
        for (Map.Entry<String, Access> rule : world.assistant.rules().entrySet()) {
            boolean otherEachTime = List.of("link", "my-data").contains(rule.getKey());
            if (!isHarmless(rule.getKey()) && !otherEachTime && rule.getValue() != Access.STAFF) {
                assertThat(replies(player, platform, rule.getKey() + ":" + VICTIMS))
                        .as(rule.getKey())
                        .isEqualTo(replies(player, platform, rule.getKey() + ":" + NOBODYS));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    @Order(5)
    @ParameterizedTest(name = "{0}")
    @EnumSource(Platform.class)
    @DisplayName("staff are refused nothing by these rules")
    void staff(Platform platform) {
        long refused = world.count("SELECT count(*) FROM audit WHERE act LIKE 'refused:%'");
        long said = lastSaid();
        Player player = Role.STAFF.on(platform);
        for (Map.Entry<String, Access> rule : world.assistant.rules().entrySet()) {
            if (rule.getValue() == Access.STAFF) {
                Forged.press(world, player, platform, rule.getKey() + ":" + NOBODYS);
            }
        }
        assertThat(world.count("SELECT count(*) FROM audit WHERE act LIKE 'refused:%'"))
                .isEqualTo(refused);
        assertThat(saidSince(said, player, platform)).hasSizeGreaterThan(20);
    }

    /** What a press makes the assistant say, and the answer in the platform's own reply; numbers aside. */
    private static List<String> replies(Player player, Platform platform, String action) {
        long said = lastSaid();
        Forged.press(world, player, platform, action);
        String answer = world.texts("SELECT answer::text FROM inbox ORDER BY taken_at DESC LIMIT 1")
                .get(0);
        return Stream.concat(Stream.of(answer), saidSince(said, player, platform).stream())
                .map(text -> text.replaceAll("\\d+", "N"))
                .toList();
    }

    private static long lastSaid() {
        return world.count("SELECT max(id) FROM outbox");
    }

    /** The cards for one person, whether or not they are delivered yet. */
    private static List<String> saidSince(long last, Player player, Platform platform) {
        String direct = platform == Platform.SLACK ? player.slackDirect() : player.teamsDirect();
        return world.texts(
                "SELECT card::text FROM outbox WHERE id > " + last + " AND lane LIKE '%|" + direct + "' ORDER BY id");
    }

    private static long refusals(String verb) {
        return world.count("SELECT count(*) FROM audit WHERE act = 'refused:" + verb + "'");
    }

    /** The speaker's own affairs: what they are called and which language they read. */
    private static boolean isHarmless(String verb) {
        return List.of("speak", "introduce", "erase-me-really").contains(verb);
    }
}

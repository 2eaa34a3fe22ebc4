package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Several people in the same second")
class RacesTest {

    private static World world;
    private static Chat onSlack;
    private static Chat onTeams;
    private static final List<Chat> managers = new ArrayList<>();

    @BeforeAll
    static void open() {
        Player claire = new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player tom = new Player("tom", "Tom Staff", "staff", "fr-FR", "Europe/Paris");
        List<Player> some = IntStream.range(0, 3)
                .mapToObj(i -> new Player("m" + i, "Manager Number" + i, "manager", "en-GB", "Africa/Lagos"))
                .toList();
        List<Player> all = new ArrayList<>(some);
        all.add(claire);
        all.add(tom);
        world = new World(all);
        onSlack = world.firstStaff(claire, Platform.SLACK);
        onTeams = world.staff(onSlack, tom, Platform.TEAMS);
        some.forEach(player -> managers.add(world.manager(player, Platform.SLACK, "NG")));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    @DisplayName("two staff deciding on two platforms make one decision, and both see whose it was")
    void twoStaff() throws Exception {
        onSlack.createsWorkshop("Contested", LocalDate.now(ZoneOffset.UTC).plusDays(140), "en", 5);
        managers.get(0).registersFor("Contested");
        managers.get(0).hears("Contested");
        long id = world.count("SELECT max(id) FROM registration");
        Line slackLine = onSlack.hearsKey("introduce.done", "name", "Claire Martin");
        Line teamsLine = onTeams.hearsKey("appoint.told");
        atOnce(List.of(
                () -> onSlack.window().press(slackLine.id(), BadInputTest.forged(Platform.SLACK, "approve:" + id)),
                () -> onTeams.window().press(teamsLine.id(), BadInputTest.forged(Platform.TEAMS, "approve:" + id))));
        assertThat(world.count(
                        "SELECT count(*) FROM audit WHERE act = 'approved' AND subject = 'registration:" + id + "'"))
                .isEqualTo(1);
        assertThat(world.count("SELECT seats_taken FROM workshop WHERE title = 'Contested'"))
                .isEqualTo(1);
        managers.get(0).hearsKey("registration.state.confirmed");
    }

    @Test
    @DisplayName("of the last seat's two approvals in one second, one seats and one goes on the waiting list")
    void lastSeat() throws Exception {
        onSlack.createsWorkshop("Last seat", LocalDate.now(ZoneOffset.UTC).plusDays(133), "en", 1);
        managers.get(1).registersFor("Last seat");
        managers.get(1).hears("Last seat");
        managers.get(2).registersFor("Last seat");
        managers.get(2).hears("Last seat");
        long second = world.count("SELECT max(id) FROM registration");
        Line slackLine = onSlack.hearsKey("introduce.done", "name", "Claire Martin");
        Line teamsLine = onTeams.hearsKey("appoint.told");
        atOnce(List.of(
                () -> onSlack.window()
                        .press(slackLine.id(), BadInputTest.forged(Platform.SLACK, "approve:" + (second - 1))),
                () -> onTeams.window()
                        .press(teamsLine.id(), BadInputTest.forged(Platform.TEAMS, "approve:" + second))));
        String of =
                " FROM registration WHERE workshop = (SELECT id FROM workshop WHERE title = 'Last seat') AND state = ";
        assertThat(world.count("SELECT count(*)" + of + "'CONFIRMED'")).isEqualTo(1);
        assertThat(world.count("SELECT count(*)" + of + "'WAITLISTED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("one person who clicks twice in the same moment decides once, and reads that it was decided")
    void doubleClick(Platform platform) throws Exception {
        String title = "Clicked " + platform;
        onSlack.createsWorkshop(title, LocalDate.now(ZoneOffset.UTC).plusDays(154), "en", 5);
        long workshop = world.count("SELECT id FROM workshop WHERE title = '" + title + "'");
        Forged.form(world, managers.get(2).player(), Platform.SLACK, "register:" + workshop, Map.of("confirm", "yes"));
        long id = world.count("SELECT max(id) FROM registration");
        Chat staff = platform == Platform.SLACK ? onSlack : onTeams;
        Line line = staff.anyLine();
        Action click = () -> staff.window().press(line.id(), BadInputTest.forged(platform, "approve:" + id));
        atOnce(List.of(click, click));
        assertThat(world.count(
                        "SELECT count(*) FROM audit WHERE act = 'approved' AND subject = 'registration:" + id + "'"))
                .isEqualTo(1);
        assertThat(world.count("SELECT seats_taken FROM workshop WHERE title = '" + title + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a form that one person sends from two devices in the same moment is one registration")
    void twoDevices(Platform platform) throws Exception {
        String title = "Sent twice " + platform;
        onSlack.createsWorkshop(title, LocalDate.now(ZoneOffset.UTC).plusDays(161), "en", 5);
        long workshop = world.count("SELECT id FROM workshop WHERE title = '" + title + "'");
        Player player = managers.get(1).player();
        if (platform == Platform.TEAMS) {
            String code = managers.get(1).linkCode();
            Chat elsewhere = world.chat(player, platform);
            elsewhere.says("link " + code);
            elsewhere.hearsKey("link.done", "name", player.name());
        }
        Action send = () -> Forged.form(world, player, platform, "register:" + workshop, Map.of("confirm", "yes"));
        atOnce(List.of(send, send));
        assertThat(world.count("SELECT count(*) FROM registration WHERE workshop = " + workshop))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("the same delivery three times at once is one turn with one answer")
    void sameDelivery() throws Exception {
        Chat manager = managers.get(0);
        int before = manager.heard(manager.words("help.what-i-can-do")).size();
        String body =
                ("{\"type\":\"event_callback\",\"team_id\":\"T0PLAYGROUND\",\"api_app_id\":\"A\",\"event_id\":\"EvSame\","
                                + "\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"%s\",\"user\":\"%s\","
                                + "\"text\":\"help\",\"ts\":\"1.1\"}}")
                        .formatted(
                                manager.player().slackDirect(), manager.player().slackUser());
        Raw raw = new Raw(world);
        atOnce(IntStream.range(0, 3)
                .<Action>mapToObj(i ->
                        () -> assertThat(raw.slack("application/json", body).statusCode())
                                .isEqualTo(200))
                .toList());
        manager.hearsTimes(manager.words("help.what-i-can-do"), before + 1);
        assertThat(world.count("SELECT count(*) FROM inbox WHERE delivery = 'EvSame'"))
                .isEqualTo(1);
        world.untilAllHasLeft();
        assertThat(world.count("SELECT count(*) FROM outbox WHERE state NOT IN ('SENT', 'SUPERSEDED')"))
                .as("nothing more is on its way")
                .isZero();
        assertThat(manager.heard(manager.words("help.what-i-can-do"))).hasSize(before + 1);
    }

    @Test
    @DisplayName("an event that comes 23 hours late takes effect, and once, though it comes again")
    void late() {
        Chat manager = managers.get(1);
        int before = manager.heard(manager.words("help.what-i-can-do")).size();
        long happened = world.clock.instant().getEpochSecond();
        world.later(Duration.ofHours(23));
        String body =
                ("{\"type\":\"event_callback\",\"team_id\":\"T0PLAYGROUND\",\"api_app_id\":\"A\",\"event_id\":\"EvLate\","
                                + "\"event_time\":%d,\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"%s\","
                                + "\"user\":\"%s\",\"text\":\"help\",\"ts\":\"%d.1\"}}")
                        .formatted(
                                happened,
                                manager.player().slackDirect(),
                                manager.player().slackUser(),
                                happened);
        Raw raw = new Raw(world);
        assertThat(raw.slack("application/json", body).statusCode()).isEqualTo(200);
        manager.hearsTimes(manager.words("help.what-i-can-do"), before + 1);
        world.later(Duration.ofHours(23));
        assertThat(raw.slack("application/json", body).statusCode()).isEqualTo(200);
        world.untilAllHasLeft();
        assertThat(world.count("SELECT count(*) FROM outbox WHERE state NOT IN ('SENT', 'SUPERSEDED')"))
                .as("nothing more is on its way")
                .isZero();
        assertThat(manager.heard(manager.words("help.what-i-can-do"))).hasSize(before + 1);
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    private static void atOnce(List<Action> actions) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Action action : actions) {
                running.add(threads.submit(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    action.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

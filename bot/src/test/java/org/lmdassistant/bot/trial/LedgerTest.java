package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("The ledger complains where the promise is broken")
class LedgerTest {

    private final List<Player> players = Population.players(2);
    private final Population population = Population.known(players, List.of(1L));
    private final List<Traffic.Entry> told =
            List.of(entry(0, Traffic.Told.ACKNOWLEDGED), entry(1, Traffic.Told.NOTHING));
    private final List<Ledger.Row> rows = new ArrayList<>(List.of(row(1, 0), row(2, 1)));
    private final List<String> lines = new ArrayList<>(List.of("1", "2"));
    private final List<String> owed = new ArrayList<>(List.of("taken R-2027-1", "taken R-2027-2"));
    private final List<Call> calls = new ArrayList<>(List.of(call("R-2027-1"), call("R-2027-2")));

    private List<String> complaints() {
        return Ledger.compare(population, told, calls, rows, lines, owed).complaints();
    }

    @Test
    @DisplayName("not where everything fits, nor about what was not acknowledged and is not there")
    void nothingToSay() {
        assertThat(complaints()).isEmpty();
        rows.remove(1);
        lines.remove(1);
        owed.remove(1);
        calls.remove(1);
        assertThat(complaints()).isEmpty();
    }

    @Test
    @DisplayName("about an acknowledged act that is lost")
    void lost() {
        rows.remove(0);
        lines.remove(0);
        owed.remove(0);
        calls.remove(0);
        assertThat(complaints()).singleElement().asString().startsWith("acknowledged and lost");
    }

    @Test
    @DisplayName("about an act that was applied twice")
    void doubled() {
        rows.add(new Ledger.Row(3, rows.get(0).person(), 1, "R-2027-3"));
        lines.add("3");
        owed.add("taken R-2027-3");
        calls.add(call("R-2027-3"));
        assertThat(complaints()).singleElement().asString().startsWith("applied twice");
    }

    @Test
    @DisplayName("about an act that is there by half")
    void half() {
        lines.remove(1);
        assertThat(complaints()).anyMatch(complaint -> complaint.contains("audit lines"));
    }

    @Test
    @DisplayName("about a message that never came, and about two in the wrong order")
    void messages() {
        calls.remove(1);
        assertThat(complaints()).singleElement().asString().startsWith("never sent");
        calls.add(0, call("R-2027-2"));
        assertThat(complaints()).singleElement().asString().startsWith("out of order");
    }

    @Test
    @DisplayName("and counts copies, but not what the platform refused")
    void copies() {
        calls.add(call("R-2027-2"));
        calls.add(new Call(0, Platform.SLACK, "chat.postMessage", "D", "R-2027-2", new Fault.Broken(503)));
        assertThat(Ledger.compare(population, told, calls, rows, lines, owed).copies())
                .isEqualTo(1);
    }

    private Traffic.Entry entry(int player, Traffic.Told told) {
        return new Traffic.Entry(new Act(player, players.get(player), Platform.SLACK, 1), told, 0, 0);
    }

    private Ledger.Row row(long id, int player) {
        return new Ledger.Row(id, population.person(players.get(player)), 1, "R-2027-" + id);
    }

    private static Call call(String text) {
        return new Call(0, Platform.SLACK, "chat.postMessage", "D", text, new Fault.None());
    }
}

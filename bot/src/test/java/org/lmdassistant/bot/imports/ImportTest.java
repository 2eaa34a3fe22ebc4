package org.lmdassistant.bot.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.people.Identity;

@DisplayName("A file is imported as a whole or not at all")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {

    private static final String PEOPLE = "platform,tenant,user,name,administration,position,seniority,language,zone\n";
    private static final String AWA = "slack,T1,U1,Awa Diop,Sénégal,Head of unit,senior,fr,Africa/Dakar\n";
    private static final String MARC = "teams,tenant-1,user-2,Marc Peeters,BE,Officer,middle,en,Europe/Brussels\n";
    private static final String WORKSHOPS =
            "title,venue,starts,ends,days,language,capacity,deadline,offer_hours,zone,reserved_for\n";
    private static final String LEADING = "Leading,Dakar,2099-03-02,2099-03-12,9,fr,20,2099-01-15,48,Africa/Dakar,SN\n";

    private static Storage storage;
    private static Path directory;

    @BeforeAll
    static void open() {
        directory = ReadyHome.copy("import");
        storage = Storage.open(new StorageSettings(null, null, null, directory, null), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    private static String run(String kind, String content, boolean dryRun) {
        try {
            Path file = Files.writeString(directory.resolve(kind + ".csv"), content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean good = new Import(new Administrations())
                    .run(storage, kind, file, dryRun, new PrintStream(out, true, StandardCharsets.UTF_8));
            String said = out.toString(StandardCharsets.UTF_8);
            assertThat(good).as(said).isEqualTo(!said.contains("Nothing") && !said.contains("does not name"));
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    @DisplayName("a dry run says what would happen and changes nothing")
    void dryRun() {
        assertThat(run("people", PEOPLE + AWA, true)).contains("Would be imported: 1 new");
        assertThat(run("people", PEOPLE + AWA, true)).contains("Would be imported: 1 new");
    }

    @Test
    @Order(2)
    @DisplayName("each bad line is named by its number with what is wrong, and no good line of the file is kept")
    void badLines() {
        String said = run(
                "people",
                "\uFEFF" + PEOPLE + AWA + "slack,T1,U2,\"Two\nlines\",SN,Head,senior,fr,Africa/Dakar\n"
                        + "slack,T1,U3,Eva,Atlantis,Head,senior,fr,Africa/Dakar\n"
                        + "irc,T1,U4,Eva,SN,Head,senior,fr,Africa/Dakar\n" + "slack,T1,U5,Eva,SN,Head,senior\n"
                        + "slack,T1,U6,,SN,Head,boss,xx,Nowhere\n",
                false);
        assertThat(said)
                .contains("line 3: name holds control characters")
                .contains("line 5: administration \"Atlantis\" is not known")
                .contains("line 6: platform is none of slack, teams")
                .contains("line 7: has 7 values")
                .contains("line 8: name is missing")
                .contains("Nothing was imported");
        assertThat(storage.<Boolean>inTransaction(tx ->
                        tx.people().find(new Identity("SLACK", "T1", "U1")).isPresent()))
                .isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("the same file twice changes nothing")
    void twice() {
        assertThat(run("people", PEOPLE + AWA + MARC, false)).contains("Imported: 2 new, 0 changed, 0 as before");
        assertThat(run("people", PEOPLE + AWA + MARC, false)).contains("Imported: 0 new, 0 changed, 2 as before");
        assertThat(run("people", PEOPLE + AWA.replace("Head of unit", "Director"), false))
                .contains("0 new, 1 changed");
        assertThat(run("workshops", WORKSHOPS + LEADING, false)).contains("Imported: 1 new");
        assertThat(run("workshops", WORKSHOPS + LEADING, false)).contains("Imported: 0 new, 0 changed, 1 as before");
        String sessions = "language,starts,ends,trip_starts,trip_ends,sponsor,places,deadline\n";
        String spring = "fr,2099-03-02,2099-03-27,2099-03-30,2099-04-10,Japan,15,2099-01-15\n";
        assertThat(run("sessions", sessions + spring, false)).contains("Imported: 1 new");
        assertThat(run("sessions", sessions + spring, false)).contains("1 as before");
        assertThat(run("sessions", sessions + spring.replace("2099-03-30", "2099-02-01"), false))
                .contains("line 2", "trip_starts is before starts");
        assertThat(run("sessions", sessions + spring.replace("15,", "14,"), false))
                .contains("line 2", "change it in chat");
        String courses = "title,about,language,minutes,address\nLeading,About,en,90,https://learn.example.org/1\n";
        assertThat(run("courses", courses, false)).contains("Imported: 1 new");
        assertThat(run("courses", courses, false)).contains("1 as before");
    }

    @Test
    @Order(4)
    @DisplayName("pairings and completions belong to people who are known")
    void pairings() {
        storage.run(tx -> {
            long awa = tx.people()
                    .find(new Identity("SLACK", "T1", "U1"))
                    .orElseThrow()
                    .id();
            assertThat(tx.roles().claim(awa, tx.roles().openClaim().orElseThrow()))
                    .isNotNull();
        });
        String pairings = "fellow_platform,fellow_tenant,fellow_user,coach_platform,coach_tenant,coach_user\n";
        assertThat(run("pairings", pairings + "slack,T1,U1,teams,tenant-1,user-2\n", false))
                .contains("Imported: 1 new");
        assertThat(run("pairings", pairings + "slack,T1,U1,teams,tenant-1,user-2\n", false))
                .contains("1 as before");
        assertThat(run("pairings", pairings + "slack,T1,NOBODY,teams,tenant-1,user-2\n", false))
                .contains("line 2: the fellow is not known");
        String key = storage.inTransaction(tx -> tx.courses()
                .keyOf(tx.people()
                        .find(new Identity("SLACK", "T1", "U1"))
                        .orElseThrow()
                        .id()));
        String completions = "learner,course,completed_on,certificate\n";
        assertThat(run("completions", completions + key + ",https://learn.example.org/1,2026-11-01,\n", false))
                .contains("1 changed");
        assertThat(run("completions", completions + key + ",https://learn.example.org/1,2026-11-01,\n", false))
                .contains("1 as before");
        assertThat(run("completions", completions + "x,https://learn.example.org/1,2026-11-01,\n", false))
                .contains("line 2: learner is nobody's key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2099-03-02 | 2099-03-32 | starts is not a date
            2099-03-12 | 2099-02-12 | ends is before starts
            ,9,        | ,19,       | days is more than lie between
            ,20,       | ,21,       | capacity is not a whole number from 1 to 20
            2099-01-15 | 2099-05-15 | deadline is after starts
            ,fr,       | ,de,       | language is none of
            SN         | Atlantis   | reserved_for
            Dakar,2099 | Thiès,2099 | change it in chat
            """)
    @Order(5)
    @DisplayName("what makes no sense of a workshop is said")
    void workshop(String good, String bad, String said) {
        assertThat(run("workshops", WORKSHOPS + LEADING.replace(good, bad), false))
                .contains("line 2: ")
                .contains(said);
    }

    @Test
    @Order(6)
    @DisplayName("a file without its columns, or of no kind that exists, is told so")
    void noFile() {
        assertThat(run("people", "name,administration\nA,B\n", false)).contains("does not name: platform");
        assertThat(run("horses", "name\n", false)).contains("Nothing is called").contains("people: platform");
    }
}

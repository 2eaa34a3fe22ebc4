package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("A fellow who types finds a time with the coach bit by bit")
class CoachingFollowUpStoryTest {

    private static final Cast cast =
            new Cast().with("f", "Lina Fellow", "Africa/Dakar").with("c", "Cora Coach", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    /** What a fellow types, one after the other; DAY stands for an ISO day. */
    private record Lines(
            String wish,
            String length,
            String day,
            String hour,
            String later,
            String other,
            String question,
            String earlier) {}

    private static final Map<String, Lines> LINES = Map.of(
            "en",
            new Lines(
                    "book a coaching session",
                    "half an hour",
                    "DAY",
                    "at 10",
                    "half an hour later",
                    "no, 11 o'clock",
                    "how long is the study trip?",
                    "an hour earlier"),
            "fr",
            new Lines(
                    "réserver une séance de coaching",
                    "une demi-heure",
                    "le DAY",
                    "à 10h",
                    "plutôt une demi-heure plus tard",
                    "non, à 11h",
                    "combien de temps dure le voyage d'étude ?",
                    "finalement une heure plus tôt"),
            "es",
            new Lines(
                    "reservar una sesión de coaching",
                    "media hora",
                    "el DAY",
                    "a las 10",
                    "mejor media hora más tarde",
                    "no, a las 11",
                    "¿cuánto dura el viaje de estudios?",
                    "mejor una hora antes"));

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("length, day and hour one by one; another hour while it is asked, and half an hour once it is booked")
    void bitByBit(Platform side, String language) {
        Chat fellow = world.manager(cast.player("f", side, language), side, "SN");
        Chat coach = world.manager(cast.player("c", side, language), side, "BE");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        Lines lines = LINES.get(language);
        LocalDate day =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(6);

        fellow.says(lines.wish());
        fellow.hearsKey("coaching.how-long");
        fellow.says(lines.length());
        fellow.hears(fellow.words("coaching.which-day", "zone", "Africa/Dakar"));
        fellow.says(lines.day().replace("DAY", day.toString()));
        fellow.hears(fellow.words("coaching.which-time", "zone", "Africa/Dakar"));
        fellow.says(lines.hour());
        fellow.hears(sure(fellow, "coaching.sure", day, 10, 0));
        fellow.says(lines.later());
        fellow.hears(sure(fellow, "coaching.sure", day, 10, 30));
        fellow.says(lines.other());
        fellow.hears(sure(fellow, "coaching.sure", day, 11, 0));
        // a question in between is answered, and the time is asked about again
        fellow.says(lines.question());
        fellow.hearsTimes(sure(fellow, "coaching.sure", day, 11, 0), 2);
        assertThat(sessions(fellow)).isZero();
        fellow.says(fellow.words("answer.yes"));
        coach.hears(fellow.player().name());
        fellow.hearsKey("coaching.booked");

        // the one that was just booked, and no other
        fellow.says(lines.earlier());
        fellow.hears(fellow.words(
                "coaching.sure.move",
                "before",
                fellow.words().moment(day.atTime(11, 0).toInstant(ZoneOffset.UTC)),
                "when",
                fellow.words().moment(day.atTime(10, 0).toInstant(ZoneOffset.UTC)),
                "minutes",
                30));
        fellow.says(fellow.words("answer.yes"));
        fellow.hearsKey("coaching.moved");
        assertThat(sessions(fellow)).isOne();
        assertThat(world.count("SELECT CAST(extract(epoch FROM s.starts) AS bigint) FROM coaching_session s"
                        + " JOIN person p ON p.id = s.fellow WHERE s.state = 'BOOKED' AND p.name = '"
                        + fellow.player().name() + "'"))
                .isEqualTo(day.atTime(10, 0).toEpochSecond(ZoneOffset.UTC));
    }

    private static String sure(Chat fellow, String key, LocalDate day, int hour, int minute) {
        return fellow.words(
                key, "when", fellow.words().moment(day.atTime(hour, minute).toInstant(ZoneOffset.UTC)), "minutes", 30);
    }

    private static long sessions(Chat fellow) {
        return world.count("SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow"
                + " WHERE s.state = 'BOOKED' AND p.name = '" + fellow.player().name() + "'");
    }
}

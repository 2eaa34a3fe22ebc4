package org.lmdassistant.bot.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.coaching.Hours;

@DisplayName("What a sentence changes in a coach's week of Monday 9-12 and Thursday 9-12 and 14-17")
class WeekToldTest {

    private static final SlotReader reader = new SlotReader(new Administrations(), new Places());
    private static final Map<DayOfWeek, Hours> WEEK =
            Map.of(DayOfWeek.MONDAY, hours("09:00-12:00"), DayOfWeek.THURSDAY, hours("09:00-12:00, 14:00-17:00"));

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Tuesdays 2 to 4 pm|{tuesday=14:00-16:00}",
                "EN|no more Thursdays|{thursday=-}",
                "EN|only Thursdays, not the other days|{monday=-}",
                "EN|only Tuesdays|{}",
                "FR|seulement le mardi et le jeudi matin, pas les autres jours|{monday=-, thursday=08:00-12:00, tuesday=08:00-12:00}",
                "FR|je garde le jeudi de 9h à 12h et j'enlève le lundi|{monday=-, thursday=09:00-12:00}",
                "FR|je garde mardi et jeudi de 9h à 12h et j'enlève lundi, mercredi et vendredi|{monday=-, thursday=09:00-12:00, tuesday=09:00-12:00}",
                "ES|solo los jueves, los demás días no|{monday=-}",
                "EN|no more Fridays|{}",
                "EN|no more Mondays, Thursdays and Fridays|{monday=-, thursday=-}",
                "EN|Thursday, I can't any more|{thursday=-}",
                "EN|Tuesdays 9 to 11, 2 to 4 pm, no more Thursdays|{thursday=-, tuesday=09:00-11:00, 14:00-16:00}",
                "EN|every day except Friday from 9 to 12|{friday=-, monday=09:00-12:00, thursday=09:00-12:00, tuesday=09:00-12:00, wednesday=09:00-12:00}",
                "EN|also Monday 12 to 13|{monday=09:00-13:00}",
                "FR|le jeudi, je ne peux plus|{thursday=-}",
                "FR|changez mon horaire : mercredi 9h-11h|{monday=-, thursday=-, wednesday=09:00-11:00}",
                "EN|also Monday 14 to 16|{monday=09:00-12:00, 14:00-16:00}",
                "EN|remove Thursday afternoons|{thursday=09:00-12:00}",
                "EN|only Wednesdays 9-11|{monday=-, thursday=-, wednesday=09:00-11:00}",
                "EN|Wednesday only from 10 to 12|{wednesday=10:00-12:00}",
                "EN|change Monday to 10 to 12|{monday=10:00-12:00}",
                "EN|change my hours to Wednesday 9-11|{monday=-, thursday=-, wednesday=09:00-11:00}",
                "EN|Tuesdays from 2 to 4 pm, no more Thursdays|{thursday=-, tuesday=14:00-16:00}",
                "EN|weekdays from 9 to 11 except Thursday|{friday=09:00-11:00, monday=09:00-11:00, thursday=-, tuesday=09:00-11:00, wednesday=09:00-11:00}",
                "FR|le jeudi ne me convient plus|{thursday=-}",
                "FR|remplacez toutes mes heures par mardi 10h-12h|{monday=-, thursday=-, tuesday=10:00-12:00}",
                "FR|et le vendredi matin aussi|{friday=08:00-12:00}",
                "ES|cambiá el jueves, que sea de 15 a 17|{thursday=15:00-17:00}",
                "ES|quite el lunes|{monday=-}",
                "ES|ya no puedo los jueves por la tarde|{thursday=09:00-12:00}",
                "EN|not on Thursday 21 January in the afternoon|{}",
                "EN|Thursday 21 January from 9 to 10|{}",
                "EN|tomorrow from 2 to 4 pm instead of Monday|{}",
                "EN|next Monday 9 to 10|{}",
                "FR|pas le jeudi 21 janvier après-midi|{}",
                "ES|el jueves 21 de enero por la tarde no|{}",
                "EN|Tuesdays from 2 to 4 pm until Christmas|{tuesday=14:00-16:00}",
                "EN|Tuesdays from 2 to 4 pm until 21 January|{tuesday=14:00-16:00}",
                "EN|no Thursdays|{thursday=-}",
                "EN|no, Thursdays 2 to 4 pm|{thursday=14:00-16:00}",
                "EN|I don't work on Thursdays|{thursday=-}",
                "FR|le jeudi non|{thursday=-}",
                "FR|le jeudi, je ne travaille pas|{thursday=-}",
                "ES|jueves no|{thursday=-}",
                "ES|los jueves no trabajo|{thursday=-}",
                "EN|no, Thursday only until 3|{thursday=09:00-12:00, 14:00-15:00}",
                "EN|Thursdays only until noon|{thursday=09:00-12:00}",
                "EN|Thursday only from 10 on|{thursday=10:00-12:00, 14:00-17:00}",
                "FR|jeudi jusqu'à 15 h seulement|{thursday=09:00-12:00, 14:00-15:00}",
                "ES|jueves solo hasta las 15|{thursday=09:00-12:00, 14:00-15:00}"
            })
    void changes(Language language, String sentence, String changes) {
        Map<String, String> told = WeekTold.hours(
                reader.told(sentence, language, ZonedDateTime.parse("2026-11-30T10:00:00Z")),
                day -> WEEK.getOrDefault(day, Hours.NONE));
        assertThat(new TreeMap<>(told).toString()).isEqualTo(changes);
    }

    private static Hours hours(String written) {
        return Hours.read(written).orElseThrow();
    }
}

package org.lmdassistant.bot.understanding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.words.Language;

@DisplayName("The hours of a usual week as a coach writes them")
class WeekHoursTest {

    private static final DateReader reader = new DateReader();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|Tuesdays and Thursdays from 2 to 4 pm|{TUESDAY=[14:00-16:00], THURSDAY=[14:00-16:00]}",
                "EN|Monday 9-11, Tuesday 14:00 to 15:30|{MONDAY=[09:00-11:00], TUESDAY=[14:00-15:30]}",
                "EN|9 to 11 on Mondays and 2 to 4 on Fridays|{MONDAY=[09:00-11:00], FRIDAY=[14:00-16:00]}",
                "EN|Monday to Wednesday 10-12 and 14-16|{MONDAY=[10:00-12:00, 14:00-16:00], TUESDAY=[10:00-12:00, 14:00-16:00], WEDNESDAY=[10:00-12:00, 14:00-16:00]}",
                "EN|weekdays in the evening, 7 to 9|{MONDAY=[19:00-21:00], TUESDAY=[19:00-21:00], WEDNESDAY=[19:00-21:00], THURSDAY=[19:00-21:00], FRIDAY=[19:00-21:00]}",
                "EN|Wednesday mornings|{WEDNESDAY=[08:00-12:00]}",
                "EN|Saturdays 11 to 1 pm|{SATURDAY=[11:00-13:00]}",
                "EN|no more Fridays|{FRIDAY=[]}",
                "EN|Tuesdays from 2 to 4 pm, no more Thursdays|{TUESDAY=[14:00-16:00], THURSDAY=[]}",
                "EN|mornings, every day|{MONDAY=[08:00-12:00], TUESDAY=[08:00-12:00], WEDNESDAY=[08:00-12:00], THURSDAY=[08:00-12:00], FRIDAY=[08:00-12:00]}",
                "EN|whenever you like|{}",
                "FR|le jeudi matin, de 9 h à 11 h 30|{THURSDAY=[09:00-11:30]}",
                "FR|lundi et mercredi 17h-18h|{MONDAY=[17:00-18:00], WEDNESDAY=[17:00-18:00]}",
                "FR|mercredi 10h a midi|{WEDNESDAY=[10:00-12:00]}",
                "FR|chaque vendredi après-midi|{FRIDAY=[12:00-18:00]}",
                "ES|los martes de 9 a 11|{TUESDAY=[09:00-11:00]}",
                "ES|lunes y miercoles 15 a 17|{MONDAY=[15:00-17:00], WEDNESDAY=[15:00-17:00]}",
                "ES|los jueves por la tarde|{THURSDAY=[12:00-18:00]}"
            })
    void week(Language language, String sentence, String week) {
        assertThat(reader.week(sentence, language).toString()).isEqualTo(week);
    }
}

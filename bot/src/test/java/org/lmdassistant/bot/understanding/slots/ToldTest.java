package org.lmdassistant.bot.understanding.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.words.Language;

@DisplayName("What a sentence tells of a workshop")
class ToldTest {

    private static final SlotReader reader = new SlotReader(new Administrations(), new Places());
    private static final SlotReader naming = new SlotReader(
            new Administrations(),
            new Places(),
            Set.of("for", "from", "customs", "en", "por", "favor", "period", "please", "and", "in", "here", "ici")
                    ::contains);
    private static final ZonedDateTime now =
            LocalDateTime.parse("2026-11-30T10:00").atZone(ZoneId.of("Europe/Brussels"));

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "EN|new workshop in Kigali from 3 to 14 May 2027, registration until 1 April, 18 seats|18|2027-05-03|2027-05-14|2027-04-01|-",
                "EN|raise the seats from 12 to fifteen|15|-|-|-|-",
                "EN|seats in Nairobi: from 12 to 15, please|15|-|-|-|-",
                "EN|from 28 June to the 9th of July|-|2027-06-28|2027-07-09|-|-",
                "EN|make 1 April the deadline|-|-|-|2027-04-01|-",
                "EN|change the deadline, make it 5 May|-|-|-|2027-05-05|-",
                "EN|move it to 3 May|-|2027-05-03|-|-|-",
                "EN|push it back by two weeks|-|-|-|-|P14D",
                "EN|three days earlier|-|-|-|-|P-3D",
                "EN|the capacity is 12|12|-|-|-|-",
                "EN|participants: 12|12|-|-|-|-",
                "ES|el cupo es de 12|12|-|-|-|-",
                "FR|déplacez-le au 5 mai et prévenez les inscrits|-|2027-05-05|-|-|-",
                "EN|twenty-two seats|22|-|-|-|-",
                "EN|from 10 March to 3 March|-|2027-03-10|2027-03-03|-|-",
                "EN|from 20 December to 6 January|-|2026-12-20|2027-01-06|-|-",
                "EN|from 14 to 3 May|-|2027-05-14|2027-05-03|-|-",
                "EN|sixteen participants from Monday to Friday|16|2026-11-30|2026-12-04|-|-",
                "FR|nouvel atelier à Oran du 10 au 21 mai, 15 places, inscriptions jusqu'au 1er avril|15|2027-05-10|2027-05-21|2027-04-01|-",
                "FR|l'atelier passe de 12 à 15 places|15|-|-|-|-",
                "FR|du 28 juin au 9 juillet|-|2027-06-28|2027-07-09|-|-",
                "FR|la date limite : le 14 mai au lieu du 30 avril|-|-|-|2027-05-14|-",
                "FR|du lundi 4 au jeudi 7|-|2027-01-04|2027-01-07|-|-",
                "FR|avancez-le de deux jours|-|-|-|-|P-2D",
                "FR|reportez-le d'un mois|-|-|-|-|P1M",
                "ES|taller en Lima del 8 al 12 de febrero, dieciocho plazas, fecha límite 1 de enero|18|2027-02-08|2027-02-12|2027-01-01|-",
                "ES|amplíe a 15 las plazas|15|-|-|-|-",
                "ES|desde mañana hasta el 30 de abril|-|2026-12-01|2027-04-30|-|-",
                "EN|away from 14 December to 18|-|2026-12-14|2026-12-18|-|-",
                "EN|change the dates to 19 – 29 April|-|2027-04-19|2027-04-29|-|-",
                "FR|absent du 14 décembre au 18|-|2026-12-14|2026-12-18|-|-",
                "ES|ausente del 14 de diciembre al 18|-|2026-12-14|2026-12-18|-|-",
                "ES|no estoy del 20 al 28|-|2026-12-20|2026-12-28|-|-",
                "ES|la fecha límite, que sea el 5 de mayo|-|-|-|2027-05-05|-",
                "ES|del 5 al 9 de mayo, inscripción hasta el 9 de abril, no perdón, hasta el 12 de abril|-|2027-05-05|2027-05-09|2027-04-12|-",
                "ES|atrase una semana el inicio|-|-|-|-|P7D"
            })
    void told(
            Language language,
            String sentence,
            String seats,
            String first,
            String last,
            String deadline,
            String shift) {
        Told told = reader.told(sentence, language, now);
        assertThat(told.seats().map(String::valueOf)).isEqualTo(Optional.ofNullable(seats));
        assertThat(told.first().map(String::valueOf)).isEqualTo(Optional.ofNullable(first));
        assertThat(told.last().map(String::valueOf)).isEqualTo(Optional.ofNullable(last));
        assertThat(told.deadline().map(String::valueOf)).isEqualTo(Optional.ofNullable(deadline));
        assertThat(told.shift().map(String::valueOf)).isEqualTo(Optional.ofNullable(shift));
    }

    @Test
    @DisplayName("a code, a year and a person's age are no seats, and what is not there is not told")
    void nothing() {
        for (String sentence : List.of(
                "who has a seat in LMD-2027-03?",
                "the places were full in 2025",
                "is there a seat for me?",
                "",
                "18")) {
            assertThat(reader.told(sentence, Language.EN, now).seats())
                    .as(sentence)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("what it is called and where it is, with and without quotation marks")
    void titleAndVenue() {
        assertThat(reader.told("create a workshop called Leading Change in Nairobi", Language.EN, now)
                        .title())
                .contains("Leading Change");
        assertThat(reader.told("renommez l'atelier en « Conduire le changement »", Language.FR, now)
                        .title())
                .contains("Conduire le changement");
        assertThat(reader.told("LMD-2027-03: new venue is the Pan Pacific, Suva.", Language.EN, now)
                        .venue())
                .contains("the Pan Pacific, Suva");
        assertThat(reader.told("la sede ya no es el Sofitel, ahora es el Centro de Conferencias", Language.ES, now)
                        .venue())
                .contains("el Centro de Conferencias");
        assertThat(reader.told("change the place of LMD-2027-06 to Suva, Fiji", Language.EN, now)
                        .venue())
                .contains("Suva, Fiji");
        assertThat(reader.told("l'atelier aura lieu à Suva au lieu d'Apia", Language.FR, now)
                        .venue())
                .contains("Suva");
        assertThat(reader.told("un taller en línea, hora de Bogotá", Language.ES, now)
                        .venue())
                .isEmpty();
        assertThat(reader.told("cambie la sede del taller en Lima al Hotel Bolívar", Language.ES, now)
                        .venue())
                .contains("Hotel Bolívar");
        assertThat(reader.told("the venue of Suva is the Holiday Inn next to Parliament", Language.EN, now)
                        .venue())
                .contains("the Holiday Inn next to Parliament");
        assertThat(reader.told("the venue is now the Pan Pacific, raise the seats to 20", Language.EN, now)
                        .venue())
                .contains("the Pan Pacific");
        assertThat(reader.told("le lieu est l'Hôtel Métropole, place de Brouckère 31", Language.FR, now)
                        .venue())
                .contains("l'Hôtel Métropole, place de Brouckère 31");
    }

    @Test
    @DisplayName("by how many is not how many")
    void relative() {
        for (String sentence : List.of(
                "add 5 seats", "3 more seats", "increase the capacity by 3", "5 places de plus", "3 plazas menos")) {
            assertThat(reader.told(sentence, Language.EN, now).isRelative())
                    .as(sentence)
                    .isTrue();
        }
        assertThat(reader.told("raise the seats from 12 to 15", Language.EN, now)
                        .isRelative())
                .isFalse();
        for (String sentence : List.of(
                "porter de 12 à 15 places", "augmentez la capacité de 12 à 20 places", "aumente el aforo de 12 a 20")) {
            assertThat(reader.told(sentence, Language.FR, now).isRelative())
                    .as(sentence)
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hello, I'm Awa Diop from Senegal Customs|Awa Diop",
                "my name is Anneke van der Linden and I need a seat|Anneke van der Linden",
                "im daniel okafor-nwosu from kenya customs|daniel okafor-nwosu",
                "je suis Fatou Sow, cheffe de bureau|Fatou Sow",
                "soy Lucía Fernández de la aduana de Uruguay|Lucía Fernández",
                "I'm Deputy Commissioner at Ghana Revenue|-",
                "I'm from Kenya|-",
                "I am very interested|-",
                "je suis intéressée|-",
                "soy nueva aquí|-",
                "bonjour, moi c'est awa diallo, je suis chef de bureau|awa diallo",
                "I'm|-"
            })
    @DisplayName("what the speaker is called, where they say so in a longer sentence")
    void ownName(String sentence, String name) {
        assertThat(naming.told(sentence, Language.EN, now).ownName()).isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Hi, Awa Diop here, head of unit|Awa Diop",
                "Awa Ndiaye ici, cheffe de bureau aux douanes du Sénégal|Awa Ndiaye",
                "hola, Lucía Fernández, de aduanas de Uruguay, jefa de unidad|Lucía Fernández",
                "hi, awa diallo from fiji revenue & customs, deputy at the border|awa diallo",
                "Awa Diop needs a seat in Nairobi|-",
                "Nairobi, please|-",
                "hello|-"
            })
    @DisplayName("the name with which somebody begins who only says who writes")
    void nameAtFirst(String sentence, String name) {
        assertThat(naming.told(sentence, Language.EN, now).nameAtFirst()).isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the number of people to 25,25",
        "nombre de personnes en 20,20",
        "we will be 18 managers,18",
        "la cantidad de personas a 30,30"
    })
    @DisplayName("how many people there shall be")
    void headcount(String sentence, int people) {
        assertThat(reader.told(sentence, Language.EN, now).headcount()).contains(people);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FR|je suis Awa Diallo, chef de bureau aux douanes du Sénégal, mon mail c'est awa@douanes.example|chef de bureau",
                "FR|moi c'est Awa Diallo, cheffe de division à la douane du Sénégal|cheffe de division",
                "ES|me llamo Daniel Mensah, trabajo en aduanas de Ghana como jefe de riesgos y quiero un taller|jefe de riesgos",
                "EN|I'm Daniel Mensah and I work at Ghana Customs as head of risk|head of risk"
            })
    @DisplayName("what the speaker is at work, beside their name")
    void ownPosition(Language language, String sentence, String position) {
        assertThat(naming.told(sentence, language, now).ownPosition(true)).contains(position);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "nominate awa diop for nairobi|awa diop",
                "INSCRIBIR A RODRIGO PAZ EN LIMA|RODRIGO PAZ",
                "can I see the topic of Lucía?|Lucía",
                "una plaza para mi colega hernan soto por favor|hernan soto",
                "we go to santiago de chile|-",
                "the workshop in victoria|-",
                "a seat for Grace Period|Grace Period",
                "grace period please|-"
            })
    @DisplayName("who is named, be it in small letters or in capitals alone")
    void knownNames(String sentence, String name) {
        assertThat(naming.told(sentence, Language.EN, now).people().stream().findFirst())
                .isEqualTo(Optional.ofNullable(name));
    }
}

package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.workshops.WorkshopDraft;

@DisplayName("Somebody asks about the programmes; what nothing answers, staff answer from the other platform")
class FactsStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Awa Diop", "Africa/Dakar")
            .with("n", "Nia Next", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "{1}: person on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|is there a diploma at the end of the workshop|The brochure does not mention certificates.",
                "TEAMS|en|how many days would I be away for the workshop|Nine days.",
                "SLACK|fr|y a-t-il un diplome a la fin de l'atelier|La brochure ne parle pas d’attestation.",
                "TEAMS|fr|combien de jours serais-je absent pour l'atelier|Neuf jours.",
                "SLACK|es|hay un diploma al final del taller|El folleto no menciona certificados.",
                "TEAMS|es|cuantos dias estaria fuera por el taller|Nueve días.",
            })
    @DisplayName("in their own words, and reads the answer, where it comes from, and what to ask next")
    void known(Platform side, String language, String question, String answer) {
        Chat person = world.chat(cast.player("n", side, language), side);
        person.says(question);
        String card = Chat.all(person.hears(answer));
        assertThat(card).contains(person.words(side == Platform.SLACK ? "fact.source.mixed" : "fact.source.brochure"));
        assertThat(card).contains(person.words("fact.related"), person.words("menu.talk"));
        String next =
                switch (language) {
                    case "fr" -> "Quel est le contenu de l’atelier et comment est-il enseigné";
                    case "es" -> "¿Qué temas trata el taller y cómo se imparte?";
                    default -> "What does the workshop cover, and how is it taught?";
                };
        person.pressesLabel(label(card, next), answer);
        person.hearsKey("fact.source.brochure");
        assertThat(world.count("SELECT count(*) FROM open_question WHERE text = '" + question.replace("'", "''") + "'"))
                .isZero();
    }

    @ParameterizedTest(name = "{1}: person on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|how many days does the workshop last and is there a certificate?|Nine days.|The brochure does not mention certificates.",
                "TEAMS|fr|combien de jours dure l'atelier et y a-t-il une attestation ?|Neuf jours.|La brochure ne parle pas d’attestation.",
                "SLACK|es|¿cuántos días dura el taller y hay un certificado?|Nueve días.|El folleto no menciona certificados.",
            })
    @DisplayName("two at once, and reads both answers")
    void both(Platform side, String language, String questions, String first, String second) {
        Chat person = world.chat(cast.player("m", side, language), side);
        person.says(questions);
        person.hears(first);
        person.hears(second);
    }

    // French puts a no-break space before the question mark.
    private static String label(String card, String beginning) {
        return card.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no “" + beginning + "” on " + card));
    }

    @ParameterizedTest(name = "{1}: person on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|do fellows get a laptop for the programme|is a laptop given to fellows of the programme",
                "TEAMS|en|which meals are served during the workshop|what meals do you serve at the workshop",
                "SLACK|fr|quelle tenue porter à l'atelier ?|A L'ATELIER QUELLE TENUE PORTE-T-ON",
                "TEAMS|fr|quels repas sont servis pendant l'atelier|quels sont les repas servis à l'atelier",
                "SLACK|es|qué ropa se lleva en el taller|que ropa llevan los participantes en el taller",
                "TEAMS|es|qué comidas se sirven en el taller|cuáles son las comidas que se sirven durante el taller",
            })
    @DisplayName("what nothing answers is collected once, answered by staff, told, and known from then on")
    void unknown(Platform side, String language, String question, String otherWords) {
        String key = language + side.name().charAt(0);
        Chat staff =
                world.staff(chief, cast.player("s" + key), side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
        Chat person = world.manager(cast.player("m" + key), side, "SN");
        person.says(question);
        person.hearsKey("fact.noted");
        person.says(question.toUpperCase(person.words().language().locale().toLocale()));
        person.hearsTimes(person.words("fact.noted"), 2);
        String here = " FROM open_question WHERE text = '" + question.replace("'", "''") + "'";
        assertThat(world.count("SELECT count(*)" + here)).isOne();
        assertThat(world.count("SELECT asked" + here)).isEqualTo(2);

        // a person of the staff is one press away, with the question filled in
        person.presses("menu.talk", person.words("fact.unknown"));
        assertThat(person.openForm().toString().toLowerCase(Locale.ROOT)).contains(question.toLowerCase(Locale.ROOT));
        person.window().closeForm();

        // in words, the answer is taken with the question that it is about
        String about = Stream.of(question.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        staff.says(
                "answer the one about " + about + ": said in words",
                "réponds à celle sur " + about + " : said in words",
                "responde a la de " + about + ": said in words");
        staff.hears("said in words");
        staff.says("stop");

        staff.says("staff");
        staff.presses("staff.questions", staff.words("staff.menu"));
        staff.presses("open-question.answer", question);
        assertThat(staff.sends(Map.of("question-" + language, question, "answer-" + language, "x".repeat(1_501)))
                        .toString())
                .contains(staff.words("answer.too-long", "length", 1_501, "limit", 1_500));
        String answer = "An answer <!here> to " + key;
        staff.fillsIn(Map.of("question-" + language, question, "answer-" + language, answer));
        staff.hearsKey("open-question.told", "count", 1);
        person.hearsKey("fact.news");
        person.hears(answer);
        assertThat(world.count("SELECT count(*)" + here)).isZero();

        // anybody else, in the same words and in others
        Chat other = world.chat(cast.player("n" + key), side);
        other.says(question);
        assertThat(Chat.all(other.hears(answer)))
                .contains(other.words(
                        "fact.source.staff",
                        "day",
                        other.words().date(LocalDate.ofInstant(world.clock.instant(), ZoneId.of("Africa/Dakar")))));
        other.says(otherWords);
        other.hearsTimes(answer, 2);
        if (!language.equals("en")) {
            long id = world.count("SELECT fact FROM added_wording WHERE answer LIKE '%" + key + "'");
            chief.window().press(chief.anyLine().id(), BadInputTest.forged(Platform.SLACK, "fact:added-" + id));
            assertThat(Chat.all(chief.hears(answer)))
                    .contains(chief.words(
                            "fact.other-language", "language", chief.words().languageName(language)));
        }

        // staff change it and take it away again
        staff.presses("added-fact.change", answer);
        staff.fillsIn(Map.of("question-" + language, question, "answer-" + language, "Changed for " + key));
        staff.hearsKey("added-fact.saved");
        other.says(question);
        other.hears("Changed for " + key);
        staff.presses("added-fact.remove", "Changed for " + key);
        staff.presses("added-fact.remove", staff.words("added-fact.really", "question", question));
        staff.hearsKey("added-fact.removed");
        other.says(question);
        other.hearsKey("fact.noted");

        // and it is none of the programmes', so that it does not come back
        staff.says("staff");
        staff.presses("staff.questions", staff.words("staff.menu"));
        staff.presses("open-question.drop", question);
        staff.hearsKey("open-question.dropped", "who", staff.player().name());
        other.says(question);
        other.hearsTimes(other.words("fact.unknown"), 2);
        assertThat(other.heard(other.words("fact.noted"))).hasSize(1);
        assertThat(world.count("SELECT count(DISTINCT act) FROM audit WHERE act IN ('question-collected',"
                        + " 'question-answered', 'question-dropped', 'fact-added', 'fact-changed', 'fact-removed')"))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("staff answer what nobody asked, in two languages, and each reader reads theirs")
    void unasked() {
        chief.says("staff");
        chief.presses("staff.questions", chief.words("staff.menu"));
        chief.presses("added-fact.add", chief.words("added-fact.list"));
        assertThat(chief.sends(Map.of(
                                "question-en", "Is there a library for participants?",
                                "answer-en", "Yes, in the basement.",
                                "question-fr", "Y a-t-il une bibliothèque pour les participants ?"))
                        .toString())
                .contains(chief.words("added-fact.needs-answer", "language", "French"));
        chief.fillsIn(Map.of(
                "question-en", "Is there a library for participants?",
                "answer-en", "Yes, in the basement.",
                "question-fr", "Y a-t-il une bibliothèque pour les participants ?",
                "answer-fr", "Oui, au sous-sol."));
        chief.hearsKey("added-fact.saved");
        Chat french = world.chat(cast.player("m", Platform.TEAMS, "fr"), Platform.TEAMS);
        french.says("Les participants disposent-ils d'une bibliothèque pendant l'atelier ?");
        french.hears("Oui, au sous-sol.");
    }

    @Test
    @DisplayName("dates and seats come from the database, a reserved workshop only for those whom it is for")
    void live() {
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(60);
        Chat person = world.chat(cast.player("n", Platform.SLACK, "en"), Platform.SLACK);
        person.says("how many days would I be away for the workshop");
        person.hearsKey("fact.live.workshops", "count", 0);

        chief.createsWorkshop("Seen by all", monday, "en", 7);
        long staff = world.count("SELECT min(person) FROM staff");
        WorkshopDraft reserved = new WorkshopDraft(
                "For France alone",
                "Paris",
                monday.minusDays(7),
                monday.minusDays(1),
                5,
                "fr",
                5,
                monday.minusDays(20),
                48,
                ZoneId.of("Europe/Paris"),
                "FR");
        world.storage.run(tx -> tx.workshops().create(reserved, staff));
        person.says("how many days would I be away for the workshop");
        assertThat(Chat.all(person.hears("Seen by all")))
                .contains(person.words("workshop.seats.value", "left", 7, "capacity", 7, "waiting", 0))
                .doesNotContain("For France alone");
        chief.says("how many days would I be away for the workshop");
        assertThat(Chat.all(chief.hears("For France alone"))).contains("Seen by all");

        // the one that is named, and no other
        long code = world.count("SELECT split_part(code, '-', 3)::int FROM workshop WHERE title = 'Seen by all'");
        String number = "LMD-%d-%02d".formatted(monday.getYear(), code);
        chief.says("how long does the workshop " + number + " last?");
        chief.hearsKey("fact.live.workshops", "count", 1);
    }

    @Test
    @DisplayName("whoever is forgotten is forgotten as asker, with the words that nobody else wrote")
    void forgotten() {
        Chat person = world.chat(cast.player("m", Platform.SLACK, "es"), Platform.SLACK);
        person.says("qué regalos se dan en el taller");
        person.hearsKey("fact.noted");
        long asker = world.count("SELECT person FROM question_asker WHERE text LIKE 'qué regalos%'");
        world.storage.run(tx -> tx.privacy().erase(asker));
        assertThat(world.count("SELECT count(*) FROM question_asker WHERE person = " + asker))
                .isZero();
        assertThat(world.count("SELECT count(*) FROM open_question WHERE text LIKE 'qué regalos%'"))
                .isZero();
    }

    @Test
    @DisplayName("what is for nobody here is not collected")
    void outOfScope() {
        long before = world.count("SELECT count(*) FROM open_question");
        Chat person = world.chat(cast.player("n", Platform.TEAMS, "en"), Platform.TEAMS);
        person.says("what will the weather be like tomorrow in Paris");
        person.says("asdf qwer zxcv");
        person.hearsTimes("", 2);
        assertThat(world.count("SELECT count(*) FROM open_question")).isEqualTo(before);
    }
}

package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("People think again in the middle of a form, and only what they name becomes another")
class SecondThoughtsStoryTest {

    private static final Cast cast = new Cast()
            .with("n", "Daniel Okafor", "Africa/Lagos")
            .with("s", "Sami Support", "Africa/Lagos")
            .with("r", "Rose Registers", "Africa/Lagos")
            .with("a", "Amos Again", "Africa/Lagos");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop("Held in English", "Nairobi", monday, "en", 20);
        chief.createsWorkshop("Held in French", "Dakar", monday, "fr", 20);
        chief.createsWorkshop("Held in Spanish", "Lima", monday, "es", 20);
    }

    /** What somebody says who puts a colleague forward; KEY makes the address one of its own. */
    private record Nominating(
            String first, String aside, String position, String email, String workshop, String somebodyElse) {}

    private static final Map<String, Nominating> NOMINATING = Map.of(
            "en",
            new Nominating(
                    "nominate my colleague Grace Wanjiru, grace@customs.example, deputy commissioner, for the workshop in Nairobi",
                    "she leads our reform team",
                    "position should be director of reform",
                    "wrong email, it's g.wanjiru@customs.example",
                    "and the workshop should be Dakar, not Nairobi",
                    "no, it's Peter Otieno"),
            "fr",
            new Nominating(
                    "je propose ma collègue Grace Wanjiru, grace@customs.example, inspectrice principale, pour l'atelier de Nairobi",
                    "elle dirige notre équipe de réforme",
                    "la fonction, c'est directrice de la réforme",
                    "adresse : g.wanjiru@customs.example",
                    "plutôt l'atelier de Dakar",
                    "non, c'est Peter Otieno"),
            "es",
            new Nominating(
                    "propongo a mi colega Grace Wanjiru, grace@customs.example, jefa de división, para el taller de Nairobi",
                    "ella dirige nuestro equipo de reforma",
                    "el cargo es directora de la reforma",
                    "correo equivocado, es g.wanjiru@customs.example",
                    "mejor el taller de Dakar",
                    "no, es Peter Otieno"));

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "position, address, workshop and person of a nomination are corrected by their names; an address stays with its person")
    void nomination(Platform side, String language) {
        Chat manager = world.manager(cast.player("n", side, language), side, "NG");
        Nominating says = NOMINATING.get(language);
        manager.says(says.first());
        manager.hearsKey("nominee.seniority");
        manager.says(says.aside());
        manager.hearsKey("answer.not-a-choice");
        manager.says(manager.words("seniority.middle"));
        manager.hearsTimes(manager.words("form.check"), 1);

        manager.says(says.position());
        manager.hearsTimes(manager.words("form.check"), 2);
        manager.says(says.email());
        manager.hears("g.wanjiru@customs.example");
        manager.hearsTimes(manager.words("form.check"), 3);
        manager.says(says.workshop());
        manager.hears("Held in French");
        manager.hearsTimes(manager.words("form.check"), 4);
        manager.says(says.somebodyElse());
        manager.hearsKey("nominee.email");
        String email = (language + side + "@customs.example").toLowerCase(Locale.ROOT);
        manager.says(email);
        manager.hearsTimes(manager.words("form.check"), 5);
        manager.says(manager.words("answer.yes"));
        chief.hears(email);
        assertThat(
                        world.count(
                                "SELECT count(*) FROM registration r JOIN workshop w ON w.id = r.workshop"
                                        + " WHERE r.name = 'Peter Otieno' AND r.email = '" + email
                                        + "' AND w.venue = 'Dakar'"
                                        + " AND r.position IN ('director of reform', 'directrice de la réforme', 'directora de la reforma')"))
                .isOne();
        assertThat(world.count("SELECT count(*) FROM registration WHERE name LIKE 'Grace%'"))
                .isZero();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,our administration needs a workshop on negotiation in March in French,how long does it take?,rather in May,the topic is integrity,actually 12 people,send it",
        "TEAMS,en,our administration needs a workshop on negotiation in March in French,how long does it take?,rather in May,the topic is integrity,actually 12 people,send it",
        "SLACK,fr,nous avons besoin d'un atelier sur la négociation en mars en espagnol,combien de temps cela prend-il ?,plutôt en mai,le thème est intégrité,en fait 12 personnes,envoyez-la",
        "TEAMS,fr,nous avons besoin d'un atelier sur la négociation en mars en espagnol,combien de temps cela prend-il ?,plutôt en mai,le thème est intégrité,en fait 12 personnes,envoyez-la",
        "SLACK,es,nuestra administración necesita un taller sobre negociación en marzo en francés,¿cuánto tiempo tarda?,mejor en mayo,el tema es integridad,en realidad 12 personas,enviar",
        "TEAMS,es,nuestra administración necesita un taller sobre negociación en marzo en francés,¿cuánto tiempo tarda?,mejor en mayo,el tema es integridad,en realidad 12 personas,enviar"
    })
    @DisplayName(
            "month, topic and number of a request for support are corrected by typing, in the draft as well, and the draft is sent")
    void support(
            Platform side,
            String language,
            String first,
            String question,
            String month,
            String topic,
            String people,
            String send) {
        Chat manager = world.manager(cast.player("s", side, language), side, "NG");
        manager.says(first);
        manager.hearsKey("support.why");
        manager.says("Half of our managers are new in their post.");
        manager.hearsKey("support.participants");
        manager.says("20");
        manager.hearsTimes(manager.words("support.level"), 1);
        manager.says(question);
        manager.hearsTimes(manager.words("support.level"), 2);
        manager.says(month);
        manager.hearsTimes(manager.words("support.level"), 3);
        manager.says(topic);
        manager.hearsTimes(manager.words("support.level"), 4);
        manager.says(manager.words("support.level.middle"));
        manager.hearsTimes(manager.words("form.check"), 1);
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("support.submit");

        manager.says(people);
        manager.hears("20 → 12");
        manager.says(manager.words("answer.yes"));
        manager.hearsTimes(manager.words("support.submit"), 2);
        assertThat(requests(manager, "state = 'DRAFT'")).isOne();
        manager.says(send);
        manager.hearsKey("support.news.submitted");
        assertThat(requests(
                        manager,
                        "participants = 12 AND period LIKE '%2027' AND lower(period) ~ 'may|mai'"
                                + " AND topics IN ('integrity', 'intégrité', 'integridad') AND state = 'SUBMITTED'"))
                .isOne();
    }

    private static long requests(Chat manager, String condition) {
        return world.count(
                "SELECT count(*) FROM support_request r JOIN person p ON p.id = r.requested_by WHERE p.name = '"
                        + manager.player().name() + "' AND r." + condition);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,register me for the workshop in Dakar,oh no I want the one in Lima,no",
        "TEAMS,en,register me for the workshop in Dakar,actually the workshop in Lima,no",
        "SLACK,fr,inscrivez-moi à l'atelier de Nairobi,non finalement Lima,non",
        "TEAMS,fr,inscrivez-moi à l'atelier de Nairobi,plutôt celui de Lima,non",
        "SLACK,es,inscríbame en el taller de Nairobi,'no, mejor el de Dakar',no",
        "TEAMS,es,inscríbame en el taller de Nairobi,mejor el de Dakar,no"
    })
    @DisplayName(
            "whoever names another workshop is asked about that one, and whoever cannot work in its language is asked nothing more")
    void register(Platform side, String language, String first, String other, String no) {
        Chat manager = world.manager(cast.player("r", side, language), side, "NG");
        manager.says(first);
        manager.hears(manager.words("register.language", "language", languageOf(manager, first)));
        manager.says(other);
        manager.hears(manager.words("register.language", "language", languageOf(manager, other)));
        manager.says(no);
        manager.hearsKey("register.wrong-language");
        assertThat(manager.heard(manager.words("register.confirm.yes"))).isEmpty();
        assertThat(world.count("SELECT count(*) FROM registration WHERE name = '"
                        + manager.player().name() + "'"))
                .isZero();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,register me for the workshop in Nairobi,my registrations,register me for the Nairobi workshop",
        "TEAMS,en,register me for the workshop in Nairobi,my registrations,register me for the Nairobi workshop",
        "SLACK,fr,inscrivez-moi à l'atelier de Dakar,mes inscriptions,inscrivez-moi à l'atelier de Dakar",
        "TEAMS,es,inscríbame en el taller de Lima,mis inscripciones,inscríbame en el taller de Lima"
    })
    @DisplayName("whoever asks again for the seat that they asked for is shown it, and gives up nothing")
    void again(Platform side, String language, String first, String mine, String other) {
        Chat manager = world.manager(cast.player("a", side, language), side, "NG");
        manager.says(first);
        manager.hearsKey("register.confirm.yes");
        manager.says(manager.words("answer.yes"));
        manager.hears("R-");
        manager.says(mine);
        manager.hearsTimes(manager.words("registration.cancel"), 1);
        manager.says(other);
        manager.hearsTimes(manager.words("registration.cancel"), 2);
        assertThat(manager.heard(manager.words("cancel.yes"))).isEmpty();
    }

    private static String languageOf(Chat manager, String sentence) {
        String code = sentence.contains("Dakar") ? "fr" : sentence.contains("Lima") ? "es" : "en";
        return manager.words().languageName(code);
    }
}

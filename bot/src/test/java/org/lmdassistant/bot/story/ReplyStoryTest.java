package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("People reply in their own words, and nothing is done that they did not mean")
class ReplyStoryTest {

    private static final Cast cast = new Cast()
            .with("n", "Nadia Nomore", "Africa/Dakar")
            .with("k", "Karim Keeps", "Africa/Dakar")
            .with("i", "Ines Introduced", "Africa/Dakar")
            .with("y", "Yara Yes", "Africa/Dakar")
            .with("d", "Dora Decides", "Europe/Brussels")
            .with("r", "Rosa Refused", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void firstStaff() {
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(90);
        chief.createsWorkshop("Held in en", "Nairobi", monday, "en", 20);
        chief.createsWorkshop("Held in fr", "Dakar", monday, "fr", 20);
        chief.createsWorkshop("Held in es", "Lima", monday, "es", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource({
        "SLACK,en,no",
        "TEAMS,en,no thanks",
        "SLACK,fr,non",
        "TEAMS,fr,non merci",
        "SLACK,es,no",
        "TEAMS,es,'no, gracias'"
    })
    @DisplayName("whoever does not want to be registered says no, and is not")
    void noIsNo(Platform side, String language, String no) {
        Chat manager = world.manager(cast.player("n", side, language), side, "SN");
        manager.says(
                switch (language) {
                    case "fr" -> "inscrivez-moi à l'atelier de Dakar";
                    case "es" -> "inscríbame en el taller de Lima";
                    default -> "register me for the workshop in Nairobi";
                });
        manager.hears("LMD-");
        manager.hearsKey("register.confirm.yes");
        manager.says(no);
        manager.hearsKey("form.stopped");
        assertThat(world.count(registrationsOf(manager))).isZero();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,yes,keep it,ok,same,that's fine",
        "TEAMS,en,keep,yes,keep it,ok,the same",
        "SLACK,fr,oui,garder,ok,la même,ne change rien",
        "TEAMS,fr,garder,oui,c'est bon,oui,pareil",
        "SLACK,es,sí,conservar,vale,igual,no lo cambies",
        "TEAMS,es,conservar,sí,lo mismo,ok,sí"
    })
    @DisplayName("whoever is asked again and says yes keeps what they had; nobody moves to Slovenia by it")
    void keeps(
            Platform side,
            String language,
            String name,
            String administration,
            String position,
            String seniority,
            String zone) {
        Chat manager = world.manager(cast.player("k", side, language), side, "SN");
        manager.says(manager.words("menu.details"));
        manager.hearsKey("details.how");
        manager.says(manager.words("details.change"));
        manager.hearsKey("introduce.name");
        manager.says(name);
        manager.hearsKey("introduce.administration");
        manager.says(administration);
        manager.hearsKey("introduce.position");
        manager.says(position);
        manager.hearsKey("introduce.seniority");
        manager.says(seniority);
        manager.hearsKey("introduce.zone");
        manager.says(zone);
        manager.hearsKey("details.changed");
        assertThat(world.count(
                        "SELECT count(*) FROM person WHERE administration = 'SN' AND position = 'Head of valuation'"
                                + " AND name = '" + manager.player().name() + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,why do you want my name?,12345,my name is",
        "TEAMS,en,when does it start?,the second one,I'm",
        "SLACK,fr,pourquoi voulez-vous mon nom ?,12345,je m'appelle",
        "TEAMS,fr,quand commence-t-il ?,le deuxième,moi c'est",
        "SLACK,es,¿para qué quiere mi nombre?,12345,me llamo",
        "TEAMS,es,¿cuándo empieza?,la segunda,soy"
    })
    @DisplayName("neither a question nor a number becomes somebody's name, and one sentence introduces a person")
    void introduced(Platform side, String language, String question, String number, String naming) {
        Chat person = world.chat(cast.player("i", side, language), side);
        String name = person.player().name();
        person.says(
                switch (language) {
                    case "fr" -> "inscrivez-moi à l'atelier de Dakar";
                    case "es" -> "inscríbame en el taller de Lima";
                    default -> "register me for the workshop in Nairobi";
                });
        person.hearsKey("introduce.name");
        person.says(question);
        person.says(number);
        person.hearsKey("answer.not-a-name");
        person.says(naming + " " + name + ", " + person.words("seniority.middle"));
        person.hearsKey("introduce.administration");
        person.says(
                switch (language) {
                    case "fr" -> "les douanes du Sénégal";
                    case "es" -> "las aduanas de Senegal";
                    default -> "Senegal Customs";
                });
        person.hearsKey("introduce.position");
        person.says("Head of risk");
        person.hearsKey("introduce.zone");
        person.says("Dakar");
        person.hearsKey("form.check");
        person.says(person.words("answer.yes"));
        person.hearsKey("introduce.done", "name", name);
        // what they wanted goes on
        person.hearsKey("register.confirm.yes");
        assertThat(world.count(
                        "SELECT count(*) FROM person WHERE administration = 'SN' AND seniority = 'MIDDLE' AND name = '"
                                + name + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,yes go ahead,cancel,thanks a lot!",
        "TEAMS,en,yes,stop,'ok, thank you'",
        "SLACK,fr,oui bien sûr,annuler,merci beaucoup !",
        "TEAMS,fr,oui,stop,merci",
        "SLACK,es,sí claro,cancelar,¡muchas gracias!",
        "TEAMS,es,sí,para,gracias"
    })
    @DisplayName("where nothing was asked, yes and cancel do nothing, and thanks are welcome")
    void yesToNothing(Platform side, String language, String yes, String cancel, String thanks) {
        Chat manager = world.manager(cast.player("y", side, language), side, "SN");
        manager.says(yes);
        manager.hearsKey("reply.nothing-asked");
        manager.says(cancel);
        manager.hearsKey("reply.nothing-to-stop");
        manager.says(thanks);
        manager.hearsKey("reply.welcome");
        // what was only offered is asked about before it is done
        manager.says(manager.words("menu.registrations"));
        manager.hearsKey("registrations.none");
        manager.says(yes);
        manager.hearsKey("reply.do-you-mean", "label", manager.words("menu.workshops"));
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,decline,I don't know yet,yes,The letter is missing,no",
        "TEAMS,en,reject,not sure,ok,The letter is missing,no",
        "SLACK,fr,refuser,je ne sais pas encore,oui,La lettre manque,non",
        "TEAMS,fr,refuser,pas encore,d'accord,La lettre manque,non",
        "SLACK,es,rechazar,no lo sé todavía,sí,Falta la carta,no",
        "TEAMS,es,rechazar,aún no lo sé,vale,Falta la carta,no"
    })
    @DisplayName("a decline is read back before it is sent; who does not know yet declines nobody")
    void readBack(Platform side, String language, String decline, String unsure, String yes, String reason, String no) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("d", side, language), side);
        Chat manager = world.manager(cast.player("r", side, language), otherSide, "SN");
        manager.registersFor("Held in " + language);
        String reference = world.texts("SELECT reference FROM registration WHERE name = '"
                        + manager.player().name() + "'")
                .get(0);
        String pending =
                "SELECT count(*) FROM registration WHERE state = 'PENDING' AND reference = '" + reference + "'";

        staff.says(decline + " " + reference);
        staff.hearsKey("decline.reason");
        staff.says(unsure);
        staff.hearsKey("form.no-hurry");
        staff.says(yes);
        staff.hearsKey("answer.in-words");
        staff.says(reason);
        staff.hearsKey("form.check");
        staff.says(no);
        staff.hearsKey("form.change.which");
        staff.says(yes);
        staff.hearsTimes(staff.words("form.check"), 2);
        assertThat(world.count(pending)).isEqualTo(1);
        staff.says(yes);
        manager.hears(reason);
        assertThat(world.count(pending)).isZero();
    }

    private static String registrationsOf(Chat manager) {
        return "SELECT count(*) FROM registration WHERE name = '"
                + manager.player().name() + "'";
    }
}

package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Requests are asked for, asked about and answered in sentences, and nothing that was said is lost")
class RequestsInWordsStoryTest {

    private static final Cast cast = new Cast()
            .with("m", "Mariam Keita", "Africa/Dakar")
            .with("s", "Seydou Traore", "Africa/Dakar")
            .with("w", "Wole Adebayo", "Africa/Lagos")
            .with("a", "Aminata Sow", "Africa/Dakar")
            .with("b", "Bakary Quenum", "Africa/Dakar")
            .with("p", "Pieter Officer", "Europe/Brussels");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "the reason in the first sentence is the reason; a draft says that nothing is sent; the one request is changed, and no second one begins")
    void support(Platform side, String language) {
        Chat manager = world.manager(cast.player("m", side, language), side, "ML");
        manager.says(
                "our administration needs a workshop on leadership in March in French for 20 people because we merged two directorates",
                "notre administration a besoin d'un atelier sur le leadership en mars en espagnol pour 20 personnes parce que nous avons fusionné deux directions",
                "nuestra administración necesita un taller sobre liderazgo en marzo en francés para 20 personas porque hemos fusionado dos direcciones");
        manager.hearsKey("support.level");
        assertThat(manager.heard(manager.words("support.why"))).isEmpty();
        manager.says(manager.words("support.level.senior"));
        manager.hearsKey("form.check");
        manager.hears(
                language.equals("en")
                        ? "we merged two directorates"
                        : language.equals("fr")
                                ? "nous avons fusionné deux directions"
                                : "hemos fusionado dos direcciones");
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("support.news.draft");
        manager.says("send it", "envoyez-la", "enviar");
        manager.hearsKey("support.news.submitted");

        // the one request is changed, and no second one begins
        manager.says(
                "change the reason of my support request: we moved to a single window",
                "modifiez le motif de ma demande d'appui : nous venons de passer au guichet unique",
                "cambie el motivo de mi solicitud de apoyo: acabamos de pasar a la ventanilla única");
        manager.hearsTimes(manager.words("form.check"), 2);
        manager.says(manager.words("answer.yes"));
        manager.hearsTimes(manager.words("support.news.submitted"), 2);
        assertThat(world.count(
                        "SELECT count(*) FROM support_request r JOIN person p ON p.id = r.requested_by WHERE p.name = '"
                                + manager.player().name() + "'"))
                .isOne();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en"})
    @DisplayName(
            "staff ask by the name alone and read that it was passed on; what the person writes is taken as the answer")
    void asked(Platform side, String language) {
        Chat manager = world.manager(cast.player(side == Platform.SLACK ? "a" : "b", side, language), side, "SN");
        Chat staff = world.staff(chief, cast.player("p", side, language), side);
        manager.says(
                "our administration needs a workshop on leadership in March in French for 20 people because we merged two directorates");
        manager.hearsKey("support.level");
        manager.says(manager.words("support.level.senior"));
        manager.hearsKey("form.check");
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("support.news.draft");
        manager.says("send it");
        manager.hearsKey("support.news.submitted");

        String name = manager.player().name();
        staff.says("ask " + name + " for a letter signed by her director general");
        staff.hearsKey("form.check");
        staff.says(staff.words("answer.yes"));
        staff.hears(staff.words("decided.asked", "who", name, "what", reference(manager)));
        manager.hearsKey("question.heading", "reference", reference(manager));
        manager.hears("a letter signed by her director general");

        manager.says("the bananas on my balcony are blue");
        manager.hearsKey("question.is-that-the-answer");
        manager.presses("question.take-as-answer", manager.words("question.is-that-the-answer"));
        assertThat(manager.openForm().toString()).contains("bananas");
    }

    private static String reference(Chat manager) {
        return world.texts(
                        "SELECT reference FROM support_request r JOIN person p ON p.id = r.requested_by WHERE p.name = '"
                                + manager.player().name() + "'")
                .get(0);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,Nairobi,KE",
        "TEAMS,en,Suva,FJ",
        "SLACK,fr,Dakar,TG",
        "TEAMS,fr,Tunis,BJ",
        "SLACK,es,Lima,PE",
        "TEAMS,es,Quito,EC"
    })
    @DisplayName(
            "a seat that is not confirmed is not handed over, with what is possible instead; what was declined is told; staff find people by their country")
    void seat(Platform side, String language, String place, String administration) {
        Chat manager = world.manager(cast.player("s", side, language), side, administration);
        String title = "Steering reform " + language + side;
        chief.createsWorkshop(title, place, LocalDate.now(ZoneOffset.UTC).plusDays(120), language, 5);
        manager.registersIn(place, title);
        manager.says(
                "I can't make " + place + " any more, can Kwame Boateng go in my place?",
                "je ne peux plus aller à " + place + ", Kwame Boateng peut-il prendre ma place ?",
                "ya no puedo ir a " + place + ", ¿puede Kwame Boateng ocupar mi plaza?");
        manager.hearsKey("substitute.no-seat.instead", "name", manager.player().name());
        manager.presses(
                "workshop.nominate",
                manager.words(
                        "substitute.no-seat.instead", "name", manager.player().name()));
        manager.openForm();

        // staff find them by the country, decide by a sentence, and read what they decided
        Chat staff = world.staff(chief, cast.player("w", side, language), side);
        String country = new org.lmdassistant.bot.administrations.Administrations()
                .name(administration, staff.words().language());
        staff.says(
                "find everyone from " + country,
                "cherche tout le monde : " + country,
                "busca a la gente de " + country);
        staff.hears(manager.player().name());
        staff.says(
                "decline the registration of " + manager.player().name() + " because the file is incomplete",
                "refusez l'inscription de " + manager.player().name() + " parce que le dossier est incomplet",
                "rechaza la inscripción de " + manager.player().name() + " porque el expediente está incompleto");
        staff.hearsKey("form.check");
        staff.says(staff.words("answer.yes"));
        String told = staff.words(
                "decided.told",
                "what",
                "WHAT",
                "state",
                staff.words("registration.state.declined"),
                "who",
                manager.player().name());
        staff.hears(told.substring(told.indexOf("WHAT") + "WHAT".length()));
        manager.hearsKey("registration.state.declined");
        manager.says("is my seat confirmed?", "ma place est-elle confirmée ?", "¿está confirmada mi plaza?");
        manager.hearsKey("registrations.last");
    }
}

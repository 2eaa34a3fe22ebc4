package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.bot.story.Chat.other;
import static org.lmdassistant.bot.story.Chat.spoken;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("What somebody means is done as a good colleague would do it, and nothing that they only seem to say")
class ColleagueStoryTest {

    private static final String TITLE = "Asked for";

    private static final Cast cast = new Cast()
            .with("a", "Aminata Sow", "Africa/Dakar")
            .with("b", "Bakary Quenum", "Africa/Dakar")
            .with("d", "Daniel Okafor", "Africa/Lagos")
            .with("f", "Lucía Fernández", "Africa/Dakar")
            .with("h", "Henrik Larsen", "Africa/Dakar")
            .with("k", "Kofi Mensah", "Africa/Dakar")
            .with("n", "Ngozi Bello", "Africa/Dakar")
            .with("r", "Rita Request", "Africa/Dakar")
            .with("s", "Sara Staff", "Africa/Dakar")
            .with("t", "Tomas Staff", "Africa/Dakar")
            .with("u", "Ursula Staff", "Africa/Dakar");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        chief.createsWorkshop(TITLE, "Nairobi", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @ParameterizedTest(name = "in {1}, person on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("staff write to somebody first, or right behind a decision; who reads it may answer")
    void staffWrite(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("s", side, language), other(side));
        Chat person = world.manager(cast.player("a", side, language), side, "SN");
        String name = person.player().name();

        staff.says(
                "tell " + name + " that the hotel is booked",
                "dites à " + name + " que l'hôtel est réservé",
                "dile a " + name + " que el hotel está reservado");
        staff.hearsKey("form.check");
        staff.says("yes", "oui", "sí");
        person.hears(spoken(language, "the hotel is booked", "l'hôtel est réservé", "el hotel está reservado"));
        person.says(
                "tell the staff: many thanks " + side,
                "dites à l'équipe : mille mercis " + side,
                "dígale al equipo: mil gracias " + side);
        person.says("yes", "oui", "sí");
        staff.hears(spoken(language, "many thanks ", "mille mercis ", "mil gracias ") + side);

        // an approval carries no remark: that one goes by itself, behind it
        person.registersFor(TITLE);
        staff.says(
                "approve the registration of " + name + " but tell them to bring the passport",
                "acceptez l'inscription de " + name + " mais dites-lui d'apporter le passeport",
                "apruebe la inscripción de " + name + " pero dígale que traiga el pasaporte");
        staff.hearsKey("wishes.one-by-one");
        staff.hearsKey("decide.approve");
        staff.says("yes", "oui", "sí");
        person.hearsKey("registration.state.confirmed");
        staff.says(
                "tell them to bring the passport",
                "dites-lui d'apporter le passeport",
                "dígale que traiga el pasaporte");
        staff.hearsTimes(staff.words("form.check"), 2);
        staff.hears(name);
        staff.says("yes", "oui", "sí");
        person.hears(spoken(language, "bring the passport", "apporter le passeport", "traiga el pasaporte"));
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName(
            "yes and something else is yes; the rest waits behind a button, and one thinks better of nothing that is done")
    void yesAndMore(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("t", side, language), side);
        Chat first = world.manager(cast.player("k", side, language), side, "GH");
        Chat second = world.manager(cast.player("n", side, language), side, "NG");
        first.registersFor(TITLE);
        second.registersFor(TITLE);
        staff.says(
                "approve " + first.player().name(),
                "accepte " + first.player().name(),
                "aprueba a " + first.player().name());
        staff.hearsKey("decide.approve");
        String rest = spoken(language, "accept ", "accepte ", "acepta a ")
                + second.player().name();
        staff.says("yes, and then " + rest, "oui, et ensuite " + rest, "sí, y luego " + rest);
        first.hearsKey("registration.state.confirmed");
        staff.pressesLabel(rest, staff.words("wishes.one-by-one"));
        staff.hearsTimes(staff.words("decide.approve"), 2);
        assertThat(world.registrationState(second.player())).isEqualTo("PENDING");
        staff.says("yes", "oui", "sí");
        second.hearsKey("registration.state.confirmed");

        staff.says("no wait, I meant decline", "non attends, je voulais refuser", "no espera, quise decir rechazar");
        staff.hears(staff.words("decide.not-waiting", "reference", world.registrationNumber(second.player())));
        assertThat(world.registrationState(second.player())).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "yes behind a draft asks whether to send it; an answer given early is kept, what is added later is added, and who asked hears the answer")
    void draft(Platform side, String language) {
        Chat staff = world.staff(chief, cast.player("u", side, language), other(side));
        Chat manager = world.manager(cast.player("r", side, language), side, "ML");
        manager.says(
                "our administration needs a workshop on integrity for 20 people because we merged two directorates",
                "notre administration a besoin d'un atelier sur l'intégrité pour 20 personnes parce que nous avons fusionné deux directions",
                "nuestra administración necesita un taller sobre integridad para 20 personas porque hemos fusionado dos direcciones");
        manager.hearsKey("support.language");
        manager.says(manager.words("support.level.middle"));
        manager.hears(manager.words("support.level.middle"));
        manager.says(manager.words().languageName("fr"));
        manager.hearsKey("support.period");
        manager.says("in June 2027", "en juin 2027", "en junio de 2027");
        manager.hearsKey("form.check");
        manager.says("yes", "oui", "sí");
        manager.hearsKey("support.news.draft");

        manager.says("yes", "oui", "sí");
        manager.hearsKey("reply.do-you-mean", "label", manager.words("support.submit"));
        assertThat(manager.heard(manager.words("support.news.submitted"))).isEmpty();
        manager.says("yes", "oui", "sí");
        manager.hearsKey("support.news.submitted");
        manager.says("thanks", "merci", "gracias");
        manager.says(
                "add to my request that we can host it",
                "ajoutez à ma demande que nous pouvons l'accueillir",
                "añada a mi solicitud que podemos acogerlo");
        manager.hearsTimes(manager.words("form.check"), 2);
        manager.says("yes", "oui", "sí");
        staff.hears(spoken(language, "we can host it", "nous pouvons l'accueillir", "podemos acogerlo"));
        staff.hears(
                spoken(language, "merged two directorates", "fusionné deux directions", "fusionado dos direcciones"));

        staff.says(
                "ask " + manager.player().name() + " who signs the letter",
                "demandez à " + manager.player().name() + " qui signe la lettre",
                "pregúntele a " + manager.player().name() + " quién firma la carta");
        staff.hearsKey("form.check");
        staff.says("yes", "oui", "sí");
        manager.hearsKey("question.answer");
        manager.says("my answer is: Mr Diop", "ma réponse : M. Diop", "mi respuesta es: el señor Diop");
        manager.says("yes", "oui", "sí");
        staff.hears(staff.words(
                "question.answered",
                "name",
                manager.player().name(),
                "reference",
                text("SELECT r.reference FROM support_request r JOIN person p ON p.id = r.requested_by", manager)));
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("several of one's own people are put forward one by one, the next one for the same workshop")
    void several(Platform side, String language) {
        Chat manager = world.manager(cast.player("d", side, language), side, "NG");
        manager.says(
                "send 3 of my people to the Nairobi workshop",
                "inscrivez 3 de mes agents à l'atelier de Nairobi",
                "inscriba a 3 de mis funcionarios en el taller de Nairobi");
        manager.hearsKey("nominee.name");
        manager.hearsKey("nominate.one-by-one");
        manager.says("Grace Eze, grace." + language + "@customs.example, " + manager.words("seniority.middle"));
        manager.hearsKey("nominee.position");
        manager.says("Head of audit");
        manager.hearsKey("form.check");
        manager.says("yes", "oui", "sí");
        manager.hears("R-");
        manager.says(
                "and also Peter Obi for the same workshop",
                "et aussi Peter Obi pour le même atelier",
                "y también a Peter Obi para el mismo taller");
        manager.hears("Peter Obi");
        manager.hearsTimes(manager.words("nominee.email"), 1);
        // another wish in the place of the form, and nothing of it is left
        manager.says(
                "drop it. what is on my agenda?",
                "laisse tomber. qu'y a-t-il dans mon agenda ?",
                "déjalo. ¿qué hay en mi agenda?");
        manager.hearsKey("form.stopped");
        assertThat(world.count("SELECT count(*) FROM registration WHERE name = 'Peter Obi'"))
                .isZero();
    }

    @ParameterizedTest(name = "in {1}, coach on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "a coach and a fellow tell each other something, at the hour of another clock, and protest cancels nothing")
    void coaching(Platform side, String language) {
        Chat coach = world.manager(cast.player("h", side, language), side, "BE");
        Chat fellow = world.manager(cast.player("f", side, language), other(side), "UY");
        chief.pairs(fellow, coach);
        coach.publishesHours(fellow, "09:00-12:00");
        LocalDate day =
                world.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(6);

        fellow.says("who's my coach?", "qui est mon coach ?", "¿quién es mi tutor?");
        fellow.hearsKey("fact.live.coach", "name", coach.player().name());
        // ten o'clock in Dakar is one o'clock in the afternoon in Nairobi
        fellow.says(
                "book 30 minutes with my coach on " + day + " at 13:00 Nairobi time",
                "réservez 30 minutes avec mon coach le " + day + " à 13h00, heure de Nairobi",
                "reserve 30 minutos con mi coach el " + day + " a las 13:00, hora de Nairobi");
        fellow.hears(sure(fellow, day));
        fellow.says("how long is it?", "combien de temps dure-t-elle ?", "¿cuánto dura?");
        fellow.hearsTimes(sure(fellow, day), 2);
        fellow.says("yes, book it, that suits me", "oui, réserve-la, ça me convient", "sí, resérvala, me conviene");
        fellow.hearsKey("coaching.booked");

        fellow.says(
                "tell " + coach.player().name() + " that I am five minutes late",
                "dites à mon coach que j'ai cinq minutes de retard",
                "dile a mi tutor que llego cinco minutos tarde");
        fellow.hearsKey("form.check");
        fellow.says("yes", "oui", "sí");
        coach.hears(
                spoken(language, "I am five minutes late", "j'ai cinq minutes de retard", "llego cinco minutos tarde"));
        coach.says("tell her that it is fine", "dis-lui que ça va " + side, "dile que está bien");
        coach.hearsKey("form.check");
        coach.says("yes", "oui", "sí");
        fellow.hears(spoken(language, "it is fine", "ça va " + side, "está bien"));

        fellow.says(
                "no no, that's for my coaching session",
                "mais non, c'est pour ma séance de coaching",
                "no no, eso es para mi sesión de tutoría");
        fellow.says("help", "aide", "ayuda");
        fellow.hearsKey("help.what-i-can-do");
        assertThat(fellow.heard(fellow.words("coaching.cancel.yes"))).isEmpty();

        // thanks, and a word that may begin anything, are no yes
        fellow.says("cancel my coaching session", "annule ma séance de coaching", "cancela mi sesión de tutoría");
        fellow.hearsKey("coaching.cancel.yes");
        fellow.says(
                "Thanks, and what is on my agenda?",
                "Merci, et qu'y a-t-il dans mon agenda ?",
                "Gracias, ¿y qué hay en mi agenda?");
        fellow.says("well, let me think", "bien, je réfléchis", "bueno, lo pienso");
        fellow.says("no", "non", "no");
        fellow.says("help", "aide", "ayuda");
        fellow.hearsTimes(fellow.words("help.what-i-can-do"), 2);
        assertThat(world.count("SELECT count(*) FROM coaching_session s JOIN person p ON p.id = s.fellow"
                        + " WHERE s.state = 'BOOKED' AND p.name = '"
                        + fellow.player().name() + "'"))
                .isOne();

        coach.says(
                "on " + day + " from 14:00 to 16:00 I have extra time",
                "le " + day + " de 14h00 à 16h00 je suis aussi disponible",
                "el " + day + " de 14:00 a 16:00 también estoy disponible");
        coach.hears("09:00–12:00, 14:00–16:00");
        coach.says("yes", "oui", "sí");
        coach.hearsTimes("09:00–12:00, 14:00–16:00", 2);

        coach.says(
                "my hours on Mondays are 9 to 11, Nairobi time",
                "mes heures le lundi : de 9h à 11h, heure de Nairobi",
                "mis horas los lunes son de 9 a 11, hora de Nairobi");
        coach.hearsKey("form.check");
        coach.hears("Africa/Nairobi");
        coach.says("no thanks", "non merci", "no gracias");
        coach.hearsKey("form.stopped");
    }

    private static String sure(Chat fellow, LocalDate day) {
        return fellow.words(
                "coaching.sure",
                "before",
                "",
                "when",
                fellow.words().moment(day.atTime(10, 0).toInstant(ZoneOffset.UTC)),
                "minutes",
                30);
    }

    private static String text(String sql, Chat person) {
        return world.texts(sql + " WHERE p.name = '" + person.player().name() + "'")
                .get(0);
    }
}

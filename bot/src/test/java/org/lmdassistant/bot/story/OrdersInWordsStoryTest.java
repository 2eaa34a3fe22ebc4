package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Staff run a workshop in words, from its first registration to what people thought of it")
class OrdersInWordsStoryTest {

    private static final Cast cast = new Cast()
            .with("s", "Sara Staff", "Europe/Brussels")
            .with("t", "Tara Two", "Europe/Brussels")
            .with("f", "Fatou First", "Africa/Dakar")
            .with("w", "Wanda Waits", "Africa/Dakar")
            .with("c", "Carla Called", "Africa/Dakar")
            .with("r", "Rita Request", "Africa/Nairobi");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Kigali|who is registered for Kigali?|close registration for Kigali|reopen registration for Kigali"
                        + "|I accept the seat you offered|who came to Kigali?|I need my certificate of attendance"
                        + "|I want to rate the workshop in Kigali|what did participants think of Kigali?",
                "TEAMS|en|Tokyo|list the participants of the Tokyo workshop|close registration for Tokyo|reopen registration for Tokyo"
                        + "|I'll take the seat that became free|note who was there in Tokyo|my certificate of attendance please"
                        + "|I'd like to evaluate the workshop in Tokyo|show me the feedback on Tokyo",
                "SLACK|fr|Dakar|qui est inscrit à l'atelier de Dakar ?|fermez les inscriptions de Dakar|rouvrez les inscriptions de Dakar"
                        + "|j'accepte la place qui s'est libérée|qui est venu à Dakar ?|il me faut mon attestation de participation"
                        + "|je voudrais donner mon avis sur l'atelier de Dakar|qu'ont pensé les participants de Dakar ?",
                "TEAMS|fr|Hanoi|la liste des participants de l'atelier de Hanoi|fermez les inscriptions de Hanoi|rouvrez les inscriptions de Hanoi"
                        + "|je prends la place qui s'est libérée|notez les présences à Hanoi|mon attestation de participation svp"
                        + "|je veux évaluer l'atelier de Hanoi|les évaluations de l'atelier de Hanoi",
                "SLACK|es|Lima|¿quién está inscrito en el taller de Lima?|cierre las inscripciones de Lima|reabra las inscripciones de Lima"
                        + "|acepto la plaza que me ofrecen|¿quién vino al taller de Lima?|necesito mi constancia de participación"
                        + "|quiero evaluar el taller de Lima|¿qué pensaron los participantes de Lima?",
                "TEAMS|es|Quito|lista de participantes del taller de Quito|cierre las inscripciones de Quito|reabra las inscripciones de Quito"
                        + "|tomo la plaza que quedó libre|anote la asistencia de Quito|mi certificado de asistencia por favor"
                        + "|quisiera dar mi opinión sobre el taller de Quito|las evaluaciones del taller de Quito"
            })
    @DisplayName("what changes something is asked about first; whoever waits answers an offered seat by typing, too")
    void runsIt(
            Platform side,
            String language,
            String place,
            String who,
            String close,
            String reopen,
            String accept,
            String attendance,
            String certificate,
            String rate,
            String feedback) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        Chat first = world.manager(cast.player("f", side, language), otherSide, "SN");
        Chat second = world.manager(cast.player("w", side, language), side, "NG");
        String title = "Leading change " + side + language;
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(120);
        staff.createsWorkshop(title, place, monday, language, 1);
        first.registersIn(place, title);
        approves(staff, first);

        staff.says(who);
        String name = world.workshopName(title);
        assertThat(Chat.all(staff.hearsKey("participants.heading", "workshop", name)))
                .contains(first.player().name());

        staff.says(close);
        staff.hearsKey("manage.close.sure", "workshop", name);
        assertThat(status(title)).isEqualTo("OPEN");
        staff.says(staff.words("answer.yes"));
        first.hearsKey("workshop.closed", "workshop", name);
        assertThat(status(title)).isEqualTo("CLOSED");
        staff.says(reopen);
        staff.hearsKey("manage.reopen.sure", "workshop", name);
        staff.says(staff.words("answer.yes"));
        staff.hearsKey("manage.close");
        assertThat(status(title)).isEqualTo("OPEN");

        second.registersIn(place, title);
        approves(staff, second);
        second.hearsKey("registration.state.waitlisted");
        first.presses("registration.cancel", first.words("registration.state.confirmed"));
        first.says(first.words("answer.yes"));
        String offered = second.words("registration.state.offered");
        second.hears(offered);
        second.says(accept);
        second.hearsTimes(offered, 2);
        assertThat(state(second)).isEqualTo("OFFERED");
        second.says(second.words("answer.yes"));
        second.hearsKey("registration.state.confirmed");

        world.later(Duration.ofDays(125));
        staff.says(attendance);
        staff.hearsKey("attendance.days", "name", second.player().name(), "days", 9);
        staff.says("9");
        staff.hearsKey("form.check");
        staff.says(staff.words("answer.yes"));
        staff.hearsKey("attendance.noted", "count", 1);
        second.says(certificate);
        second.link("document.open", "certificate-R-");
        second.says(rate);
        second.hearsKey("evaluation.overall");
        second.says("5");
        second.hearsKey("evaluation.useful");
        second.says("4");
        second.hearsKey("evaluation.comment");
        second.says("More role plays");
        second.hearsKey("evaluation.taken");
        staff.says(feedback);
        assertThat(Chat.all(staff.hears("More role plays")))
                .doesNotContain(second.player().name());
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Oslo|call off the Oslo workshop for everybody|The host withdrew.",
                "TEAMS|en|Suva|the Suva workshop cannot take place, tell everyone|The host withdrew.",
                "SLACK|fr|Tunis|annulez toute l'édition de Tunis|Le pays hôte s'est retiré.",
                "TEAMS|fr|Lomé|l'atelier de Lomé n'aura pas lieu, prévenez tout le monde|Le pays hôte s'est retiré.",
                "SLACK|es|Madrid|cancele toda la edición de Madrid|El país sede se retiró.",
                "TEAMS|es|Panamá|el taller de Panamá no se hará, avise a todos|El país sede se retiró."
            })
    @DisplayName("a workshop is called off with a reason that is read back before anybody is told")
    void callsItOff(Platform side, String language, String place, String sentence, String reason) {
        Platform otherSide = side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK;
        Chat staff = world.staff(chief, cast.player("s", side, language), side);
        Chat manager = world.manager(cast.player("c", side, language), otherSide, "SN");
        String title = "Called off " + side + language;
        staff.createsWorkshop(
                title,
                place,
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(120),
                language,
                5);
        manager.registersIn(place, title);

        staff.says(sentence);
        staff.hearsKey("manage.cancel.reason");
        staff.says(reason);
        staff.hearsKey("form.check");
        assertThat(status(title)).isEqualTo("OPEN");
        staff.says(staff.words("answer.yes"));
        manager.hears(reason);
        assertThat(status(title)).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("a number typed where a person is asked for is nobody, though somebody is kept by that number")
    void nobody(Platform side) {
        Chat staff = world.staff(chief, cast.player("t", side, "en"), side);
        long id = world.count("SELECT min(id) FROM person");
        staff.says(staff.words("staff.appoint"));
        staff.hearsKey("form.open");
        staff.says(String.valueOf(id));
        staff.hearsKey("answer.nothing-found");
        staff.says(staff.words("form.cancel"));
    }

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|Accra|Bamako|call off the Accra workshop for everybody|close registration for Bamako",
                "TEAMS|fr|Accra|Bamako|annulez toute l'édition d'Accra|fermez les inscriptions de l'atelier de Bamako",
                "SLACK|es|Accra|Bamako|cancele toda la edición de Accra|cierre la inscripción del taller de Bamako"
            })
    @DisplayName("of two things that wait for yes, the one asked about last gets it, and the other comes back")
    void oneQuestionAtATime(
            Platform side, String language, String place, String otherPlace, String callOff, String close) {
        Chat staff = world.staff(chief, cast.player("t", side, language), side);
        LocalDate monday =
                LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC).plusDays(120);
        String title = "First " + side + language;
        String other = "Second " + side + language;
        staff.createsWorkshop(title, place + " " + language, monday, language, 5);
        staff.createsWorkshop(other, otherPlace + " " + language, monday, language, 5);
        staff.says(callOff + " " + language);
        staff.hearsKey("manage.cancel.reason");
        staff.says(
                switch (language) {
                    case "fr" -> "Le pays hôte s'est retiré.";
                    case "es" -> "El país sede se retiró.";
                    default -> "The host withdrew.";
                });
        staff.hearsKey("form.check");

        staff.says(close + " " + language);
        staff.hearsKey("manage.close.sure", "workshop", world.workshopName(other));
        staff.hearsKey("form.put-aside", "title", staff.words("manage.cancel"));
        staff.says(staff.words("answer.yes"));
        staff.hearsKey("form.back-to", "title", staff.words("manage.cancel"));
        assertThat(status(other)).isEqualTo("CLOSED");
        assertThat(status(title)).isEqualTo("OPEN");
        staff.says(staff.words("answer.yes"));
        staff.hearsKey("manage.cancelled", "count", 0);
        assertThat(status(title)).isEqualTo("CANCELLED");
    }

    @ParameterizedTest(name = "a manager on {0} in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|we want to withdraw our support request|close registration for Kigali|what waits for my answer?",
                "TEAMS|en|we want to withdraw our support request|who is registered for Kigali?|what do I have to answer?",
                "SLACK|fr|nous voulons retirer notre demande d'appui|fermez les inscriptions de Kigali|à quoi dois-je répondre ?",
                "TEAMS|fr|nous voulons retirer notre demande d'appui|qui est inscrit à l'atelier de Kigali ?|à quoi dois-je répondre ?",
                "SLACK|es|queremos retirar nuestra solicitud de apoyo|cierre la inscripción del taller de Kigali|¿a qué tengo que responder?",
                "TEAMS|es|queremos retirar nuestra solicitud de apoyo|¿quién está inscrito en el taller de Kigali?|¿a qué tengo que responder?"
            })
    @DisplayName("whoever is no staff gives no such orders, and takes back what is theirs")
    void noStaff(Platform side, String language, String withdraw, String order, String mine) {
        Chat manager = world.manager(cast.player("r", side, language), side, "KE");
        manager.says(order);
        manager.hearsKey("refused.staff-only");
        manager.says(mine);
        manager.hearsKey("waits-for-me.nothing");

        String wish = "A mission on leadership " + side + language;
        manager.says("help");
        manager.presses("menu.support", manager.words("menu.workshops"));
        manager.presses("support.new", manager.words("support.new"));
        manager.fillsIn(SupportStoryTest.request(wish));
        manager.says(mine);
        manager.hearsTimes(wish, 2);
        manager.says(withdraw);
        String reference = world.texts("SELECT r.reference FROM support_request r JOIN person p"
                        + " ON p.id = r.requested_by WHERE p.name = '%s'"
                                .formatted(manager.player().name()))
                .get(0);
        manager.hearsKey("support.withdraw.sure", "reference", reference);
        manager.says(manager.words("answer.yes"));
        manager.hearsKey("support.news.withdrawn");
    }

    private static void approves(Chat staff, Chat manager) {
        String name = manager.player().name();
        staff.hears(name);
        staff.presses("prompt.approve", name);
        manager.hears(manager.words("registration.reference"));
        assertThat(state(manager)).isNotEqualTo("PENDING");
    }

    private static String state(Chat manager) {
        return world.texts("SELECT state FROM registration WHERE name = '%s'"
                        .formatted(manager.player().name()))
                .get(0);
    }

    private static String status(String title) {
        return world.texts("SELECT status FROM workshop WHERE title = '%s'".formatted(title))
                .get(0);
    }
}

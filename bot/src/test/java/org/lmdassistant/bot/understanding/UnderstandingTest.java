package org.lmdassistant.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Language;

@DisplayName("What a sentence asks for")
class UnderstandingTest {

    private static final Understanding understanding = new Understanding(new Administrations());

    private static Understood read(String sentence, Language language) {
        return understanding.read(sentence, language, EvaluateCommand.NOW);
    }

    @ParameterizedTest(name = "[{0}] {1} → {2}")
    @CsvSource({
        "EN, What workshops are there?, browse_workshops",
        "EN, Am I confirmed?, registration_status",
        "EN, my agenda, my_agenda",
        "EN, I want to cancel my registration, cancel_registration",
        "EN, what waits for me, pending_approvals",
        "FR, Quels ateliers y a-t-il ?, browse_workshops",
        "FR, SUIS JE CONFIRME, registration_status",
        "FR, je ne peux pas venir, cancel_registration",
        "ES, ¿Qué talleres hay?, browse_workshops",
        "ES, ¿Estoy confirmada?, registration_status",
        "ES, mi agenda, my_agenda",
        "EN, bonjour, greeting",
        "EN, EL-003, elearning",
        "EN, what about el003, elearning",
        "FR, changez la langue de EL-002, elearning",
        "ES, quiero una sesión con mi coach el 12 de marzo, book_coaching",
        "ES, quiero hacer el EL-002, elearning",
        "EN, I want to talk to a person about EL-003, talk_to_human"
    })
    void intents(Language language, String sentence, String intent) {
        assertThat(read(sentence, language).intent()).isEqualTo(intent);
    }

    @Test
    @DisplayName("a number, a decision and its reason are read from one sentence")
    void decision() {
        Understood said = read("decline SR-2026-0017 because the file is incomplete", Language.EN);
        assertThat(said.intent()).isEqualTo("decide_approval");
        assertThat(said.slots().get(Slot.REFERENCE)).contains("SR-2026-0017");
        assertThat(said.slots().get(Slot.DECISION)).contains("decline");
        assertThat(said.slots().get(Slot.REASON)).contains("the file is incomplete");
    }

    @ParameterizedTest(name = "[{0}] {1} → {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|I want to be a fellow, a study on single window implementation|TOPIC|single window implementation",
                "EN|do you have an e-learning on integrity in Spanish|TOPIC|integrity",
                "EN|Ahmed Al-Rashidi can no longer go to the workshop, please cancel his place|PERSON|Ahmed Al-Rashidi",
                "EN|Vietnam Customs wishes to nominate a candidate for the fellowship|ADMINISTRATION|VN",
                "EN|please cancel my coaching because I am ill, please tell my coach|REASON|I am ill",
                "FR|annulez mon coaching car je suis malade, merci de prévenir mon coach|REASON|je suis malade",
                "ES|quiero saber si quedó confirmada la R-2026-58|REFERENCE|R-2026-0058",
                "ES|Deniega la solicitud de apoyo SR-2026-0044, por favor.|DECISION|decline",
                "ES|Necesito aplazar unos días el coaching|DURATION_MINUTES|",
                "EN|here is my paper, it's called \"Mentoring Young Inspectors\"|TOPIC|Mentoring Young Inspectors",
                "FR|voici mon mémoire intitulé « réforme du contrôle a posteriori »|TOPIC|réforme du contrôle a posteriori",
                "EN|we need a workshop, the theme is performance appraisal|TOPIC|performance appraisal",
                "ES|solicitamos apoyo de la OMA en materia de ética e integridad|TOPIC|ética e integridad",
                "EN|our administration in Cabo Verde wants to register Edna Tavares for the Lisbon workshop|WORKSHOP|Lisbon",
                "EN|Coach Farid Benhaddou is free on Friday for my session?|PERSON|Farid Benhaddou",
                "FR|Annulez mon coaching avec Mme Dubois. Merci bien|PERSON|Dubois",
                "ES|anule mi coaching, falta la carta del director|REASON|",
                "EN|turn down R-2026-0104 as the candidate is not a manager|REASON|the candidate is not a manager",
                "EN|I have visitors this morning, can my coaching move to 16:30|TIME|16:30",
                "ES|Es la primera vez que uso esto, quiero una sesión con mi coach|TIME|",
                "FR|Puisque le budget est gelé, veuillez retirer mon inscription R-2026-0130|REASON|le budget est gelé",
                "FR|Puisque le budget est gelé, veuillez retirer mon inscription R-2026-0130|REFERENCE|R-2026-0130",
                "EN|Iceland Customs nominates Sigrun Hall for the workshop in Lisbon|ADMINISTRATION|IS",
                "EN|Please register me for the workshop in Kenya|ADMINISTRATION|",
                "EN|please find my second draft: Reforming Internal Audit|TOPIC|Reforming Internal Audit",
                "ES|quiero una horita de coaching con mi coach mañana|DURATION_MINUTES|60",
                "EN|Decline SR-2026-0017, because the file is incomplete, no letter attached|REASON|the file is incomplete, no letter attached",
                "FR|Refusez SR-2026-0017, car le dossier est incomplet, il manque la lettre|DECISION|decline",
                "ES|Pues cancele mi inscripción R-2026-0130|REFERENCE|R-2026-0130",
                "EN|Register \"Ana Diop\" for the Lima workshop|PERSON|Ana Diop",
                "ES|¿Por qué no se ha resuelto todavía la SR-2026-0017?|DECISION|",
                "ES|a Sina no la aceptamos: su español es básico|DECISION|decline",
                "ES|no, acepta R-2026-0022|DECISION|approve",
                "EN|don't accept R-2026-0022 yet|DECISION|",
                "FR|n'acceptez pas R-2026-0022, dossier incomplet|DECISION|decline",
                "FR|ne l'accepte pas encore|DECISION|",
                "EN|yes accept it, we don't accept late files normally|DECISION|approve",
                "FR|réserve jeudi 10 décembre 10h30 heure de Bruxelles|TIME|10:30",
                "EN|put SR-2026-0017 on hold until 15 March because they lack a budget|DATE|2027-03-15",
                "EN|approve SR-2026-0017, they start on 15 March|DATE|",
                "FR|Annulez l'inscription de M. Paris à l'atelier|WORKSHOP|",
                "ES|no voy al taller de Lima después de la reunión, anule mi inscripción|WORKSHOP|Lima",
                "EN|Scrap my coaching on Wednesday as I've come down with flu|REASON|I've come down with flu",
                "EN|how far up the waiting list am I now?|DATE|",
                "EN|tell Paolo i'm not coming to our coaching|PERSON|Paolo",
                "EN|Rosalind and I need to shift our coaching to Friday|PERSON|Rosalind",
                "EN|ask Kiribati for more details on SR-2026-0066|PERSON|",
                "EN|mr tariq al-balushi can not travel anymore, take him off the list for Muscat|PERSON|tariq al-balushi",
                "EN|here is her fellow's paper 'Steppe Without Paper'|TOPIC|Steppe Without Paper",
                "EN|The Administration of Uruguay nominates Ms Valentina Etcheverry for LMD-2027-03|ADMINISTRATION|UY",
                "FR|english please, je comprends mal le français|LANGUAGE|en",
                "FR|On met SR-2026-0029 en stand-by jusqu'au prochain budget|DECISION|defer",
                "FR|nonante minutes de coaching le 7 décembre|DURATION_MINUTES|90",
                "ES|Dile a Beatriz que pasamos el coaching al lunes|PERSON|Beatriz",
                "ES|La Aduana Nacional de Bolivia propone a la Lic. Yesenia Quispe para el taller de Bruselas|ADMINISTRATION|BO",
                "EN|30min coaching friday w/ Paulo please|DATE|2026-11-27",
                "EN|30min coaching friday w/ Paulo please|PERSON|Paulo",
                "EN|I'd love to become a WCO fellow. Where do I start?|PERSON|",
                "EN|my second draft, the title is Rethinking Audit in Island Economies|TOPIC|Rethinking Audit in Island Economies",
                "EN|Book coach Amina Diallo, Dec 3rd, 09:15, one hour|DURATION_MINUTES|60",
                "EN|Book coach Amina Diallo, Dec 3rd, 09:15, one hour|TIME|09:15",
                "EN|No need for the coaching session anymore as my problem got solved|REASON|my problem got solved",
                "EN|now the management wants you for a support mission in Mongolia|DATE|",
                "ES|no asistiré a la sesión de coaching, ya que nos convocaron al puerto. Cancélela, por favor|REASON|nos convocaron al puerto",
                "ES|pongan en pausa la R-2026-0077|DECISION|defer",
                "ES|No podemos concederles la SR-2026-0102|DECISION|decline",
                "FR|sr-2026-0033 on met de côté pour l'instant|DECISION|defer",
                "ES|la Administración Aduanera de Honduras propone al Lic. Iván Bonilla para el taller de Casablanca|PERSON|Iván Bonilla",
                "EN|where's Kwabena at with the fellowship, has he done the study trip yet?|PERSON|Kwabena",
                "ES|Cabo Verde nunca ha tenido un fellow y esta vez queremos presentar candidata|PERSON|",
                "FR|RDV COACHING AVEC M. OUEDRAOGO LUNDI 30 NOVEMBRE 14H00|PERSON|OUEDRAOGO",
                "ES|Avísenle a Laurent que no habrá sesión de coaching|PERSON|Laurent",
                "EN|final version of my fellows paper, it is about risk management at dry ports|TOPIC|risk management at dry ports",
                "EN|can we shift my coaching from Tuesday to Thursday at 10|DATE|2026-11-26",
                "FR|peut-on décaler ma séance de mercredi à vendredi 11 h ?|DATE|2026-11-27",
                "ES|pásame el coaching del jueves al viernes a las 11|DATE|2026-11-27",
                "EN|can the coaching session that was fixed for 26 November be on 1 December|DATE|2026-12-01",
                "FR|mon coaching, lundi prochain au lieu d'aujourd'hui|DATE|2026-11-30",
                "FR|repoussez mon coaching à jeudi en huit|DATE|2026-12-03",
                "ES|pasa mi coaching al miércoles por la mañana|DATE|2026-11-25",
                "EN|can we do Friday for the coaching session that I have on Wednesday|DATE|2026-11-27",
                "EN|Due to an audit, I am obliged to call off my coaching session of 4 December at 15:00|DATE|2026-12-04",
                "EN|Due to an audit, I am obliged to call off my coaching session of 4 December at 15:00|REASON|an audit",
                "FR|je ne peux pas venir au coaching de demain, en raison d'une convocation chez le ministre|REASON|une convocation chez le ministre",
                "FR|oubliez mon coaching de jeudi, je suis malade|REASON|je suis malade",
                "ES|ya no voy al taller, me cambiaron de puesto, quítame de la lista|REASON|me cambiaron de puesto",
                "EN|please cancel my coaching on Friday, I have a question about it|REASON|",
                "EN|give my seat at the workshop to somebody else, I am not coming|REASON|",
                "ES|¿ya quedó aceptada la R-2026-0044?|REASON|",
                "EN|due to budget cuts, the Kenya Revenue Authority withdraws Peter Otieno from LMD-2027-03|ADMINISTRATION|KE",
                "FR|les Douanes suisses présentent Mme Livia Rochat pour le Fellowship|ADMINISTRATION|CH",
                "ES|mi español no es muy bueno, quiero inscribirme en el taller de Lisboa|LANGUAGE|",
                "FR|je postule au fellowship, sujet : e-commerce et fraude|TOPIC|e-commerce et fraude",
                "ES|terminé mi trabajo, trata de zonas francas del Caribe|TOPIC|zonas francas del Caribe",
                "EN|I want coaching on conflict in my team|TOPIC|conflict in my team",
                "EN|is the one about strategic communication on the calendar for next year|TOPIC|strategic communication",
                "EN|enrol me to the e-learning Managing Remote Teams please|TOPIC|Managing Remote Teams",
                "FR|mettez-moi sur l'atelier négociation, celui en anglais|TOPIC|négociation",
                "FR|Un collègue m'a parlé d'ateliers où l'on travaille la négociation|TOPIC|négociation",
                "ES|Quiero una sesión con mi tutor sobre cómo delegar|TOPIC|cómo delegar",
                "EN|any way to shift my coaching a bit later, like 17h|TIME|17:00",
                "EN|book coaching, a half hour on 3 December, half past nine|DURATION_MINUTES|30",
                "FR|pourrait-on se voir à 16h30 au lieu de ce matin pour le coaching ?|DATE|",
                "EN|ENGLISH PLEASE!! WHY YOU ARE ANSWERING IN FRENCH|LANGUAGE|en",
                "EN|r-2026-0064 not accepted, as she does not meet the seniority level|DECISION|decline",
                "EN|decline R-2026-0064 because they sent a trainee instead of a manager|REASON|they sent a trainee instead of a manager",
                "EN|decline SR-2026-0017 because the dates clash w/ Ramadan|REASON|the dates clash w/ Ramadan",
                "ES|Deniegue R-2026-0071, por cuanto el candidato no ocupa un puesto de mando|REASON|el candidato no ocupa un puesto de mando",
                "FR|On sursoit à la requête SR-2026-0038 étant donné que leur DG vient de changer|DECISION|defer",
                "EN|Kindly enroll me to the online course on ethical leadership on CLiKC!|TOPIC|ethical leadership",
                "EN|we'd want your trainers at our hq to do emotional inteligence with the regional heads|TOPIC|emotional inteligence",
                "EN|Final version attached: Reforming post-clearance audit from within|TOPIC|Reforming post-clearance audit from within",
                "EN|No need for Dimitris to wait for me tomorrow, I'm dropping the coaching|PERSON|Dimitris",
                "EN|I'm not convinced by R-2026-0066, need his CV and a line from his director first|DECISION|more_information",
                "FR|Veuillez noter que l'administration haïtienne envoie Rose-Laure Desrosiers au prochain atelier en français|ADMINISTRATION|HT",
                "FR|prenez moi rdv coach vendredi matin stp, 1h30 si possible|DURATION_MINUTES|90",
                "FR|mets r-2026-0065 de coté pour l'instant comme le budget est pas voté|REASON|le budget est pas voté",
                "FR|Inscription de Solange Ahouansou à Cotonou : feu vert.|PERSON|Solange Ahouansou",
                "FR|faut que je parle a Beatriz de l'équipe LMD directement|PERSON|Beatriz",
                "ES|Tenemos un problema serio de comunicación entre las regionales y la sede; vengan a ayudarnos aquí en la aduana de Ecuador|TOPIC|comunicación entre las regionales y la sede",
                "ES|Deja pendiente la R-2026-0071 como el presupuesto no está aprobado|REASON|el presupuesto no está aprobado",
                "EN|uploading 2nd draft of my paper now about risk management, please accept|TOPIC|risk management",
                "EN|ONE HOUR COACHING 4 DECEMBER 0900 CONFIRM|DATE|2026-12-04",
                "EN|ONE HOUR COACHING 4 DECEMBER 0900 CONFIRM|TIME|09:00",
                "EN|My director told me this morning that I am to attend the next leadership workshop. What do I fill?|DATE|",
                "FR|voici la v2 de mon mémoire : La dématérialisation du transit portuaire|TOPIC|La dématérialisation du transit portuaire",
                "FR|Pour le Congo-Brazzaville, reportons la décision, comme le nouveau DG n'est pas encore nommé.|REASON|le nouveau DG n'est pas encore nommé",
                "FR|R-2026-0077 : je ne peux pas accepter, car la candidate n'a aucune fonction d'encadrement|DECISION|decline",
                "ES|Vengo a presentar mi candidatura al programa de becas. Soy Edelmira Chox, aduanas de Guatemala.|PERSON|Edelmira Chox",
                "ES|aprobá la SR-2026-0017|DECISION|approve",
                "EN|lmd-2027-07: Botswana is sending Kabelo Modise, do the needful|ADMINISTRATION|BW",
                "EN|I'd value a one-to-one with one of your coaches about delegating to my deputies|TOPIC|delegating to my deputies",
                "EN|No to SR-2026-0017 because they had one last year|DECISION|decline",
                "FR|coaching demain 9h 1 heure avec Tremblay|TIME|09:00",
                "FR|coaching demain 9h 1 heure avec Tremblay|DURATION_MINUTES|60",
                "FR|J'ai bouclé le cours en ligne sur l'éthique professionnelle hier soir mais l'attestation n'apparaît nulle part|TOPIC|éthique professionnelle",
                "ES|quiero un cupo en el taller d brucelas si todavia queda|WORKSHOP|brucelas",
                "EN|Decline SR-2026-0020, I am not convinced|DECISION|decline",
                "FR|Approuvez R-2026-0071 et remettez-lui la convocation|DECISION|approve",
                "ES|hola como se cancela mi inscripcion R-2026-0058|REFERENCE|R-2026-0058",
                "EN|Coaching Friday at 9:30, room 1400|TIME|09:30",
                "EN|sign up Jorge Quispe of Bolivia for the workshop in Panama City, he just became regional head|ADMINISTRATION|BO",
                "EN|Customs of Peru would be very grateful for a mission on succession planning some time next year|TOPIC|succession planning",
                "EN|Would Mr Okonkwo be so kind to coach me on public speaking the day after tomorrow?|TOPIC|public speaking",
                "EN|Put SR-2026-0024 on ice for now|DECISION|defer",
                "EN|let's postpone the decision on r-2026-0077 as the DG letter is missing|REASON|the DG letter is missing",
                "FR|Décaler Sylvie Tremblay à après-demain svp|PERSON|Sylvie Tremblay",
                "FR|comment je m'inscris au module leadership sur clikc|TOPIC|leadership",
                "FR|Désinscrivez Fatoumata Keita de la session de Nairobi, elle part en congé maternité|PERSON|Fatoumata Keita",
                "EN|Jean-Baptiste Nkurunziza can't have the Kigali seat as he already attended in 2024|DECISION|decline",
                "ES|Desde Cuba deseamos presentar la candidatura de Yanisleidy Peña al Programa de Becas|PERSON|Yanisleidy Peña",
                "FR|Ci-joint la deuxième version de ma note de réforme intitulée Vers un guichet unique au Gabon|TOPIC|Vers un guichet unique au Gabon",
                "ES|Por mí, que Aurelio Mbá vaya a Yaundé: aceptado|DECISION|approve",
                "ES|Lamento informar que no podré asistir a mi cita de coaching de mañana dado que viajo a la frontera; ruego la eliminen.|REASON|viajo a la frontera",
                "EN|cancel my seat in Nairobi because I am ill, please confirm it; thanks|REASON|I am ill",
                "ES|me bajo del coaching del 4 de diciembre pq se me cruza con el cierre de mes|REASON|se me cruza con el cierre de mes",
                "ES|Denieguen la R-2026-0058 porque el cupo de ese país ya está cubierto|DECISION|decline",
                "FR|Inscrivez mon adjoint, Paul Mbarga à l'atelier de Dakar|WORKSHOP|Dakar",
                "EN|Register me for Nairobi, I speak Arabic|PERSON|",
                "ES|¡Hola! Soy Lidia Barrios y quiero presentarme a la beca|PERSON|Lidia Barrios",
                "EN|refuse SR-2026-0044, no trainers available|REASON|no trainers available",
                "FR|SR-2026-0013 : c'est non, budget épuisé|REASON|budget épuisé",
                "ES|la SR-2026-0012 la rechazamos, no hay presupuesto|REASON|no hay presupuesto",
                "ES|pongan en pausa la R-2026-0077, la miro después|REASON|",
                "EN|Decline SR-2026-0044, I'll write to them myself|REASON|",
                "EN|Decline SR-2026-0044. Please tell the manager.|REASON|",
                "FR|Refusez SR-2026-0044. Merci beaucoup|REASON|",
                "ES|Rechacen la SR-2026-0044. Un saludo|REASON|",
                "FR|Mettez SR-2026-0029 en attente, jusqu'au prochain comité|REASON|",
                "FR|Reportez SR-2026-0028, on en reparle le 15 décembre|DATE|2026-12-15",
                "ES|cancele mi sesión porque la sra. López está enferma|REASON|la sra. López está enferma",
                "FR|Il faudrait ajourner FA-2026-0028 (le comité ne s'est pas réuni)|REASON|le comité ne s'est pas réuni",
                "FR|Je ne viendrai pas à Tunis parce que ma sœur se marie ce jour-là. Libérez ma place|REASON|ma sœur se marie ce jour-là",
                "ES|Denegada la FA-2026-0008 por falta de firma|REASON|falta de firma",
                "EN|Go back to the applicant of FA-2026-0077 for further details|DECISION|more_information",
                "EN|decline the registration of Amina Yusuf, Nairobi workshop|REASON|",
                "EN|approve SR-2026-0044, the file is complete|REASON|",
                "EN|sr2026/44: refuse|REFERENCE|SR-2026-0044",
                "FR|Quelles inscriptions attendent pour l'atelier de Bichkek ?|WORKSHOP|Bichkek",
                "FR|Je pars pour Moroni, quels dossiers dois-je encore trancher ?|WORKSHOP|",
                "EN|I am on medication, can I book a coaching session?|TOPIC|",
                "EN|Move my coaching to Monday, my father was taken to hospital|REASON|my father was taken to hospital",
                "FR|Annulez ma séance de jeudi, internet est coupé au bureau :)|REASON|internet est coupé au bureau",
                "ES|Como me mandan a la frontera, pasen mi coaching al 4 de diciembre|REASON|me mandan a la frontera",
                "ES|Cancelen mi sesión con el coach, por vacaciones, y avísenle|REASON|vacaciones",
                "EN|I regret that, as my visa comes late, I must give up my seat in Suva|REASON|my visa comes late",
                "EN|Something came up, can my coaching be on Friday?|REASON|",
                "EN|Friday 9.30 would be better for my coaching session|TIME|09:30",
                "EN|Friday 9.30 would be better for my coaching session|DATE|2026-11-27",
                "ES|sesión de coaching el 9 de diciembre 17:15 media hora|DURATION_MINUTES|30",
                "FR|repoussez ma séance au 4 décembre à deux heures et demie de l'après-midi|TIME|14:30",
                "EN|I am at a loss, would one of the coaches have half an hour for me|TIME|",
                "EN|half of our directors retire within two years, could your experts come and help us|DATE|",
                "FR|du neuf pour l'inscription R-2026-0042 ?|DATE|",
                "FR|un coaching demain à 8h30 au lieu d'aujourd'hui ?|DATE|2026-11-24",
                "EN|start the leadership fundamentals course for me|TOPIC|leadership fundamentals",
                "ES|les entrego el informe final de rotación de jefaturas|TOPIC|rotación de jefaturas",
                "FR|je voudrais un coaching en communication managériale|TOPIC|communication managériale",
                "EN|is there an online course on the web about self-awareness|TOPIC|self-awareness",
                "EN|I need another hour for my mentoring session|TOPIC|",
                "ES|¿qué cursos en línea hay, sobre todo de delegación?|TOPIC|delegación",
                "ES|busco un taller en español, no me manejo bien en inglés|LANGUAGE|es",
                "ES|no lo usa nadie, necesitamos que un experto de la OMA nos ayude|ADMINISTRATION|",
                "ES|el anuncio no me lo quito de la cabeza, apúntenme al taller de Lima|WORKSHOP|Lima",
                "EN|a colleague from Paraguay asks which workshops are in Spanish|ADMINISTRATION|PY",
                "FR|inscrivez-moi à l'atelier de Gatineau, je travaille au Canada|WORKSHOP|Gatineau",
                "ES|reserva una sesión de coaching con Mauricio Prado el jueves|PERSON|Mauricio Prado",
                "ES|mi señora ya me pregunta por la beca, ¿se sabe algo?|PERSON|",
                "EN|say no to Chanda, reason: she was there last year|PERSON|Chanda",
                "EN|say no to Chanda, reason: she was there last year|REASON|she was there last year",
                "FR|je ne peux donner une suite favorable à FA-2026-0008|DECISION|decline",
                "FR|déplace ma séance avec Henrik à mercredi 9 décembre 10h, je suis en congé le 2|DATE|2026-12-09",
                "EN|Move my coaching session for family reasons to Friday at 10|REASON|family reasons",
                "EN|Move my coaching session for family reasons to Friday at 10|DATE|2026-11-27",
                "FR|Annulez pour raisons familiales mon inscription à Dakar|WORKSHOP|Dakar",
                "ES|Mueve mi sesión de coaching por vacaciones al viernes a las 10|TIME|10:00",
                "EN|Sign me up for the workshop for medical staff in Nairobi|WORKSHOP|Nairobi",
                "ES|SR-2026-0017: no podemos aprobarlo sin la carta|DECISION|",
                "ES|Dile que no se preocupe y aprueba SR-2026-0017|DECISION|approve",
                "ES|Aplaza SR-2026-0017, no apruebes hasta marzo|DECISION|defer",
                "EN|Book coaching for one hour per week, starting on Monday|TIME|",
                "EN|I speak English badly, please answer in French|LANGUAGE|fr",
                "FR|inscrivez-moi pour l'atelier de Dakar, celui du neuf|DATE|2026-12-09",
                "FR|Je voudrais une séance de coaching sur comment se calmer en réunion|TOPIC|comment se calmer en réunion",
                "FR|Je vous envoie mon étude de cas|TOPIC|",
                "EN|Here is the outline of it, my paper|TOPIC|",
                "EN|assistance in the area of ethics and accountability for our customs|TOPIC|ethics and accountability",
                "ES|Soy del área de inteligencia, quiero inscribirme en Lima|TOPIC|",
                "EN|Move my coaching to Friday, I am at my desk all day|REASON|",
                "EN|Sign me up for the e-learning course Managing with Heart|TOPIC|Managing with Heart",
                "ES|¿hay un taller sobre comunicación asertiva en el calendario?|TOPIC|comunicación asertiva",
                "ES|cancela mi sesión de coaching, ya lo arreglamos por correo|REASON|",
                "ES|cancela mi sesión de coaching, lo arreglamos por correo|REASON|lo arreglamos por correo",
                "FR|je me désiste de l'atelier en raison d'un deuil, avec toutes mes excuses|REASON|un deuil",
                "ES|Como me dijeron ayer, quiero cancelar mi plaza en el taller|REASON|",
                "ES|no aceptes a Awa, el cupo es para francófonos|DECISION|decline",
                "ES|no aceptes a Awa, el cupo es para francófonos|REASON|el cupo es para francófonos",
                "FR|Inscrivez-moi à l'atelier que le Maroc propose en mai|ADMINISTRATION|",
                "EN|we need a workshop on ethics in the third quarter of 2027|DATE|",
                "FR|Au lieu de demain 8h je préfère jeudi 18h pour la séance avec mon coach|DATE|2026-11-26",
                "ES|muéstreme todo lo que tengo agendado hasta ahora|DATE|",
                "EN|ok and now the workshops please, the ones in English|DATE|",
            })
    @DisplayName("what a sentence names is read to its end, and no further")
    void slots(Language language, String sentence, Slot slot, String value) {
        assertThat(read(sentence, language).slots().get(slot)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("sentences that nobody trained with are understood as the project promises")
    void heldOut(Language language) throws IOException {
        EvaluateCommand evaluation =
                EvaluateCommand.of(Path.of("src/test/resources/evaluation/" + language.code() + ".tsv"));
        assertThat(evaluation.intents(language)).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.slots(language)).isGreaterThanOrEqualTo(0.95);
        assertThat(evaluation.refused()).isGreaterThanOrEqualTo(0.92);
        assertThat(evaluation.wronglyRefused()).isLessThanOrEqualTo(0.03);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName(
            "staff's commands, and what few people ask for, are understood by whoever writes them, nine times in ten")
    void commands(Language language) throws IOException {
        EvaluateCommand evaluation =
                EvaluateCommand.of(Path.of("src/test/resources/evaluation/" + language.code() + "-commands.tsv"));
        assertThat(evaluation.intents(language)).isGreaterThanOrEqualTo(0.9);
    }
}

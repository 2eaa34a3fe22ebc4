package org.lmdassistant.bot.understanding.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a sentence passes on, and to whom")
class PassedOnTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tell Awa there is a ramp|there is a ramp",
                "could you please let awa diop know that the visa came|the visa came",
                "reply to Ms Diop: it is on the second floor|it is on the second floor",
                "dites à Awa qu'il y a une rampe|il y a une rampe",
                "réponds à Diop : c'est au deuxième|c'est au deuxième",
                "préviens Awa que le visa est arrivé|le visa est arrivé",
                "dile a Awa que hay una rampa|hay una rampa",
                "respóndale a Awa Diop: sí|sí",
                "ask Awa for a signed letter|a signed letter",
                "demandez à Awa qui paie|qui paie",
                "pregúntele a Awa quién paga|quién paga",
                "ask Awa if her director agrees|Can you say whether your director agrees?",
                "ask Awa whether she needs a visa and who pays for her ticket|Can you say whether you need a visa and who pays for your ticket?",
                "tell Awa that her boss is ill and she will not come|your boss is ill and she will not come",
                "tell Awa the minister is here and she wants to see the list|the minister is here and she wants to see the list",
                "tell Awa she's got to sign, she always forgets|you have got to sign, you always forget",
                "tell Awa that her colleague Fatou lost her seat|her colleague Fatou lost her seat",
                "tell Awa he called and she should call him back|he called and she should call him back",
                "ask Awa for information: how many people does she lead?|how many people does she lead?",
                "demande à Awa s'ils viennent|Est-ce qu’ils viennent ?",
                "pregúntele a Awa si viene|¿Viene?",
                "ask Awa if she comes, otherwise decline|if she comes, otherwise decline",
                "demande à Awa depuis quand elle est cheffe|depuis quand elle est cheffe",
                "demandez à Awa d'envoyer la lettre|envoyer la lettre",
                "H-2026-0001: yes there is|yes there is",
                "write Awa that the bus leaves at nine|the bus leaves at nine",
                "send Awa Diop a short note that the bus leaves at nine|the bus leaves at nine",
                "envoie un mot à Awa : le bus part à neuf heures|le bus part à neuf heures",
                "réponds à Awa, H-2026-0001 : c'est au deuxième|c'est au deuxième",
                "tell Awa|''"
            })
    @DisplayName("to somebody by a part of the name, or in a talk by its number")
    void toSomebody(String sentence, String told) {
        PassedOn words = PassedOn.in(sentence).orElseThrow();
        String name = sentence.startsWith("H-") ? "H-2026-0001" : "Awa Diop";
        assertThat(words.named(name)).isPositive();
        assertThat(words.to(name)).isEqualTo(told);
        assertThat(words.named("Daniel Okafor")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tell the staff that I come later|I come later",
                "dites à l'équipe : je serai en retard|je serai en retard",
                "dígale al equipo que llego tarde|llego tarde",
                "my answer is: 25 people|25 people",
                "yes, my answer to your question is that we pay|we pay",
                "ma réponse : nous payons|nous payons",
                "aquí va mi respuesta: pagamos nosotros|pagamos nosotros"
            })
    @DisplayName("to the staff, or as the answer to what they asked")
    void toStaff(String sentence, String told) {
        assertThat(PassedOn.in(sentence).flatMap(PassedOn::answer)).contains(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tell him to bring his passport|bring your passport",
                "tell her she is expected at nine, and he is not|she is expected at nine, and he is not",
                "but let her know that the bus leaves at nine|the bus leaves at nine",
                "dis-lui que le bus part à neuf heures|le bus part à neuf heures",
                "mais dites-leur d'apporter le passeport|apporter le passeport",
                "pero dígale que traiga el pasaporte|traiga el pasaporte",
                "avísales: el autobús sale a las nueve|el autobús sale a las nueve"
            })
    @DisplayName("to somebody who is not named")
    void toThem(String sentence, String told) {
        PassedOn words = PassedOn.in(sentence).orElseThrow();
        assertThat(words.toThem()).contains(told);
        assertThat(words.named("Awa Diop")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "let Awa Diop in",
                "I want to register",
                "answer me please",
                "what is the answer",
                "we told Awa already",
                "SR-2026-0012: withdraw it",
                "je voudrais dire quelque chose",
                "tell Awa Sow there is a ramp",
                "the response to my request is late",
                "la respuesta a mi solicitud es urgente",
                "ask them for a signed letter",
                "demande de soutien du Sénégal"
            })
    @DisplayName("and nothing where nobody is to hear anything")
    void nothing(String sentence) {
        assertThat(PassedOn.in(sentence).filter(words -> words.answer().isPresent() || words.named("Awa Diop") > 0))
                .isEmpty();
    }
}

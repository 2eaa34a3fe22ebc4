package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Set;
import org.lmdassistant.bot.understanding.Plain;

/** What somebody in the middle of a flow says about the flow itself rather than in answer to it. */
enum Aside {
    ANSWER,
    STOP,
    BACK,
    RESTART;

    private static final Set<String> STOPS =
            Set.of("cancel", "stop", "quit", "annuler", "annule", "arreter", "cancelar", "cancela", "parar");
    private static final Set<String> BACKS = Set.of("back", "go back", "retour", "revenir", "atras", "volver");
    private static final Set<String> RESTARTS =
            Set.of("start again", "restart", "recommencer", "empezar de nuevo", "reiniciar");

    /** Only a text that is nothing else counts, so that an answer with such a word in it stays an answer. */
    static Aside of(String text) {
        List<String> words = Plain.words(text);
        String said = String.join(" ", words);
        if (STOPS.contains(said)) {
            return STOP;
        }
        if (BACKS.contains(said)) {
            return BACK;
        }
        return RESTARTS.contains(said) ? RESTART : ANSWER;
    }
}

package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;

/** Whether a sentence about a seat has somebody else in mind, though it may not name them. */
final class Colleagues {

    private static final Set<String> COLLEAGUES = Set.of(
            "colleague",
            "colleagues",
            "collegue",
            "collegues",
            "consoeur",
            "confrere",
            "colega",
            "colegas",
            "companero",
            "companera");

    private static final Set<String> NOMINATING = Set.of(
            "nominate", "nominating", "nominee", "designer", "designez", "proponer", "nominar", "designar", "postular");

    private static final List<String> REGISTERING_ONESELF = List.of(
            "register me",
            "sign me up",
            "put me down",
            "enrol me",
            "inscrivez moi",
            "inscris moi",
            "m inscrire",
            "inscribame",
            "inscribeme",
            "inscribirme",
            "apunteme",
            "apuntame");

    private static final List<String> ONESELF = List.of("nominate me", "nominate myself", "me designer");

    private static final Set<String> HANDING_OVER = Set.of(
            "substitute",
            "replace",
            "replaces",
            "replacement",
            "transfer",
            "swap",
            "ceder",
            "cede",
            "cedo",
            "ceda",
            "cedez",
            "transferer",
            "transferir",
            "transmettre",
            "traspasar",
            "remplacer",
            "remplace",
            "remplacera",
            "remplacant",
            "sustituir",
            "sustituya",
            "sustituye",
            "reemplazar",
            "reemplace",
            "reemplaza");

    private static final List<String> INSTEAD = List.of(
            "hand over",
            "hand it over",
            "hand my seat",
            "seat over",
            "place over",
            "pass my seat",
            "give my seat to",
            "give my place to",
            "give my seat",
            "give my place",
            "donne ma place",
            "donner ma place",
            "donnez ma place",
            "remplace moi",
            "me faire remplacer",
            "dar mi plaza",
            "doy mi plaza",
            "in my place",
            "in my stead",
            "instead of me",
            "take my place",
            "take my seat",
            "a ma place",
            "prendre ma place",
            "prenne ma place",
            "donner ma place a",
            "en mi lugar",
            "ocupe mi plaza",
            "ocupar mi plaza",
            "ocupa mi plaza",
            "mi plaza a",
            "pasarle mi plaza a",
            "pass my seat on",
            "passer ma place a",
            "ceder ma place");

    /** "Take Grace's place", "send Peter Otieno instead", "prenne sa place", "que Peter ocupe la plaza de Grace". */
    private static final Pattern IN_THE_PLACE_OF = Pattern.compile(
            " (?:take|takes|have|has|get|gets|use) (?:over )?(?:(?:\\S+ ){1,3}s|his|her|their) (?:place|seat|spot) "
                    + "| (?:give|hand|pass) (?:(?:\\S+ ){1,3}s|his|her|their) (?:place|seat|spot) (?:over )?to "
                    + "| in (?:(?:\\S+ ){1,3}s|his|her|their) (?:place|stead) | instead of (?:him|her|them) "
                    + "| (?:send|sending) (?:\\S+ ){1,4}instead "
                    + "| (?:prenne|prendre|prend|prendra|occupe|occuper|occupera|donne|donner|donnez|attribuer) (?:sa|la|leur) place "
                    + "| (?:a sa|a leur|a la) place (?:de |d )?"
                    + "| (?:ocupe|ocupar|ocupa|ocupara|tome|tomar|tomara|use) (?:el|la|su) (?:plaza|lugar|puesto|cupo) "
                    + "| (?:dar|de|da|pasar|pase) (?:su|la) (?:plaza|lugar|cupo) (?:\\S+ ){0,4}?a "
                    + "| en (?:su|el) lugar (?:de )?");

    /** "My seat" is the one in which the speaker sits. */
    private static final Pattern ONES_OWN_SEAT =
            Pattern.compile(" (?:my|ma|mi) (?:own |propre |propia )?(?:place|seat|spot|plaza|cupo|lugar) ");

    private static final String OURS = "(?:my|our|mes|nos|mon|notre|mis|mi|nuestr[oa]s?) (?:\\S+ )?"
            + "(?:people|staff|team|officers|managers|deputies|men|women|gens|agents|cadres|adjoints|equipe|hommes|femmes|collaborateurs"
            + "|gente|equipo|funcionarios|directivos|mandos|adjuntos|hombres|mujeres|personal) ";

    /** "Three of my people", "inscrire mes agents" */
    private static final Pattern OF_OURS = Pattern.compile(
            " (?:\\d+|two|three|four|five|six|some|several|few|deux|trois|quatre|cinq|quelques|plusieurs|dos|tres|cuatro|cinco|alguno?s|algunas|varios|varias)"
                    + " (?:of|from|de|d entre|entre) " + OURS
                    + "| (?:send|register|enroll?|nominate|inscrire|inscris|inscrivez|envoyer|envoyez|inscribir|inscrib[ae]|enviar|mandar|apuntar) (?:a |up )?"
                    + OURS);

    /** "Take me off", "cancel mine", "désinscrivez-moi": the speaker, and nobody whom they put forward. */
    private static final Pattern GIVES_UP_ONES_OWN = Pattern.compile(
            " (?:(?:take|get|drop|remove|withdraw|unregister|scratch|cross|strike) me|mine|my own|my (?:registration|place|seat|spot)"
                    + "|(?:retire[rz]?|desinscri\\w+|enleve[rz]?|raye[rz]?|supprime[rz]?) moi|la mienne|le mien|mon inscription|ma (?:propre|place)"
                    + "|quit[ae]me|sac[ae]me|saqueme|borr[ae]me|d[ea](?:n)?me de baja|la mia|el mio|mi (?:inscripcion|propia|plaza|lugar|cupo)) ");

    private Colleagues() {}

    /** "Nominate a colleague for Brussels". */
    static boolean areNominated(String sentence) {
        List<String> words = Plain.words(sentence);
        boolean colleague = (words.stream().anyMatch(COLLEAGUES::contains) || areSeveral(sentence))
                && !holds(words, REGISTERING_ONESELF);
        return colleague || (words.stream().anyMatch(NOMINATING::contains) && !holds(words, ONESELF));
    }

    /** "Send three of my people to Nairobi". */
    static boolean areSeveral(String sentence) {
        return OF_OURS.matcher(Plain.spaced(Plain.words(sentence))).find();
    }

    /** "A colleague will go in my place": the seat is to be kept, for somebody else. */
    static boolean takeOver(String sentence) {
        List<String> words = Plain.words(sentence);
        return words.stream().anyMatch(HANDING_OVER::contains)
                || holds(words, INSTEAD)
                || IN_THE_PLACE_OF.matcher(Plain.spaced(words)).find();
    }

    /** Whether a sentence speaks of the seat of whoever says it. */
    static boolean isOnesOwnSeat(String sentence) {
        return ONES_OWN_SEAT.matcher(Plain.spaced(Plain.words(sentence))).find();
    }

    /** Whether somebody who gives a registration up speaks of their own. */
    static boolean isOneself(String sentence) {
        return GIVES_UP_ONES_OWN.matcher(Plain.spaced(Plain.words(sentence))).find();
    }

    private static boolean holds(List<String> words, List<String> phrases) {
        String sentence = Plain.spaced(words);
        return phrases.stream().anyMatch(phrase -> sentence.contains(" " + phrase + " "));
    }
}

package org.lmdassistant.bot.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.slots.Told;

/** What a sentence says that one's own details are: "change my administration to Mali", "corrige ma fonction : je suis directrice". */
final class ToldDetails {

    /** "My position", "mon nouveau poste", by the question that asks for it. */
    private static final Map<String, Pattern> FIELDS = new LinkedHashMap<>();

    static {
        field("name", "(?:full |first |family )?name|surname|nom|nombre|apellidos?");
        field("administration", "administration|country|pays|administración|administracion|país|pais");
        field(
                "position",
                "position|job(?: title)?|title|post|function|role|fonction|poste|titre|cargo|puesto|función|funcion");
        field("seniority", "level|rank|grade|niveau|rang|nivel|rango");
        field("zone", "time ?zone|zone|fuseau(?: horaire)?|zona(?: horaria)?|huso(?: horario)?");
    }

    /** "Is now", "should be", "en": what follows is what it shall be. */
    private static final Pattern SETS = Pattern.compile(
            "^(?:[:=]|c['’ ]?est(?=\\s)|(?:is|to|should (?:be|read)|est|sera|devient|en|à|par|pour|es|será|a|por|debe ser)"
                    + "(?:\\s+(?:now|maintenant|désormais|ahora))?(?=\\s))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "My name is misspelt": what is right is not said. */
    private static final Pattern WRONG = Pattern.compile(
            "^(?:not|no|pas|wrong|incorrect|misspel|out of date|old|obsol|faux|fausse|erron|inexact|mal |incomplet|different|changed)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** ", thanks", " and my time zone is Bamako" */
    private static final Pattern MORE = Pattern.compile(
            "\\s*(?:[,;.!?](?=\\s|$)|\\s(?:and|et|y)\\s+(?:my|mon|ma|mi)\\s).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "Change", "corrigez", "actualice" */
    private static final Pattern CHANGES = Pattern.compile(
            "(?<!\\p{L})(?:chang|correct|updat|edit|fix|modif|corrig|rectif|mett|met |actuali|cambi)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ToldDetails() {}

    private static void field(String question, String names) {
        FIELDS.put(
                question,
                Pattern.compile(
                        "(?<!\\p{L})(?:my|mon|ma|mi)\\s+(?:(?:new|nouveau|nouvelle|nuevo|nueva)\\s+)?(?:" + names
                                + ")(?!\\p{L})\\s*",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** By question; empty is what shall be another one, without the sentence saying which. */
    static Map<String, String> of(Told told) {
        Map<String, String> details = new HashMap<>();
        boolean changes = told.says(CHANGES);
        FIELDS.forEach((question, field) -> {
            String rest = told.behind(field).orElse("");
            boolean set = SETS.matcher(rest).find();
            String value = set
                    ? MORE.matcher(SETS.matcher(rest).replaceFirst(""))
                            .replaceFirst("")
                            .strip()
                    : "";
            if (set || (changes && told.says(field))) {
                details.put(question, WRONG.matcher(value).find() ? "" : value);
            }
        });
        told.ownPosition(true).ifPresent(position -> details.put("position", position));
        return details;
    }
}

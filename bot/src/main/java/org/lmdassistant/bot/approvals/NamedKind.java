package org.lmdassistant.bot.approvals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Plain;

/** Tells things that wait apart by their number or kind: "SR-2026-0001", "her registration", "la demande d'appui". */
final class NamedKind {

    private static final Set<String> POINTERS = Set.of(
            "the", "that", "her", "his", "for", "celle", "celui", "la", "le", "l", "sa", "son", "pour", "el", "lo",
            "esa", "ese", "su", "para");

    private static final Pattern NUMBER = Pattern.compile("[a-z]{1,2}-\\d{4}-\\d{4}", Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 6;

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        kind(
                "registration",
                "registrations?|seats?|nominations?|inscriptions?|d[ée]signations?|inscripci[oó]n(?:es)?|plazas?|cupos?");
        kind("support", "support|missions?|appui|soutien|apoyo|misi[oó]n(?:es)?");
        kind("application", "applications?|fellowship|candidatures?|bourse|candidaturas?|postulaci[oó]n(?:es)?|becas?");
    }

    private NamedKind() {}

    private static void kind(String kind, String words) {
        KINDS.put(
                kind,
                Pattern.compile(
                        "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether a short text does no more than call one of several things by its kind: "the support one", "celle de l'appui". */
    static boolean isAllOf(String text) {
        List<String> words = Plain.words(text);
        boolean pointsAtKind = words.size() <= SHORT
                && POINTERS.contains(Plain.first(text))
                && KINDS.values().stream().anyMatch(kind -> kind.matcher(text).find());
        return pointsAtKind || NUMBER.matcher(text.strip()).matches();
    }

    /** Whether a text names the number or the kind of one of these things. */
    static boolean isIn(String text, List<Waiting.Item> items) {
        return items.stream().anyMatch(item -> isNumbered(text, item) || isKind(text, item));
    }

    /** Those whose number a text names, else those whose kind; all of them where it names neither. */
    static List<Waiting.Item> among(List<Waiting.Item> items, String text) {
        List<Waiting.Item> numbered =
                items.stream().filter(item -> isNumbered(text, item)).toList();
        List<Waiting.Item> kind =
                items.stream().filter(item -> isKind(text, item)).toList();
        return numbered.isEmpty() ? kind.isEmpty() ? items : kind : numbered;
    }

    private static boolean isNumbered(String text, Waiting.Item item) {
        String number = item.label().split(" ", 2)[0];
        return number.contains("-")
                && Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(number) + "(?!\\d)", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find();
    }

    private static boolean isKind(String text, Waiting.Item item) {
        Pattern kind = KINDS.get(item.subject().split(":", 2)[0]);
        return kind != null && kind.matcher(text).find();
    }
}

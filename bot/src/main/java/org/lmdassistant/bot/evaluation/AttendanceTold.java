package org.lmdassistant.bot.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.Told;

/** What a sentence tells of who was there: "everyone except Mrs Okafor and Ivan", "five days for Awa Diop". */
final class AttendanceTold {

    private static final int SHORTEST = 3;
    private static final Set<String> PARTICLES = Set.of("del", "los", "las", "der", "van", "von", "bin", "ben", "dos");

    /** "Faltó un día" */
    private static final Pattern ONE_DAY = Pattern.compile(
            "(?<!\\p{L})(?:a|one|un|une|uno) (?:day|jour|journ[ée]e|d[ií]a)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOBODY = Pattern.compile(
            "(?<!\\p{L})(?:nobody|no one|none|nothing|personne|aucun|aucune|nadie|ning[uú]n[oa]?|nada)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private AttendanceTold() {}

    /** Days by the participant's position; nothing about whom nothing is told. */
    static Map<Integer, String> days(Told told, List<String> part, int all) {
        Map<Integer, String> days = new HashMap<>();
        List<Told> clauses = told.clauses();
        List<Optional<String>> numbers = numbers(clauses, all);
        Optional<String> everybody = Optional.empty();
        boolean someoneUnknown = told.says("not everybody");
        for (int at = 0; at < clauses.size(); at++) {
            Told clause = clauses.get(at);
            // "Missed a day", of the only one
            List<Integer> named = part.size() == 1 && clause.says("absent") && !clause.says(NOBODY)
                    ? List.of(0)
                    : named(clause, part);
            Optional<String> number = numbers.get(at);
            number.ifPresent(known -> named.forEach(one -> days.put(one, known)));
            if (named.isEmpty() && clause.says("everybody") && !clause.says("absent")) {
                everybody =
                        Optional.of(clause.count("days").map(String::valueOf).orElse(String.valueOf(all)));
            } else if (named.isEmpty()
                    && !clause.says(NOBODY)
                    && (clause.says("absent") || number.filter("0"::equals).isPresent())) {
                // "All but two": nobody knows which two.
                someoneUnknown = true;
            }
        }
        if (everybody.isPresent() && !someoneUnknown) {
            String rest = everybody.get();
            IntStream.range(0, part.size()).forEach(one -> days.putIfAbsent(one, rest));
        }
        return days;
    }

    /** How many days each clause speaks of; one of names alone, "Diop and Li", goes with the one before, or behind it. */
    private static List<Optional<String>> numbers(List<Told> clauses, int all) {
        List<Optional<String>> numbers = new ArrayList<>();
        boolean expectsVerb = false;
        for (Told clause : clauses) {
            // "All but Mrs Okafor came", "everyone came but Mrs Okafor"
            boolean excepted =
                    clause.says("but") && clause.count("days").isEmpty() && (expectsVerb || !clause.says("present"));
            Optional<String> own = excepted ? Optional.of("0") : own(clause, all);
            Optional<String> before = numbers.isEmpty() ? Optional.empty() : numbers.get(numbers.size() - 1);
            numbers.add(own.or(() -> before));
            expectsVerb = clause.says("everybody") && !clause.says("present");
        }
        for (int at = numbers.size() - 2; at >= 0; at--) {
            if (numbers.get(at).isEmpty()) {
                numbers.set(at, numbers.get(at + 1));
            }
        }
        return numbers;
    }

    private static Optional<String> own(Told clause, int all) {
        if (clause.says("absent") && !clause.says(NOBODY)) {
            // "Missed two days" was there on all others.
            int missed = clause.count("days").orElse(clause.says(ONE_DAY) ? 1 : all);
            return Optional.of(String.valueOf(Math.max(0, all - missed)));
        }
        Optional<String> counted = clause.count("days").map(String::valueOf);
        return counted.isPresent() || !(clause.says("present") || clause.says("everybody"))
                ? counted
                : Optional.of(String.valueOf(all));
    }

    /** By the whole name, else by a part of it that only one of them has. */
    private static List<Integer> named(Told clause, List<String> part) {
        return IntStream.range(0, part.size())
                .filter(one -> clause.names(part.get(one))
                        || Plain.words(part.get(one)).stream()
                                .filter(word -> word.length() >= SHORTEST && !PARTICLES.contains(word))
                                .filter(clause::names)
                                .anyMatch(word -> isOnly(part, word)))
                .boxed()
                .toList();
    }

    private static boolean isOnly(List<String> part, String word) {
        return part.stream().filter(name -> Plain.words(name).contains(word)).count() == 1;
    }
}

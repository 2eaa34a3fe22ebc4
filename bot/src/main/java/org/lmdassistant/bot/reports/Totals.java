package org.lmdassistant.bot.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.reports.Count;
import org.lmdassistant.storage.reports.Count.Measure;

/** Counts added up. */
final class Totals {

    private Totals() {}

    static int of(List<Count> counts, Measure measure) {
        return counts.stream()
                .filter(count -> count.measure() == measure)
                .mapToInt(Count::number)
                .sum();
    }

    /** The counts by region, language or whatever the function names, in the order of the names. */
    static Map<String, Map<Measure, Integer>> by(List<Count> counts, Function<Count, String> name) {
        Map<String, Map<Measure, Integer>> totals = new TreeMap<>();
        for (Count count : counts) {
            totals.computeIfAbsent(name.apply(count), any -> new EnumMap<>(Measure.class))
                    .merge(count.measure(), count.number(), Integer::sum);
        }
        return totals;
    }

    /** "Support requests: 3 · Seats: 20". */
    static String line(Words words, Map<Measure, Integer> totals) {
        return Stream.of(Measure.values())
                .filter(totals::containsKey)
                .map(measure -> words.name("report", measure) + ": " + totals.get(measure))
                .collect(Collectors.joining(" · "));
    }
}

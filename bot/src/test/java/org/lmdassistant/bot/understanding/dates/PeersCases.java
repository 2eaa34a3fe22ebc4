package org.lmdassistant.bot.understanding.dates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lmdassistant.bot.words.Language;

/**
 * Measures the reader of dates on the specification cases of Microsoft's Recognizers-Text, beside its Java port on the same
 * cases and beside what its ports claim. The argument names a folder that holds the project's {@code DateTimeModel.json} as
 * {@code en.json}, {@code fr.json} and {@code es.json}; with a second argument each case that is missed is printed.
 */
public final class PeersCases {

    private static final Set<String> TYPES = Set.of("date", "time", "datetime", "duration");
    private static final String NOT_RESOLVED = "not resolved";
    private static final List<String> PORTS = List.of("dotnet", "javascript", "python", "java");

    /** What means the same at any moment, so that a case without a reference can be read at this one. */
    private static final Set<String> TIMELESS = Set.of("time", "duration", "nothing");

    private static final String USUAL_REFERENCE = "2016-11-07T00:00:00";

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final DateReader reader = new DateReader();
    private final boolean talkative;

    private static final class Tally {
        int cases;
        int ours;
        int javas;
        int[] claimed = new int[PORTS.size()];
    }

    private PeersCases(boolean talkative) {
        this.talkative = talkative;
    }

    public static void main(String[] arguments) throws IOException {
        PeersCases measurement = new PeersCases(arguments.length > 1);
        for (Language language : Language.values()) {
            JsonNode cases =
                    new ObjectMapper().readTree(Files.readString(Path.of(arguments[0], language.code() + ".json")));
            for (JsonNode each : cases) {
                measurement.take(language, each);
            }
        }
        measurement.print();
    }

    private void take(Language language, JsonNode each) {
        String type = type(each.path("Results"));
        String reference = each.path("Context").path("ReferenceDateTime").asText();
        if (type.isEmpty() || (reference.isEmpty() && !TIMELESS.contains(type))) {
            return;
        }
        String text = each.path("Input").asText();
        LocalDateTime now = LocalDateTime.parse(reference.isEmpty() ? USUAL_REFERENCE : reference);
        When ours = sinceNow(reader.read(text, language, now.atZone(ZoneOffset.UTC)), now);
        boolean right = isRight(ours, each.path("Results"));
        boolean javaRight = isRight(Recognized.read(text, language, now), each.path("Results"));
        Set<String> without = without(each);
        for (String row : List.of(type, "all")) {
            Tally tally = tallies.computeIfAbsent(language.code() + " " + row, name -> new Tally());
            tally.cases++;
            tally.ours += right ? 1 : 0;
            tally.javas += javaRight ? 1 : 0;
            for (int port = 0; port < PORTS.size(); port++) {
                tally.claimed[port] += without.contains(PORTS.get(port)) ? 0 : 1;
            }
        }
        if (talkative && !right) {
            List<String> values = new ArrayList<>();
            each.path("Results").forEach(result -> values.add(values(result).toString()));
            System.out.printf(
                    "%s %s%s | %s | %s | meant %s | read %s%n",
                    language.code(), type, javaRight ? " LOST" : "", text, now, values, ours);
        }
    }

    // Where nothing is spoken of, "half an hour later" is in half an hour.
    private static When sinceNow(When read, LocalDateTime now) {
        if (read.later().isEmpty() || !read.dates().isEmpty() || !read.times().isEmpty()) {
            return read;
        }
        LocalDateTime then = now.plus(read.later().get());
        return new When(
                List.of(then.toLocalDate()),
                read.month(),
                List.of(then.toLocalTime()),
                read.duration(),
                read.later(),
                read.part(),
                read.problem());
    }

    // The ports that say of themselves that they fail the case.
    private static Set<String> without(JsonNode each) {
        Set<String> ports = new HashSet<>();
        for (String field : List.of("NotSupported", "NotSupportedByDesign")) {
            for (String port :
                    each.path(field).asText().toLowerCase(Locale.ROOT).split(",")) {
                ports.add(port.strip());
            }
        }
        return ports;
    }

    /** The one type of all results, "several" for more than one, "nothing"; empty where there is one that we do not read. */
    private static String type(JsonNode results) {
        Set<String> types = new HashSet<>();
        results.forEach(result -> types.add(result.path("TypeName").asText().replaceAll("^datetimeV2\\.", "")));
        if (!TYPES.containsAll(types)) {
            return "";
        }
        return types.isEmpty()
                ? "nothing"
                : types.size() > 1 ? "several" : types.iterator().next();
    }

    // A sentence has one day, one time and one length for us: of several of a kind, any one will do.
    private static boolean isRight(When read, JsonNode results) {
        if (results.isEmpty()) {
            // To answer that there is no such day is to read none.
            return new When(
                            read.dates(),
                            read.month(),
                            read.times(),
                            read.duration(),
                            read.later(),
                            read.part(),
                            Optional.empty())
                    .isNothing();
        }
        Map<String, List<JsonNode>> byKind = new TreeMap<>();
        results.forEach(result -> byKind.computeIfAbsent(
                        result.path("TypeName").asText().replaceAll("^datetimeV2\\.", ""), kind -> new ArrayList<>())
                .add(result));
        return byKind.entrySet().stream().allMatch(kind -> kind.getValue().stream()
                .anyMatch(result -> matches(read, kind.getKey(), values(result))));
    }

    private static boolean matches(When read, String kind, List<String> values) {
        return values.stream().anyMatch(value -> switch (kind) {
            case "date" ->
                value.equals(NOT_RESOLVED)
                        ? noSuchDay(read)
                        : read.dates().stream().anyMatch(date -> date.toString().equals(value));
            case "time" -> read.times().stream().anyMatch(time -> time.toSecondOfDay() == seconds(value));
            case "datetime" ->
                value.equals(NOT_RESOLVED)
                        ? noSuchDay(read)
                        : read.dates().stream().anyMatch(date -> value.startsWith(date.toString()))
                                && read.times().stream()
                                        .anyMatch(time -> time.toSecondOfDay() == seconds(value.substring(11)));
            default ->
                read.duration()
                        .filter(length -> length.toSeconds() == (long) Double.parseDouble(value))
                        .isPresent();
        });
    }

    private static boolean noSuchDay(When read) {
        return read.problem()
                .filter(problem -> problem == When.Problem.NO_SUCH_DAY)
                .isPresent();
    }

    private static int seconds(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + Integer.parseInt(parts[2]);
    }

    private static List<String> values(JsonNode result) {
        List<String> values = new ArrayList<>();
        result.path("Resolution")
                .path("values")
                .forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private void print() {
        System.out.printf("%-14s %6s %8s %10s   claimed by %s%n", "", "cases", "ours", "Java port", PORTS);
        tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> {
                    Tally tally = each.getValue();
                    StringBuilder claims = new StringBuilder();
                    for (int claimed : tally.claimed) {
                        claims.append("%8.1f %%".formatted(100.0 * claimed / tally.cases));
                    }
                    System.out.printf(
                            "%-14s %6d %6.1f %% %8.1f %%  %s%n",
                            each.getKey(),
                            tally.cases,
                            100.0 * tally.ours / tally.cases,
                            100.0 * tally.javas / tally.cases,
                            claims);
                });
    }
}

package org.lmdassistant.bot.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;

/**
 * The {@code import} command: a CSV file (UTF-8, comma, first line names the columns) is taken as a whole or not at all.
 * Every bad line is named with what is wrong with it; the same file twice changes nothing.
 */
public final class Import {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<Kind> kinds;

    public Import(Administrations administrations) {
        this.kinds = List.of(
                new PeopleFile(administrations),
                new WorkshopsFile(administrations),
                new CoursesFile(),
                new SessionsFile(),
                new PairingsFile(),
                new CompletionsFile());
    }

    /** A record with the number of the line on which it begins. */
    private record Line(long number, CSVRecord values) {}

    /** What a file would do or did. */
    private record Outcome(Map<Kind.Change, Integer> changes, List<String> problems) {}

    /** Takes everything back: the file was only looked at, or has a bad line. */
    private static final class TakenBack extends RuntimeException {
        private final transient Outcome outcome;

        TakenBack(Outcome outcome) {
            super("taken back");
            this.outcome = outcome;
        }
    }

    /** How the command is written, for the help. */
    public String usage() {
        return kinds.stream()
                .map(kind -> "  " + kind.name() + ": " + String.join(",", kind.columns()))
                .collect(Collectors.joining("\n"));
    }

    /** Imports a file, or only says what it would do; true where every line is good. */
    public boolean run(Storage storage, String kindName, Path file, boolean dryRun, PrintStream out) {
        Optional<Kind> kind =
                kinds.stream().filter(each -> each.name().equals(kindName)).findFirst();
        if (kind.isEmpty()) {
            out.println("Nothing is called \"" + kindName + "\". Files and their columns:\n" + usage());
            return false;
        }
        List<Line> lines;
        try (CSVParser parser = CSVParser.parse(withoutMark(Files.readString(file, StandardCharsets.UTF_8)), FORMAT)) {
            List<String> missing = kind.get().columns().stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                out.println("The first line does not name: " + String.join(", ", missing));
                return false;
            }
            lines = lines(parser);
        } catch (CSVException e) {
            out.println("Not a CSV file: " + e.getMessage());
            return false;
        } catch (IOException e) {
            out.println("Cannot read " + file + " as UTF-8.");
            return false;
        }
        Outcome outcome = take(storage, kind.get(), lines, dryRun);
        outcome.problems().forEach(out::println);
        boolean good = outcome.problems().isEmpty();
        out.printf(
                "%s: %d new, %d changed, %d as before, %d bad.%n",
                !good ? "Nothing was imported" : dryRun ? "Would be imported" : "Imported",
                outcome.changes().getOrDefault(Kind.Change.NEW, 0),
                outcome.changes().getOrDefault(Kind.Change.CHANGED, 0),
                outcome.changes().getOrDefault(Kind.Change.SAME, 0),
                outcome.problems().size());
        return good;
    }

    private static Outcome take(Storage storage, Kind kind, List<Line> lines, boolean dryRun) {
        try {
            return storage.inTransaction(tx -> {
                Outcome outcome = takeAll(tx, kind, lines);
                if (dryRun || !outcome.problems().isEmpty()) {
                    throw new TakenBack(outcome);
                }
                return outcome;
            });
        } catch (TakenBack e) {
            return e.outcome;
        }
    }

    private static Outcome takeAll(Tx tx, Kind kind, List<Line> lines) {
        Map<Kind.Change, Integer> changes = new EnumMap<>(Kind.Change.class);
        List<String> problems = new ArrayList<>();
        for (Line line : lines) {
            if (!line.values().isConsistent()) {
                problems.add("line " + line.number() + ": has " + line.values().size() + " values");
                continue;
            }
            try {
                changes.merge(kind.take(tx, new Row(line.values())), 1, Integer::sum);
            } catch (Row.Unfit e) {
                problems.add("line " + line.number() + ": " + e.getMessage());
            }
        }
        return new Outcome(changes, problems);
    }

    private static List<Line> lines(CSVParser parser) {
        List<Line> lines = new ArrayList<>();
        Iterator<CSVRecord> records = parser.iterator();
        long before = parser.getCurrentLineNumber();
        while (records.hasNext()) {
            CSVRecord values = records.next();
            lines.add(new Line(before + 1, values));
            before = parser.getCurrentLineNumber();
        }
        return lines;
    }

    // Spreadsheets begin a UTF-8 file with a mark.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

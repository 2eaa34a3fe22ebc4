package org.lmdassistant.bot.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.words.Language;

/**
 * Measures the understanding on a file of sentences with what they mean: columns {@code language}, {@code intent},
 * {@code slots} (a JSON object; with nothing there, slots are not judged) and {@code text}, separated by tabs, with or
 * without a header. Days are read as on Monday 23 November 2026 at ten.
 */
public final class EvaluateCommand {

    /** The moment from which the sentences are read. */
    public static final ZonedDateTime NOW =
            LocalDateTime.of(2026, 11, 23, 10, 0).atZone(ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One sentence of the file and what was made of it. */
    record Line(
            Language language,
            String intent,
            boolean judgesSlots,
            Set<String> slots,
            String text,
            Understood read,
            Set<String> found) {

        boolean rightIntent() {
            return read.intent().equals(intent);
        }

        boolean rightSlots() {
            return !judgesSlots || slots.equals(found);
        }

        boolean foreign() {
            return intent.equals(Understood.OUT_OF_SCOPE);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private EvaluateCommand() {}

    /** Reads the file. */
    public static EvaluateCommand of(Path file) throws IOException {
        Understanding understanding = new Understanding(new Administrations());
        EvaluateCommand evaluation = new EvaluateCommand();
        List<String> rows = Files.readAllLines(file);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).startsWith("language\t")) {
                continue;
            }
            String[] columns = rows.get(i).split("\t", 4);
            if (columns.length < 4) {
                throw new IllegalArgumentException("line " + (i + 1) + " has no four columns");
            }
            Language language = Language.of(columns[0])
                    .orElseThrow(() -> new IllegalArgumentException("unknown language " + columns[0]));
            Understood read = understanding.read(columns[3], language, NOW);
            evaluation.lines.add(new Line(
                    language,
                    columns[1],
                    !columns[2].isBlank(),
                    pairs(JSON.readTree(columns[2].isBlank() ? "{}" : columns[2])),
                    columns[3],
                    read,
                    pairs(UnderstandCommand.slots(read.slots()))));
        }
        return evaluation;
    }

    private static Set<String> pairs(JsonNode object) {
        Set<String> pairs = new TreeSet<>();
        object.properties()
                .forEach(each -> pairs.add(each.getKey() + "=" + each.getValue().asText()));
        return pairs;
    }

    /** The part of sentences of a language whose intent was read rightly. */
    public double intents(Language language) {
        return share(line -> line.language() == language, Line::rightIntent);
    }

    /** The part of sentences out of scope that were refused. */
    public double refused() {
        return share(Line::foreign, line -> line.read().isOutOfScope());
    }

    /** The part of sentences in scope that were refused all the same. */
    public double wronglyRefused() {
        return share(line -> !line.foreign(), line -> line.read().isOutOfScope());
    }

    /** The part of sentences in scope whose slots are all right and nothing else. */
    public double slots(Language language) {
        return share(line -> line.language() == language && line.judgesSlots() && !line.foreign(), Line::rightSlots);
    }

    private double share(Predicate<Line> among, Predicate<Line> which) {
        long all = lines.stream().filter(among).count();
        return all == 0 ? 1 : (double) lines.stream().filter(among.and(which)).count() / all;
    }

    /** Prints what is good, what is not, and each sentence that was misread. */
    public void print(PrintStream out) {
        out.printf("%d sentences%n%n", lines.size());
        Set<Language> languages = new TreeSet<>();
        lines.forEach(line -> languages.add(line.language()));
        for (Language language : languages) {
            out.printf("%s  intents %5.1f %%", language.code(), 100 * intents(language));
            if (lines.stream().anyMatch(line -> line.language() == language && line.judgesSlots())) {
                out.printf("   slots %5.1f %%", 100 * slots(language));
            }
            out.println();
        }
        out.printf("%nout of scope and refused   %5.1f %%%n", 100 * refused());
        out.printf("in scope and yet refused   %5.1f %%%n", 100 * wronglyRefused());
        out.printf("slot F1                    %5.1f %%%n%n", 100 * slotF1());
        Set<String> intents = new TreeSet<>();
        lines.forEach(line -> intents.add(line.intent()));
        for (String intent : intents) {
            out.printf(
                    "%-22s %5.1f %%%n",
                    intent, 100 * share(line -> line.intent().equals(intent), Line::rightIntent));
        }
        out.println();
        Map<String, Integer> confusions = new TreeMap<>();
        lines.stream()
                .filter(line -> !line.rightIntent())
                .forEach(line -> confusions.merge(
                        line.intent() + " read as " + line.read().intent(), 1, Integer::sum));
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> out.printf("%3d  %s%n", each.getValue(), each.getKey()));
        out.println();
        lines.stream()
                .filter(line -> !line.rightIntent() || (!line.foreign() && !line.rightSlots()))
                .forEach(line -> out.printf(
                        "%s  %s %.2f (meant: %s)  %s%s%n",
                        line.language().code(),
                        line.read().intent(),
                        line.read().confidence(),
                        line.intent(),
                        line.rightSlots() ? "" : line.found() + " (meant: " + line.slots() + ")  ",
                        line.text()));
    }

    private double slotF1() {
        int right = 0;
        int meant = 0;
        int found = 0;
        for (Line line : lines.stream().filter(Line::judgesSlots).toList()) {
            Set<String> both = new HashSet<>(line.slots());
            both.retainAll(line.found());
            right += both.size();
            meant += line.slots().size();
            found += line.found().size();
        }
        return meant + found == 0 ? 1 : 2.0 * right / (meant + found);
    }
}

package org.lmdassistant.bot.reports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.administrations.Administration;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.reports.Count;
import org.lmdassistant.storage.reports.Count.Measure;

/** Requests, seats, fellows and coaching sessions of a year, by region and language. */
public final class ReportTopic implements Topic {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    private static final Pattern LAST =
            Pattern.compile("\\b(?:last year|an dernier|annee derniere|an passe|annee passee"
                    + "|annee precedente|previous year|ano pasado|ano anterior|ultimo ano)\\b");

    private final Administrations administrations;

    public ReportTopic(Administrations administrations) {
        this.administrations = administrations;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.deed("report", Access.STAFF, this::show);
        repertoire.deed("report-chart", Access.STAFF, this::chart);
        repertoire.deed("report-csv", Access.STAFF, this::csv);
        repertoire.offerStaff("staff.report", Action.of("report"));
        repertoire.intent("report", ReportTopic::wished);
    }

    /** Of the year that a sentence names, by its number or as the last one; else of this one. */
    static Action wished(Scene scene, Understood said) {
        String sentence = said.plain();
        Matcher number = YEAR.matcher(sentence);
        if (number.find()) {
            return Action.of("report", number.group());
        }
        return LAST.matcher(sentence).find()
                ? Action.of("report", scene.localNow().getYear() - 1)
                : Action.of("report");
    }

    private static int year(Scene scene, Action action) {
        long year = action.number(0);
        return year < FIRST_YEAR || year > LAST_YEAR
                ? scene.now().atOffset(ZoneOffset.UTC).getYear()
                : (int) year;
    }

    private void show(Scene scene, Action action) {
        Words words = scene.words();
        int year = year(scene, action);
        List<Count> counts = scene.tx().reports().of(year);
        String heading = words.say("report.heading", "year", String.valueOf(year));
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        List<Fact> totals = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            totals.add(new Fact(words.name("report", measure), String.valueOf(Totals.of(counts, measure))));
        }
        elements.add(new Card.Facts(totals));
        part(words, elements, "report.by-region", Totals.by(counts, count -> region(words, count)));
        part(words, elements, "report.by-language", Totals.by(counts, count -> words.languageName(count.language())));
        List<Card.Button> buttons = new ArrayList<>();
        if (!counts.isEmpty()) {
            buttons.add(Buttons.main(words.say("report.chart"), Action.of("report-chart", year)));
            buttons.add(Buttons.act(words.say("report.csv"), Action.of("report-csv", year)));
        }
        buttons.add(Buttons.act(String.valueOf(year - 1), Action.of("report", year - 1)));
        buttons.add(Buttons.act(String.valueOf(year + 1), Action.of("report", year + 1)));
        elements.add(new Card.Buttons(buttons));
        scene.say(new Card(heading, elements));
    }

    private static void part(
            Words words, List<Card.Element> elements, String key, Map<String, Map<Measure, Integer>> totals) {
        if (!totals.isEmpty()) {
            elements.add(new Card.Paragraph(words.say(key)));
            elements.add(new Card.Facts(totals.entrySet().stream()
                    .map(entry -> new Fact(entry.getKey(), Totals.line(words, entry.getValue())))
                    .toList()));
        }
    }

    private void chart(Scene scene, Action action) {
        Words words = scene.words();
        int year = year(scene, action);
        List<Count> counts = scene.tx().reports().of(year);
        if (counts.isEmpty()) {
            scene.say(words.say("report.nothing"));
            return;
        }
        String heading = words.say("report.heading", "year", String.valueOf(year));
        byte[] png = Chart.png(words, heading, Totals.by(counts, count -> region(words, count)));
        Documents.hand(scene, "lmd-" + year + ".png", "image/png", png);
    }

    private void csv(Scene scene, Action action) {
        int year = year(scene, action);
        StringWriter csv = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("year", "region", "administration", "language", "measure", "number");
            for (Count count : scene.tx().reports().of(year)) {
                printer.printRecord(
                        count.year(),
                        code(count),
                        count.administration(),
                        count.language(),
                        count.measure().name().toLowerCase(Locale.ROOT),
                        count.number());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Documents.hand(scene, "lmd-" + year + ".csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String region(Words words, Count count) {
        return words.say("region." + code(count));
    }

    private String code(Count count) {
        return administrations
                .of(count.administration())
                .map(Administration::region)
                .orElse("OTHER")
                .toLowerCase(Locale.ROOT);
    }
}

package org.lmdassistant.bot.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmdassistant.bot.words.Language;

/**
 * The sentences that an officer wrote down for each intent in {@code phrases/LANGUAGE.yaml}, with the questions of the
 * fact base as more sentences that ask about the programmes.
 */
public final class Phrases {

    /**
     * One line of a phrase file.
     *
     * @param variants what the line stands for once its alternatives are written out
     */
    public record Line(Language language, String intent, List<String> variants) {}

    private static final String COURTESIES = "courtesies";

    private final List<Line> lines = new ArrayList<>();
    private final Map<Language, List<String>> courtesies = new LinkedHashMap<>();

    private Phrases() {}

    /** Reads all that the program carries. */
    public static Phrases read() {
        Phrases phrases = new Phrases();
        for (Language language : Language.values()) {
            Map<String, List<String>> file =
                    YamlFile.read("/phrases/" + language.code() + ".yaml", new TypeReference<>() {});
            phrases.courtesies.put(
                    language,
                    file.getOrDefault(COURTESIES, List.of()).stream()
                            .flatMap(line -> variants(line).stream())
                            .toList());
            file.forEach((intent, written) -> {
                if (!intent.equals(COURTESIES)) {
                    written.forEach(line -> phrases.lines.add(new Line(language, intent, variants(line))));
                }
            });
        }
        for (String facts : FACTS) {
            List<JsonNode> entries = YamlFile.read("/faq/" + facts + ".yaml", new TypeReference<>() {});
            for (JsonNode entry : entries) {
                if (entry.path("trains").asBoolean(true)) {
                    for (Language language : Language.values()) {
                        String question =
                                entry.path("question").path(language.code()).asText();
                        phrases.lines.add(new Line(language, "program_info", List.of(question)));
                        entry.path("ways")
                                .path(language.code())
                                .forEach(way ->
                                        phrases.lines.add(new Line(language, "program_info", List.of(way.asText()))));
                    }
                }
            }
        }
        return phrases;
    }

    /** The files of the fact base, under {@code /faq}. */
    public static final List<String> FACTS = List.of("lmd", "fellowship", "practical");

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What people put around a phrase, which stands in it as {@code …}. */
    public List<String> courtesies(Language language) {
        return courtesies.getOrDefault(language, List.of());
    }

    /** Every intent that has a phrase. */
    public Set<String> intents() {
        Set<String> intents = new LinkedHashSet<>();
        lines.forEach(line -> intents.add(line.intent()));
        return intents;
    }

    /** What a line stands for: {@code (a|b) c} is "a c" and "b c". */
    static List<String> variants(String line) {
        List<String> variants = new ArrayList<>(List.of(""));
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf('(', at);
            int close = open < 0 ? -1 : line.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String before = line.substring(at, open);
            String[] alternatives = line.substring(open + 1, close).split("\\|", -1);
            List<String> longer = new ArrayList<>(variants.size() * alternatives.length);
            for (String variant : variants) {
                for (String alternative : alternatives) {
                    longer.add(variant + before + alternative);
                }
            }
            variants = longer;
            at = close + 1;
        }
        String end = line.substring(at);
        return variants.stream()
                .map(variant -> (variant + end).replaceAll("\\s+", " ").strip())
                .distinct()
                .toList();
    }
}

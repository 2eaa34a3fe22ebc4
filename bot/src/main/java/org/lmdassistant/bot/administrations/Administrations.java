package org.lmdassistant.bot.administrations;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** The list of Members, searchable by code or by name in any of the three languages. */
public final class Administrations {

    private final List<Administration> all;

    public Administrations() {
        all = read();
    }

    public List<Administration> all() {
        return all;
    }

    /** The administration of a code, in any case. */
    public Optional<Administration> of(@Nullable String code) {
        return all.stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The name of the administration of a code; the code itself should the Member have left the list. */
    public String name(@Nullable String code, Language language) {
        return of(code).map(each -> each.name(language)).orElse(code == null ? "" : code);
    }

    /**
     * Administrations that a person may mean, best first: the code, a name that begins so, a word that begins so, a
     * name that contains it. Accents and case do not matter.
     */
    public List<Administration> search(String text, Language language, int limit) {
        String sought = plain(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(each -> rank(each, sought) < NO_MATCH)
                .sorted(Comparator.<Administration>comparingInt(each -> rank(each, sought))
                        .thenComparing(each -> plain(each.name(language))))
                .limit(limit)
                .toList();
    }

    /** The one administration that a text names without doubt. */
    public Optional<Administration> named(String text) {
        String sought = plain(text);
        List<Administration> exact =
                all.stream().filter(each -> rank(each, sought) <= EXACT).toList();
        if (exact.size() == 1) {
            return Optional.of(exact.get(0));
        }
        List<Administration> found = search(text, Language.EN, 2);
        return found.size() == 1 && sought.length() > 3 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static final int EXACT = 1;
    private static final int NO_MATCH = 9;

    private static int rank(Administration administration, String sought) {
        if (administration.code().toLowerCase(Locale.ROOT).equals(sought)) {
            return 0;
        }
        int best = NO_MATCH;
        for (Language language : Language.values()) {
            String name = plain(administration.name(language));
            if (name.equals(sought)) {
                best = Math.min(best, EXACT);
            } else if (name.startsWith(sought)) {
                best = Math.min(best, 2);
            } else if (name.contains(" " + sought)) {
                best = Math.min(best, 3);
            } else if (sought.length() > 3 && name.contains(sought)) {
                best = Math.min(best, 4);
            }
        }
        return best;
    }

    private static String plain(String text) {
        return Normalizer2.getNFKDInstance()
                .normalize(text)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Administration administration(List<String> row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        names.put(Language.EN, row.get(3));
        names.put(Language.FR, row.get(4));
        names.put(Language.ES, row.get(5));
        return new Administration(row.get(0), row.get(1), Language.orEnglish(row.get(2)), names);
    }

    private static List<Administration> read() {
        try (InputStream in = Administrations.class.getResourceAsStream("/administrations.csv")) {
            if (in == null) {
                throw new IllegalStateException("missing administrations.csv");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(";", -1)))
                    .map(Administrations::administration)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

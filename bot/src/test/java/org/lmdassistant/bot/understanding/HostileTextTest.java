package org.lmdassistant.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.dates.DateReader;
import org.lmdassistant.bot.words.Language;

@Tag("alone")
@DisplayName("Texts that nobody should write")
class HostileTextTest {

    private static final int LONG = 40_000;
    private static final long MOST_MILLIS = 100;
    private static final int SHORT_TEXTS = 20_000;

    private static final Understanding understanding = new Understanding(new Administrations());
    private static final DateReader dates = new DateReader();

    private static void readEverywhere(String text) {
        for (Language language : Language.values()) {
            understanding.read(text, language, EvaluateCommand.NOW);
        }
    }

    private static void datesEverywhere(String text) {
        for (Language language : Language.values()) {
            dates.read(text, language, EvaluateCommand.NOW);
        }
    }

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 300; i++) {
            readEverywhere("Can I see my coach next Tuesday at half past 3 for an hour, SR-2026-" + i + "?");
        }
    }

    private static String times(String part) {
        return part.repeat(LONG / part.length() + 1).substring(0, LONG);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nothing", "");
        texts.put("letters", times("a"));
        texts.put("one letter short of a bomb", times("a") + "!");
        texts.put("digits", times("1"));
        texts.put("blanks", times(" "));
        texts.put("lines", times("\n"));
        texts.put("emoji", times("😀"));
        texts.put("families", times("👨‍👩‍👧‍👦"));
        texts.put("halves of emoji", times("\uD83D"));
        texts.put("halves the wrong way round", times("\uDE00\uD83D"));
        texts.put("controls", times("\u0000\u0001\u0007\u001B\u007F\u0085"));
        texts.put("zero width", times("\u200B\u200C\u200D\u2060\uFEFF"));
        texts.put("right to left", times("\u202Eabc\u202D\u2066\u2069"));
        texts.put("marks", "e" + times("\u0301"));
        texts.put("ligatures that grow", times("\uFDFA"));
        texts.put("every script", times("а中あ한عابדदไΩ"));
        texts.put("tomorrow", times("tomorrow "));
        texts.put("mardi", times("mardi prochain à 15h, "));
        texts.put("mañana", times("pasado mañana a las 5 de la tarde "));
        texts.put("twelve thirty", times("n12 : 30 "));
        texts.put("clocks", times("12:30 : "));
        texts.put("days", times("3/12/2026-"));
        texts.put("the of the of", times("the of the of "));
        texts.put("first first first", times("first first twenty "));
        texts.put("and a half", times("one and a half and a quarter "));
        texts.put("end of end of", times("end of the end of the "));
        texts.put("requests", times("SR-2026-"));
        texts.put("codes", times("LMD-2027-1 "));
        texts.put("because", times("because "));
        texts.put("reason", "decline because " + times(". ; , !"));
        texts.put("letters that are none in plain", "workshop on \uFE70 and \uFF9E, theme \uFF9E");
        texts.put("papers", times("my paper, called \""));
        texts.put("blanks", "because " + times("          ") + "x");
        texts.put("names", times("Mr. Jean de la Fontaine-"));
        texts.put("opened", times("("));
        texts.put("opened and closed", "(".repeat(LONG / 2) + ")".repeat(LONG / 2));
        texts.put("quotes", times("'\"`´’"));
        texts.put("addresses", times("https://a.b/"));
        texts.put("money", times("$1.2,3"));
        texts.put("percent", times("1.2,3") + "%");
        texts.put("markup", times("<a href='x'>"));
        texts.put("no words", times("."));
        return texts;
    }

    static Stream<Arguments> readings() {
        return texts().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    @DisplayName("are answered within a tenth of a second")
    void quick(String name, String text) {
        assertThat(millis(text, each -> understanding.read(each, Language.EN, EvaluateCommand.NOW)))
                .as(name)
                .isLessThan(MOST_MILLIS);
        for (Language language : Language.values()) {
            assertThat(millis(text, each -> dates.read(each, language, EvaluateCommand.NOW)))
                    .as("dates in %s", name)
                    .isLessThan(MOST_MILLIS);
            assertThat(millis(text, each -> understanding.slots(each, "book_coaching", language, EvaluateCommand.NOW)))
                    .as("booking in %s", name)
                    .isLessThan(MOST_MILLIS);
            assertThat(millis(
                            text, each -> understanding.slots(each, "decide_approval", language, EvaluateCommand.NOW)))
                    .as("deciding in %s", name)
                    .isLessThan(MOST_MILLIS);
        }
    }

    // The best of three, so that a machine with other work to do does not fail it.
    private static long millis(String text, Consumer<String> reading) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            reading.accept(text);
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        return best;
    }

    @Test
    @DisplayName("every emoji is read, alone and in a sentence")
    void emoji() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> UCharacter.hasBinaryProperty(point, UProperty.EMOJI))
                .mapToObj(Character::toString)
                .forEach(emoji -> {
                    understanding.read(emoji, Language.EN, EvaluateCommand.NOW);
                    understanding.read("my agenda " + emoji, Language.EN, EvaluateCommand.NOW);
                    datesEverywhere("3" + emoji + " pm");
                });
    }

    @Test
    @DisplayName("every kind of character is read")
    void characters() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> point < 0x3000 || point % 97 == 0)
                .mapToObj(Character::toString)
                .forEach(character -> understanding.slots(
                        character + "2" + character, "book_coaching", Language.EN, EvaluateCommand.NOW));
    }

    @Test
    @DisplayName("any mixture of words, numbers and signs is read")
    void mixtures() {
        Random random = new Random(20261123);
        List<Language> languages = List.of(Language.values());
        List<String> intents = understanding.intents().stream().sorted().toList();
        List<String> parts = new ArrayList<>(List.of(
                " ",
                " ",
                " ",
                "-",
                "/",
                ":",
                ".",
                ",",
                "'",
                "’",
                "(",
                ")",
                "0",
                "3",
                "12",
                "30",
                "31",
                "99",
                "2026",
                "9999",
                "00000",
                "29",
                "24",
                "60",
                "fev",
                "monday",
                "next",
                "last",
                "of",
                "the",
                "first",
                "end",
                "month",
                "week",
                "year",
                "in",
                "ago",
                "half",
                "past",
                "to",
                "pm",
                "h",
                "heures",
                "moins",
                "quart",
                "mardi",
                "en huit",
                "en quinze",
                "dans",
                "jours",
                "mañana",
                "pasado",
                "a las",
                "media",
                "de la tarde",
                "hora",
                "y",
                "easter",
                "noël",
                "navidad",
                "february",
                "after",
                "before",
                "tomorrow",
                "now",
                "SR-2026-",
                "FA 2026 99999999",
                "LMD-2027-",
                "because",
                "Mr.",
                "Dakar",
                "٣",
                "３",
                "Ⅳ",
                "²",
                "\uD800",
                "\u200B",
                "\u0301",
                "😀",
                "中",
                "\t",
                "\n",
                "$",
                "%",
                "twenty",
                "two thousand"));
        for (int i = 0; i < SHORT_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(12); words >= 0; words--) {
                text.append(
                                random.nextInt(8) == 0
                                        ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                                        : parts.get(random.nextInt(parts.size())))
                        .append(random.nextBoolean() ? " " : "");
            }
            Language language = languages.get(i % languages.size());
            dates.read(text.toString(), language, EvaluateCommand.NOW);
            understanding.read(text.toString(), language, EvaluateCommand.NOW);
            understanding.slots(
                    text.toString(), intents.get(random.nextInt(intents.size())), language, EvaluateCommand.NOW);
        }
    }

    @Test
    @DisplayName("of a text that goes on and on, the beginning is read")
    void beginning() {
        String text = "Could I see my coach next Tuesday at 3pm? " + times("thank you ");
        assertThat(dates.read(text, Language.EN, EvaluateCommand.NOW).date())
                .contains(EvaluateCommand.NOW.toLocalDate().plusDays(8));
    }
}

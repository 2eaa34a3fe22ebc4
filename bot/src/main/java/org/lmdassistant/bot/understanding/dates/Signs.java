package org.lmdassistant.bot.understanding.dates;

import com.fasterxml.jackson.core.type.TypeReference;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Spelling;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/**
 * Turns a sentence into signs that mean the same in every language: {@code mardi prochain à 15 h} and
 * {@code martes próximo a las 15 h} both become {@code W2 NEXT AT n15 HOUR}. The words are in {@code dates/*.yaml};
 * a word that says nothing about time becomes {@code _}.
 */
final class Signs {

    private static final Pattern TOKEN = Pattern.compile(
            "(?:https?://|www\\.)\\S+|[$€£]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?[$€£%]" + "|\\d+|\\p{L}+|[-/.:,']");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)\\.?[º°ª](?!C)");
    private static final List<Rewriting> REWRITINGS = List.of(
            // A year in words: "nineteen seventy-two" behind a day.
            new Rewriting("(?<= M\\d{1,2} (?:n\\d{1,2} (?:TH )?)?)(?:, )?n19 n(\\d\\d)(?= )", "n19$1"),
            // "Cinco para las tres" is five to three, "una sesión para las tres" at three.
            new Rewriting(" (n5|n10|n20|n25|QUARTER|A QUARTER) PARA(?= n)", " $1 TO"),
            new Rewriting(" PARA(?= )", " AT"),
            // "Another one next Tuesday afternoon" is at no hour; "another one-hour session" lasts one.
            new Rewriting("(?<= )A n1(?= (?!(?:- )?(?:HOUR|MINUTE|DAY|WEEK|MONTH) ))", "_"),
            // "Otra el martes por la tarde", "une autre mardi après-midi" are at no one o'clock.
            new Rewriting("(?<= )(?<!(?:AT|LAS|TOAT|THE) )A(?= (?:THE )*(?:W\\d|D[+-]))", "_"),
            // "Dans deux jours d'aujourd'hui" counts from today, "la séance d'aujourd'hui" is today.
            new Rewriting("(?<= (?:DAY|WEEK|MONTH|YEAR)) OFTODAY(?= )", " FROMNOW"),
            new Rewriting(" OFTODAY(?= )", " D+0"),
            // "El jueves que viene" is the one that comes, "la semana que viene" the next one.
            new Rewriting("(?<= W\\d) THATCOMES(?= )", " COMING"),
            new Rewriting(" THATCOMES(?= )", " NEXT"),
            new Rewriting(" SEVERAL(?= (?:DAY|WEEK|MONTH|YEAR|HOUR|MINUTE) )", " n3"),
            new Rewriting(" n\\d+(?: [.,] n\\d+)? PERCENT(?= )", " _"));
    private static final Pattern NUMBER = Pattern.compile("([NO])(\\d+)");
    private static final Pattern DAY_WITHOUT_BLANKS = Pattern.compile("20\\d\\d(?:0[1-9]|1[0-2])\\d\\d");
    private static final int SHORTEST_MISSPELT = 6;

    private final Map<String, String> signs = new HashMap<>();
    private final Spelling spelling;
    private int mostTokens = 1;

    Signs(Language language) {
        Map<String, List<String>> file = YamlFile.read("/dates/" + language.code() + ".yaml", new TypeReference<>() {});
        List<String> longWords = new ArrayList<>();
        file.forEach((sign, phrases) -> phrases.forEach(phrase -> add(sign, phrase, longWords)));
        spelling = new Spelling(longWords);
    }

    private void add(String sign, String phrase, List<String> longWords) {
        List<String> tokens = tokens(phrase);
        String key = String.join(" ", tokens);
        signs.put(key, sign);
        mostTokens = Math.max(mostTokens, tokens.size());
        if (tokens.size() == 1 && key.length() >= SHORTEST_MISSPELT && sign.matches("[WMD].*")) {
            longWords.add(key);
        }
    }

    /** The signs of a sentence, with one blank between two of them and at both ends. */
    String of(String text) {
        List<String> tokens = tokens(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            int length = Math.min(mostTokens, tokens.size() - i);
            while (length > 1 && !signs.containsKey(String.join(" ", tokens.subList(i, i + length)))) {
                length--;
            }
            found.add(sign(String.join(" ", tokens.subList(i, i + length))));
            i += length;
        }
        String sentence = " " + String.join(" ", composed(found)) + " ";
        for (Rewriting rewriting : REWRITINGS) {
            sentence = rewriting.of(sentence);
        }
        return sentence;
    }

    /** Signs that mean something else together. */
    private record Rewriting(Pattern signs, String meaning) {

        Rewriting(String signs, String meaning) {
            this(Pattern.compile(signs), meaning);
        }

        String of(String sentence) {
            return signs.matcher(sentence).replaceAll(meaning);
        }
    }

    private String sign(String token) {
        String sign = signs.get(token);
        if (sign != null) {
            return sign;
        }
        if (token.length() > 1 && !Character.isLetterOrDigit(token.charAt(token.length() - 1))) {
            return "_";
        }
        if (Character.isDigit(token.charAt(0))) {
            return token.length() > 4 && !DAY_WITHOUT_BLANKS.matcher(token).matches() ? "_" : "n" + token;
        }
        if (token.length() > 1 && !Character.isLetter(token.charAt(token.length() - 1))) {
            return "_";
        }
        return Character.isLetter(token.charAt(0)) ? misspelt(token) : token;
    }

    private String misspelt(String token) {
        return token.length() < SHORTEST_MISSPELT - 1 ? "_" : signs.getOrDefault(spelling.mended(token), "_");
    }

    // "twenty-two", "vingt et un", "treinta y uno": tens and units that were written as words.
    private static List<String> composed(List<String> signs) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            Matcher number = NUMBER.matcher(signs.get(i));
            if (!number.matches()) {
                done.add(signs.get(i));
                continue;
            }
            boolean ordinal = number.group(1).equals("O");
            int value = Integer.parseInt(number.group(2));
            if (value >= 1900) {
                int more = behind(signs, i, "AND");
                Matcher tens = NUMBER.matcher(more < signs.size() ? signs.get(more) : "");
                if (tens.matches() && tens.group(2).length() < 3) {
                    value += Integer.parseInt(tens.group(2));
                    i = more;
                }
            }
            int unit = behind(signs, i, "-|AND");
            boolean tens = value % 100 >= 20 && value % 10 == 0;
            if (tens && unit < signs.size() && signs.get(unit).matches("[NO][1-9]|A")) {
                String more = signs.get(unit);
                value += more.equals("A") ? 1 : Integer.parseInt(more.substring(1));
                ordinal = more.startsWith("O");
                i = unit;
            }
            done.add("n" + value);
            if (ordinal) {
                done.add("ORD");
            }
        }
        return done;
    }

    private static int behind(List<String> signs, int i, String between) {
        return i + 1 < signs.size() && signs.get(i + 1).matches(between) ? i + 2 : i + 1;
    }

    private static List<String> tokens(String text) {
        String plain = Normalizer2.getNFKDInstance()
                .normalize(ORDINAL.matcher(text).replaceAll(" th "))
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                // "19 – 29 April"
                .replaceAll("(?<=\\d)\\s?[–—]\\s?(?=\\d)", "-");
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}

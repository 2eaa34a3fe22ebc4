package org.lmdassistant.adapters.hostile;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lmdassistant.adapters.chat.Choice;

/** Text as the worst of writers would write it. */
public final class HostileText {

    private static final List<String> NASTY = List.of(
            "<!channel>",
            "<@U1>",
            "<#C1>",
            "<https://evil.example|Approve>",
            "&lt;",
            "*_~`bold`~_*",
            "[x](http://evil.example)",
            ":smile:",
            "@here",
            "👨‍👩‍👧‍👦",
            "🇸🇳",
            "مرحبا بالعالم",
            "\u202Eelgoog\u202C",
            "\u2066x\u2069",
            "e\u0301\u0323\u0328",
            "\u0000\u0007",
            "\ud83d",
            "\r\n\n",
            "a".repeat(40),
            " ",
            "Наталья",
            "日本語",
            "",
            "\u200F",
            "Zalgo" + "\u0335".repeat(300));

    private HostileText() {}

    public static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(NASTY.get(random.nextInt(NASTY.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    public static String text(Random random) {
        int[] lengths = {0, 1, 10, 24, 74, 76, 149, 151, 2999, 3001, 7000};
        return text(random, lengths[random.nextInt(lengths.length)]);
    }

    public static List<Choice> choices(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Choice("value-" + i, text(random, 5 + random.nextInt(100))))
                .toList();
    }
}

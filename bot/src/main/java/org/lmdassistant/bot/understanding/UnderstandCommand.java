package org.lmdassistant.bot.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Language;

/**
 * Reads one sentence a line and prints one JSON object a line, {@code {"language","intent","confidence","slots"}}, so
 * that an officer can try what they wrote in the phrase files. An empty line answers too.
 */
public final class UnderstandCommand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Understanding understanding = new Understanding(new Administrations());
    private final Language reader;
    private final ZonedDateTime now;

    private UnderstandCommand(Language reader, ZonedDateTime now) {
        this.reader = reader;
        this.now = now;
    }

    /**
     * Runs with {@code --language}, {@code --now} (an ISO local date-time) and {@code --zone}.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed the options
     */
    public static void run(String[] arguments, Clock clock, InputStream in, PrintStream out) throws IOException {
        Language language = Language.EN;
        ZoneId zone = ZoneId.of("UTC");
        String now = "";
        for (int i = 1; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            try {
                switch (arguments[i]) {
                    case "--language" ->
                        language = Language.of(value)
                                .orElseThrow(() -> new IllegalArgumentException("--language is en, fr or es"));
                    case "--zone" -> zone = ZoneId.of(value);
                    case "--now" -> now = LocalDateTime.parse(value).toString();
                    default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
                }
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        arguments[i] + " cannot be " + value + "; write --now 2027-01-31T09:00 and --zone Africa/Dakar",
                        e);
            }
        }
        ZonedDateTime moment = now.isEmpty()
                ? clock.instant().atZone(zone)
                : LocalDateTime.parse(now).atZone(zone);
        new UnderstandCommand(language, moment).answer(in, out);
    }

    private void answer(InputStream in, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            out.println(json(understanding.read(line, reader, now)));
            out.flush();
        }
    }

    static String json(Understood understood) throws IOException {
        ObjectNode object = JSON.createObjectNode();
        object.put("language", understood.language().code());
        object.put("intent", understood.intent());
        object.put("confidence", Math.round(understood.confidence() * 1000) / 1000.0);
        object.set("slots", slots(understood.slots()));
        return JSON.writeValueAsString(object);
    }

    static ObjectNode slots(Slots slots) {
        ObjectNode object = JSON.createObjectNode();
        slots.values().forEach((slot, value) -> {
            if (slot == Slot.DURATION_MINUTES) {
                object.put(slot.code(), Long.parseLong(value));
            } else {
                object.put(slot.code(), value);
            }
        });
        return object;
    }
}

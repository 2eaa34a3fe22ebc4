package org.lmdassistant.bot.understanding.dates;

import com.microsoft.recognizers.text.ModelResult;
import com.microsoft.recognizers.text.datetime.DateTimeOptions;
import com.microsoft.recognizers.text.datetime.DateTimeRecognizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Microsoft's Recognizers-Text in its Java port, to measure the reader against: of its readings, the one that is to come. */
final class Recognized {

    private static final Logger log = LoggerFactory.getLogger(Recognized.class);
    private static final Map<Language, String> CULTURES =
            Map.of(Language.EN, "en-us", Language.FR, "fr-fr", Language.ES, "es-es");

    private Recognized() {}

    static When read(String text, Language language, LocalDateTime now) {
        When read = When.NOTHING;
        try {
            for (ModelResult result : DateTimeRecognizer.recognizeDateTime(
                    text, CULTURES.getOrDefault(language, "en-us"), DateTimeOptions.None, false, now)) {
                if (result.resolution != null && result.resolution.get("values") instanceof List<?> values) {
                    read = with(read, values, now);
                }
            }
        } catch (RuntimeException e) {
            // The library stumbles over some texts; what it cannot read is no date.
            log.debug("dates: not readable", e);
        }
        return read;
    }

    private static When with(When read, List<?> values, LocalDateTime now) {
        Optional<LocalDateTime> moment = Optional.empty();
        for (Object each : values) {
            if (!(each instanceof Map<?, ?> value) || !(value.get("value") instanceof String written)) {
                continue;
            }
            String type = String.valueOf(value.get("type"));
            try {
                switch (type) {
                    case "duration" -> {
                        if (read.duration().isEmpty()) {
                            read = new When(
                                    read.dates(),
                                    read.month(),
                                    read.times(),
                                    Optional.of(Duration.ofSeconds((long) Double.parseDouble(written))),
                                    read.later(),
                                    read.part(),
                                    read.problem());
                        }
                    }
                    case "time" -> {
                        if (read.time().isEmpty()) {
                            read = new When(
                                    read.dates(),
                                    read.month(),
                                    List.of(LocalTime.parse(written)),
                                    read.duration(),
                                    read.later(),
                                    read.part(),
                                    read.problem());
                        }
                    }
                    case "date" ->
                        moment = later(moment, LocalDate.parse(written).atStartOfDay(), now);
                    case "datetime" -> moment = later(moment, LocalDateTime.parse(written.replace(' ', 'T')), now);
                    default -> {}
                }
                if (type.equals("datetime") && moment.isPresent()) {
                    read = new When(
                            read.dates(),
                            read.month(),
                            read.times().isEmpty()
                                    ? List.of(LocalDateTime.parse(written.replace(' ', 'T'))
                                            .toLocalTime())
                                    : read.times(),
                            read.duration(),
                            read.later(),
                            read.part(),
                            read.problem());
                }
            } catch (DateTimeException | NumberFormatException e) {
                log.debug("dates: no value in {}", type);
            }
        }
        if (moment.isPresent() && read.dates().isEmpty()) {
            return new When(
                    List.of(moment.get().toLocalDate()),
                    read.month(),
                    read.times(),
                    read.duration(),
                    read.later(),
                    read.part(),
                    read.problem());
        }
        return read;
    }

    // The first that is not over; where all are, the last.
    private static Optional<LocalDateTime> later(Optional<LocalDateTime> kept, LocalDateTime other, LocalDateTime now) {
        if (kept.isEmpty() || kept.get().toLocalDate().isBefore(now.toLocalDate())) {
            return Optional.of(other);
        }
        return kept;
    }
}

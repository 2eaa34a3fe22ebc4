package org.lmdassistant.storage.coaching;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The times of one day at which a coach can be booked, as people write them: {@code 09:00-12:00, 14:00-17:00}. A time
 * that ends at or before its beginning goes on past midnight.
 */
public record Hours(List<Span> spans) {

    public Hours {
        spans = List.copyOf(spans);
    }

    /** From one time of the day to another. */
    public record Span(LocalTime from, LocalTime to) {
        public boolean pastMidnight() {
            return !to.isAfter(from);
        }

        // Whoever is away until midnight does not come back behind it.
        private Stream<Span> without(Span other) {
            if (other.start() >= end() || other.end() <= start()) {
                return Stream.of(this);
            }
            boolean before = start() < other.start();
            boolean after = other.end() < Math.min(end(), MINUTES_OF_A_DAY);
            return Stream.concat(
                    before ? Stream.of(new Span(from, other.from)) : Stream.empty(),
                    after ? Stream.of(new Span(other.to, to)) : Stream.empty());
        }

        private int start() {
            return from.getHour() * 60 + from.getMinute();
        }

        /** In minutes from the midnight before it begins. */
        private int end() {
            int minute = to.getHour() * 60 + to.getMinute();
            return pastMidnight() ? minute + MINUTES_OF_A_DAY : minute;
        }
    }

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})(?:[:hH.](\\d{2}))?\\s*h?\\s*[-–]\\s*(\\d{1,2})(?:[:hH.](\\d{2}))?\\s*h?");

    public static final Hours NONE = new Hours(List.of());

    /** Reads what somebody wrote; empty where it cannot be read or two times overlap. */
    public static Optional<Hours> read(String text) {
        if (text.isBlank() || text.strip().equals("-")) {
            return Optional.of(NONE);
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("[,;\\n]", -1)) {
            Matcher written = SPAN.matcher(part.strip());
            if (!written.matches()) {
                return Optional.empty();
            }
            try {
                spans.add(new Span(time(written.group(1), written.group(2)), time(written.group(3), written.group(4))));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        for (int i = 0; i + 1 < spans.size(); i++) {
            if (spans.get(i).pastMidnight()
                    || spans.get(i + 1).from().isBefore(spans.get(i).to())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Hours(spans));
    }

    /** Both, in the order of the day; where they overlap the others count. */
    public Hours with(Hours others) {
        List<Span> together = new ArrayList<>();
        Stream.concat(without(others).spans.stream(), others.spans.stream())
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    int last = together.size() - 1;
                    if (last >= 0 && together.get(last).to().equals(span.from())) {
                        together.set(last, new Span(together.get(last).from(), span.to()));
                    } else {
                        together.add(span);
                    }
                });
        return new Hours(together);
    }

    /** What is left of them without others on the same day. */
    public Hours without(Hours others) {
        List<Span> left = spans;
        for (Span other : others.spans) {
            left = left.stream().flatMap(span -> span.without(other)).toList();
        }
        return new Hours(left);
    }

    // 24:00 is how many people write the end of a day.
    private static LocalTime time(String hour, String minute) {
        String hours = hour.equals("24") ? "0" : hour;
        return LocalTime.parse("%02d:%s".formatted(Integer.parseInt(hours), minute == null ? "00" : minute));
    }

    /** As it is kept and shown. */
    @Override
    public String toString() {
        return spans.stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(", "));
    }
}

package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.rule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the hours of a usual week out of {@link Signs}: "Tuesdays and Thursdays from 2 to 4 pm". */
final class WeekHours {

    private static final String CLOCK =
            "(?:n(\\d{1,2})(?:(?: : n([0-5]\\d))| HOUR(?: n([0-5]\\d))?)?|(NOON|MIDNIGHT))(?: (?:THE )?(AM|PM|MORNING|AFTERNOON|EVENING))?";
    private static final String NO_DAY = "(?! (?:(?:OF |THE |TH |ORD |- )*M\\d+|TH|ORD|DAY|WEEK|MONTH|YEAR) )";
    private static final Pattern FROM_TO =
            rule("(?<!n\\d{4} - )" + CLOCK + " (?:-|TO|TILL|TOAT|AND) (?:(?:THE|LAS|AT|TOAT) )*" + CLOCK + NO_DAY);
    /** "From 12 to 16 December", "from 7/12": what begins or ends there is no hour. */
    private static final String NO_FIRST_DAY =
            "(?! (?:-|TO|TILL|TOAT|AND) (?:THE |ON |W\\d )*n\\d{1,2} (?:TH |ORD |OF |THE |- )*M\\d+)(?! [/.-] n)";

    /** "From 14 December to 18" ends on a day. */
    private static final Pattern UNTIL = rule(
            "(?!(?:(?<=M\\d )|(?<=M\\d\\d ))TO (?:THE )*n\\d{1,2} (?!HOUR|AM |PM |: |THE [AM]))(?:TO|TILL) (?:(?:THE|LAS|AT|TOAT) )*"
                    + CLOCK + NO_DAY + NO_FIRST_DAY);

    private static final Pattern SINCE = rule("AFTER (?:(?:THE|LAS|AT|TOAT) )*" + CLOCK + NO_DAY + NO_FIRST_DAY);
    /** Where the second clock's groups begin. */
    private static final int TO = 5;

    private static final Pattern PART_OF_DAY = rule("(?:THE )?(MORNING|AFTERNOON|EVENING)");

    private static final Set<String> JOINS = Set.of("AND", "OR", ",", "/", "THE", "ON", "OF", "LAS");
    private static final Set<String> RANGES = Set.of("-", "TO", "TILL", "TOAT");

    /** People meet by day: "2 to 4" is in the afternoon. */
    private static final int EARLIEST_BY_DAY = 7;

    private static final int NOON = 12;
    private static final int LAST_HOUR = 24;

    /** Days that share hours, and where they stand among the signs. */
    private record Group(Set<DayOfWeek> days, int from, int to) {}

    private WeekHours() {}

    /** The hours by day; a day that is named without any has none. */
    static Map<DayOfWeek, List<HourSpan>> in(String signs) {
        List<String> tokens = List.of(signs.strip().split("\\s+"));
        List<Group> groups = groups(tokens);
        if (groups.isEmpty()) {
            return Map.of();
        }
        // "9 to 11 on Mondays, 2 to 4 on Tuesdays": the hours come first.
        boolean hoursFirst = spans(behind(tokens, groups, groups.size() - 1)).isEmpty()
                && !spans(before(tokens, groups, 0)).isEmpty();
        Map<DayOfWeek, List<HourSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (int at = 0; at < groups.size(); at++) {
            List<HourSpan> spans = spans(hoursFirst ? before(tokens, groups, at) : behind(tokens, groups, at));
            groups.get(at).days().forEach(day -> week.merge(day, spans, WeekHours::both));
        }
        return week;
    }

    /**
     * The hours of one day that are named: from one to another, else until one or from one on, with midnight as the other
     * end; else those of the parts of the day that are named.
     */
    static List<HourSpan> ofDay(String signs) {
        List<HourSpan> named = fromTo(signs);
        if (!named.isEmpty()) {
            return named;
        }
        return openEnded(signs).map(List::of).orElseGet(() -> PART_OF_DAY
                .matcher(signs)
                .results()
                .map(match -> wholly(PartOfDay.valueOf(match.group(1))))
                .toList());
    }

    /** "Until 3 pm" and "from 10 on", with midnight as the other end. */
    static Optional<HourSpan> openEnded(String signs) {
        Optional<LocalTime> until = clock(UNTIL, signs);
        return until.isPresent()
                ? until.map(time -> new HourSpan(LocalTime.MIDNIGHT, time))
                : clock(SINCE, signs).map(time -> new HourSpan(time, LocalTime.MIDNIGHT));
    }

    private static Optional<LocalTime> clock(Pattern rule, String signs) {
        return rule.matcher(signs)
                .results()
                .findFirst()
                .filter(match -> hour(match, 0) <= LAST_HOUR)
                .map(match -> {
                    String half = match.group(5);
                    int hour = inHalf(hour(match, 0), half);
                    boolean byDay = half == null && hour < EARLIEST_BY_DAY;
                    return LocalTime.of((byDay ? hour + NOON : hour) % LAST_HOUR, minute(match, 0));
                });
    }

    private static HourSpan wholly(PartOfDay part) {
        return new HourSpan(LocalTime.of(part.from(), 0), LocalTime.of(part.to() % LAST_HOUR, 0));
    }

    private static List<HourSpan> both(List<HourSpan> one, List<HourSpan> other) {
        List<HourSpan> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static String before(List<String> tokens, List<Group> groups, int at) {
        return joined(tokens.subList(
                at == 0 ? 0 : groups.get(at - 1).to(), groups.get(at).from()));
    }

    private static String behind(List<String> tokens, List<Group> groups, int at) {
        int end = at + 1 < groups.size() ? groups.get(at + 1).from() : tokens.size();
        return joined(tokens.subList(groups.get(at).to(), end));
    }

    private static String joined(List<String> tokens) {
        return " " + String.join(" ", tokens) + " ";
    }

    private static List<Group> groups(List<String> tokens) {
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Optional<DayOfWeek> day = weekday(tokens.get(at));
            if (day.isEmpty()) {
                continue;
            }
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            List<String> between = last == null ? List.of() : tokens.subList(last.to(), at);
            if (last != null && isJoined(between)) {
                Set<DayOfWeek> days = EnumSet.copyOf(last.days());
                days.add(day.get());
                weekday(tokens.get(last.to() - 1))
                        .filter(first -> between.stream().anyMatch(RANGES::contains))
                        .ifPresent(first -> days.addAll(through(first, day.get())));
                groups.set(groups.size() - 1, new Group(days, last.from(), at + 1));
            } else {
                groups.add(new Group(EnumSet.of(day.get()), at, at + 1));
            }
        }
        return groups;
    }

    private static boolean isJoined(List<String> between) {
        return between.stream().allMatch(sign -> JOINS.contains(sign) || RANGES.contains(sign));
    }

    private static Set<DayOfWeek> through(DayOfWeek first, DayOfWeek last) {
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    private static Optional<DayOfWeek> weekday(String sign) {
        return sign.matches("W[1-7]") ? Optional.of(DayOfWeek.of(sign.charAt(1) - '0')) : Optional.empty();
    }

    private static List<HourSpan> spans(String signs) {
        List<HourSpan> spans = fromTo(signs);
        return spans.isEmpty()
                ? PART_OF_DAY
                        .matcher(signs)
                        .results()
                        .map(match -> ofPart(PartOfDay.valueOf(match.group(1))))
                        .toList()
                : spans;
    }

    private static List<HourSpan> fromTo(String signs) {
        return FROM_TO.matcher(signs)
                .results()
                .flatMap(match -> span(match, signs).stream())
                .toList();
    }

    /** When people work in that part of the day; the coach confirms it. */
    private static HourSpan ofPart(PartOfDay part) {
        return switch (part) {
            case MORNING -> new HourSpan(LocalTime.of(8, 0), LocalTime.NOON);
            case AFTERNOON -> new HourSpan(LocalTime.NOON, LocalTime.of(18, 0));
            case EVENING -> new HourSpan(LocalTime.of(18, 0), LocalTime.of(22, 0));
        };
    }

    private static Optional<HourSpan> span(MatchResult match, String signs) {
        int from = hour(match, 0);
        int to = hour(match, TO);
        if (from > LAST_HOUR || to > LAST_HOUR) {
            return Optional.empty();
        }
        // "2 to 4 pm", "in the evening, 7 to 9"
        String named = match.group(TO + 5) != null ? match.group(TO + 5) : partOf(signs);
        String half = match.group(5) != null ? match.group(5) : named;
        int end = inHalf(to, named);
        int start = inHalf(from, half);
        if (half == null && from < EARLIEST_BY_DAY && to <= EARLIEST_BY_DAY) {
            start += NOON;
            end += NOON;
        }
        if (start >= end && match.group(5) == null && from < end) {
            // "11 to 1 pm" begins before noon.
            start = from;
        }
        boolean withinAnHour = start == end && minute(match, 0) < minute(match, TO);
        if (start >= end && !withinAnHour && end + NOON <= LAST_HOUR && end != 0) {
            end += NOON;
        }
        return Optional.of(new HourSpan(
                LocalTime.of(start % LAST_HOUR, minute(match, 0)), LocalTime.of(end % LAST_HOUR, minute(match, TO))));
    }

    private static @Nullable String partOf(String signs) {
        return PART_OF_DAY
                .matcher(signs)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse(null);
    }

    private static int inHalf(int hour, @Nullable String half) {
        if (half == null || hour > NOON) {
            return hour;
        }
        boolean morning = half.equals("AM") || half.equals("MORNING");
        return morning ? hour % NOON + (hour == NOON && half.equals("MORNING") ? NOON : 0) : hour % NOON + NOON;
    }

    private static int hour(MatchResult match, int groups) {
        String full = match.group(groups + 4);
        return full == null ? Integer.parseInt(match.group(groups + 1)) : full.equals("NOON") ? NOON : LAST_HOUR;
    }

    private static int minute(MatchResult match, int groups) {
        String minute = match.group(groups + 2) != null ? match.group(groups + 2) : match.group(groups + 3);
        return minute == null ? 0 : Integer.parseInt(minute);
    }
}

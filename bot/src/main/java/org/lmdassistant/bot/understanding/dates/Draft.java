package org.lmdassistant.bot.understanding.dates;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence half read: its {@link Signs} that no rule has taken yet, and what the rules have read out of those that they
 * took. Nothing is read twice, and of each kind the first reading stands.
 */
final class Draft {

    private String rest;
    private final List<LocalDate> dates = new ArrayList<>();
    private Optional<YearMonth> month = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<Duration> later = Optional.empty();
    private Optional<PartOfDay> part = Optional.empty();
    private Optional<When.Problem> problem = Optional.empty();

    Draft(String signs) {
        this.rest = signs;
    }

    /** A rule that matches whole signs. */
    static Pattern rule(String signs) {
        return Pattern.compile(" (?:" + signs + ")(?= )");
    }

    /** Takes the first match of a rule out of the sentence. */
    void take(Pattern rule, Consumer<MatchResult> reading) {
        takeWhere(rule, m -> true, reading);
    }

    /** Takes the first match that fits. */
    void takeWhere(Pattern rule, Predicate<MatchResult> fits, Consumer<MatchResult> reading) {
        Matcher matcher = rule.matcher(rest);
        while (matcher.find()) {
            MatchResult match = matcher.toMatchResult();
            if (fits.test(match)) {
                rest = rest.substring(0, match.start()) + rest.substring(match.end());
                reading.accept(match);
                return;
            }
        }
    }

    /** Puts a sign back, for a rule that comes later. */
    void leave(String sign) {
        rest += sign + " ";
    }

    /** What no rule took. */
    String rest() {
        return rest;
    }

    String before(MatchResult match) {
        return rest.substring(0, match.start());
    }

    String behind(MatchResult match) {
        return rest.substring(match.end());
    }

    void day(LocalDate date) {
        if (dates.isEmpty()) {
            dates.add(date);
        }
    }

    void day(long year, long month, long day) {
        try {
            day(LocalDate.of((int) year, (int) month, (int) day));
        } catch (DateTimeException e) {
            wrong(When.Problem.NO_SUCH_DAY);
        }
    }

    /** Days of which one is meant. */
    void either(List<LocalDate> days) {
        if (dates.isEmpty()) {
            dates.addAll(days);
        }
    }

    void month(YearMonth read) {
        month = Optional.of(read);
    }

    void time(LocalTime read) {
        time = time.or(() -> Optional.of(read));
    }

    /** Replaces a time by what is now known of it. */
    void correct(LocalTime read) {
        time = Optional.of(read);
    }

    /** Replaces the days by what is now known of them. */
    void correct(List<LocalDate> days) {
        dates.clear();
        dates.addAll(days);
    }

    void lasts(Duration length) {
        duration = duration.or(() -> Optional.of(length));
    }

    void lasts(long minutes) {
        lasts(Duration.ofMinutes(minutes));
    }

    void later(Duration read) {
        later = Optional.of(read);
    }

    void part(PartOfDay read) {
        part = Optional.of(read);
    }

    void wrong(When.Problem read) {
        problem = problem.or(() -> Optional.of(read));
    }

    List<LocalDate> dates() {
        return List.copyOf(dates);
    }

    Optional<LocalTime> time() {
        return time;
    }

    boolean isWithoutDay() {
        return dates.isEmpty() && problem.isEmpty();
    }

    When read() {
        return new When(
                dates,
                dates.isEmpty() ? month : Optional.empty(),
                time.stream().toList(),
                duration,
                later,
                time.isPresent() ? Optional.empty() : part,
                problem);
    }

    /** The first group that took part; "a" and "un" are one. */
    static long first(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return number(match.group(group));
            }
        }
        return 1;
    }

    static @Nullable String either(MatchResult match, int one, int other) {
        return match.group(one) != null ? match.group(one) : match.group(other);
    }

    static long number(@Nullable String digits, long otherwise) {
        return digits == null ? otherwise : number(digits);
    }

    static long number(@Nullable String digits) {
        return digits == null || digits.equals("A") ? 1 : Long.parseLong(digits);
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that the programme gives, however people write them: {@code SR-2026-0017}, {@code sr 2026 17}, {@code LMD-2027-03}. */
public final class References {

    // Not \b, which looks back over all marks before it and so takes minutes for a text of marks alone.
    private static final String BEGIN = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String END = "(?![\\p{L}\\p{N}_])";
    /** Of requests, applications, registrations, coaching sessions and talks. */
    public static final Pattern NUMBER =
            Pattern.compile(BEGIN + "(SR|FA|R|CS|H)[-/ ]?(\\d{4})[-/ ]?(\\d{1,6})" + END, Pattern.CASE_INSENSITIVE);

    private static final Pattern WORKSHOP =
            Pattern.compile(BEGIN + "LMD[- ]?(\\d{4})[- ](\\d{1,3})" + END, Pattern.CASE_INSENSITIVE);

    /** Of the sessions of the fellowship. */
    private static final Pattern SESSION =
            Pattern.compile(BEGIN + "FS[- ]?(\\d{4})[- ](\\d{1,3})" + END, Pattern.CASE_INSENSITIVE);

    /** "EL-003", "el003", "el 003"; "el 12 de marzo" is a day. */
    private static final Pattern COURSE =
            Pattern.compile(BEGIN + "EL(?:-|(?=\\d{3})| (?=0\\d{2}))(\\d{1,4})" + END, Pattern.CASE_INSENSITIVE);

    private References() {}

    /** The first number but a workshop's, as the programme writes it. */
    public static Optional<String> number(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find()
                ? Optional.of("%s-%s-%04d".formatted(kind(found), found.group(2), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** The first workshop's number, as the programme writes it. */
    static Optional<String> workshop(String text) {
        Matcher found = WORKSHOP.matcher(text);
        return found.find() ? Optional.of(code(found)) : Optional.empty();
    }

    /** The numbers of courses, as the programme writes them. */
    public static List<String> courses(String text) {
        return COURSE.matcher(text)
                .results()
                .map(number -> "EL-%03d".formatted(Integer.parseInt(number.group(1))))
                .distinct()
                .toList();
    }

    /** Whether a text names a course by its number. */
    public static boolean nameACourse(String text) {
        return COURSE.matcher(text).find();
    }

    /** The text without the numbers of courses, of which the first half is an article in Spanish. */
    public static String withoutCourses(String text) {
        return COURSE.matcher(text).replaceAll(" ");
    }

    /** The text without the numbers of other workshops than this one. */
    public static String only(String text, String workshop) {
        return WORKSHOP.matcher(text).replaceAll(number -> code(number).equals(workshop) ? number.group() : " ");
    }

    private static String code(MatchResult number) {
        return "LMD-%s-%02d".formatted(number.group(1), Integer.parseInt(number.group(2)));
    }

    /** The text without any number; whatever stood around one does not belong together. */
    static String without(String text) {
        String unnumbered =
                SESSION.matcher(NUMBER.matcher(text).replaceAll(" ; ")).replaceAll(" ; ");
        return WORKSHOP.matcher(unnumbered).replaceAll(" ; ");
    }

    /** The text with a word in the place of each number that tells of what it is the number. */
    static String abstracted(String text) {
        String numbered = NUMBER.matcher(text).replaceAll(number -> switch (kind(number)) {
            case "R" -> " xregistration ";
            case "FA" -> " xapplication ";
            case "CS" -> " coaching ";
            default -> " xrequest ";
        });
        return SESSION.matcher(WORKSHOP.matcher(numbered).replaceAll(" xcode ")).replaceAll(" fellowship ");
    }

    private static String kind(MatchResult number) {
        return number.group(1).toUpperCase(Locale.ROOT);
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper or a workshop is called, and what the sentence says besides: names within a title are nobody's.
 *
 * @param words as they were written
 * @param before what stands before them
 * @param after what stands behind them
 */
record Title(String words, String before, String after) {

    /** In quotation marks of any of the three languages, and more than one word; one may be a place. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"“«„]\\s{0,2}([^\"“”«»„\\s]+\\s[^\"“”«»„]{1,120}?)\\s{0,2}[\"”»“]"
                    + "|(?<!\\p{L})['‘](\\p{Lu}[^'‘’\\s]*\\s[^'‘’]{1,120})['’](?!\\p{L})");

    /** "My paper is called Staff Rotation at Land Borders". */
    private static final Pattern CALLED = Pattern.compile(
            "(?:paper|(?:ma|notre|la|une|cette|de|mi|nuestra|una|my|our|the|a) not[ea]|essay|thesis|draft|report|m[ée]moire|travail|rapport|essai|trabajo|ensayo|borrador|informe|tesis|[ée]tude|estudio|study|article|art[ií]culo)[^;?]{0,80}?\\s"
                    + "(?:called|titled|entitled|named|intitul[ée]e?|s['’](?:appelle|intitule)|titulad[oa]|se llama|se titula)\\s*:?\\s+([^,.;:!?\"“«]{3,120})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Title: Staff Rotation at Land Borders", "the title is …"; "the title of my paper" tells none. */
    private static final Pattern HEADED = Pattern.compile(
            "(?<!\\p{L})(?i:title|titre|t[ií]tulo)(?:\\s?:\\s?|\\s(?:is|est|es)\\s|\\s)(\\p{Lu}[^,.;:!?\"“«]{3,120})",
            Pattern.UNICODE_CASE);

    private static final String HANDED_IN =
            "paper|essay|draft|m[ée]moire|travail|essai|trabajo|ensayo|borrador|handing in|submitting|je remets|entrego";

    /** "My second draft: Reforming Internal Audit", "here is my paper, Staff Rotation at Land Borders". */
    private static final Pattern SET_OFF = Pattern.compile(
            "(?<!\\p{L})(?:(?i:versi[oó]n|attached|enclosed|" + HANDED_IN
                    + ")\\s?:\\s+(\\p{Lu}\\p{L}*\\s[^,.;:!?\"“«]{3,120})" + "|(?i:" + HANDED_IN
                    + "),\\s+(\\p{Lu}\\p{L}+\\s\\p{Lu}\\p{L}+\\s[^,.;:!?\"“«]{3,120}))",
            Pattern.UNICODE_CASE);

    /** "A workshop called Leading Change in Nairobi": it ends before what tells where and when. */
    private static final Pattern BARE = Pattern.compile(
            "(?<!\\p{L})(?i:called|titled|entitled|named|intitul[ée]e?|appel[ée]e?|titulad[oa]|llamad[oa]"
                    + "|(?:title|titre|t[ií]tulo)(?:\\s\\p{L}+){0,3}?\\s?(?::|to|is|shall be|en|est|sera|es|será|por|a)|rename(?: it)? to)\\s+(\\p{Lu}[^,.;:!?\"“«]{2,120}?)"
                    + "(?=[,.;:!?]|\\s(?:in|at|from|on|for|à|au|du|pour|en|del|desde|para)\\s|\\s*$)",
            Pattern.UNICODE_CASE);

    /** What something is called without quotation marks, if it is called so. */
    static Optional<String> called(String text) {
        return find(BARE, text).map(Title::words);
    }

    /** The title that a text gives, if it gives one. */
    static Optional<Title> in(String text) {
        return find(QUOTED, text)
                .filter(Title::standsInASentence)
                .or(() -> find(CALLED, text))
                .or(() -> find(HEADED, text))
                .or(() -> find(SET_OFF, text));
    }

    /** A message may be all in quotation marks. */
    private boolean standsInASentence() {
        return (before + after).codePoints().anyMatch(Character::isLetter);
    }

    /** The sentence without the title; whatever stood around it does not belong together. */
    String without() {
        return before + " ; " + after;
    }

    /** The sentence with a word in the place of the title. */
    String abstracted() {
        return before + " xtitle " + after;
    }

    private static Optional<Title> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int group = found.group(1) == null ? 2 : 1;
        return Optional.of(new Title(
                found.group(group).strip(), text.substring(0, found.start(group)), text.substring(found.end(group))));
    }
}

package org.lmdassistant.bot.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;

/** A sentence as it was written beside its plain words. */
public final class Sentence {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

    private static final Pattern NEXT = Pattern.compile("[ '’-]");

    private static final Pattern BESIDE = Pattern.compile("[ '’-]+");

    private final String text;
    private final List<String> plain = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final boolean shouted;

    public Sentence(String text) {
        this.text = text;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            plain.add(String.join("", Plain.words(matcher.group())));
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        shouted = text.codePoints().noneMatch(Character::isLowerCase);
    }

    public List<String> plain() {
        return plain;
    }

    public int size() {
        return plain.size();
    }

    /** The words from one up to another as they were written, with what stands between them. */
    public String written(int from, int to) {
        return text.substring(places.get(from)[0], places.get(to - 1)[1]);
    }

    /** Everything from a word on. */
    public String from(int word) {
        return text.substring(places.get(word)[0]);
    }

    /** Everything from a word on, without the punctuation at its end. */
    public String rest(int from) {
        return from(from).replaceAll("[\\s.!;,]+$", "").strip();
    }

    /** The text with something else in the place of so many words from one on. */
    public String with(String instead, int from, int words) {
        int end = places.get(from + words - 1)[1];
        return text.substring(0, places.get(from)[0]) + instead + text.substring(end);
    }

    /** The text with blanks in the place of some words. */
    String without(List<Names.Found> parts) {
        StringBuilder blanked = new StringBuilder(text);
        for (Names.Found part : parts) {
            for (int at = places.get(part.from())[0]; at < places.get(part.to() - 1)[1]; at++) {
                blanked.setCharAt(at, ' ');
            }
        }
        return blanked.toString();
    }

    /** What stands right after a word. */
    public String after(int word) {
        int end = word + 1 < places.size() ? places.get(word + 1)[0] : text.length();
        return text.substring(places.get(word)[1], end);
    }

    /** Whether the next word belongs to a word: one blank, apostrophe or hyphen is all that stands between them. */
    boolean goesOn(int word) {
        return NEXT.matcher(after(word)).matches();
    }

    /** Whether nothing but blanks, apostrophes and hyphens stands between a word and the one before it. */
    boolean follows(int word) {
        return BESIDE.matcher(after(word - 1)).matches();
    }

    /** Whether it has no small letter at all. */
    boolean isShouted() {
        return shouted;
    }

    /** Whether a word is written like a name. In a sentence all in capitals none is. */
    public boolean isCapitalized(int word) {
        return !shouted && Character.isUpperCase(text.charAt(places.get(word)[0]));
    }
}

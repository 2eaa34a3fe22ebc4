package org.lmdassistant.bot.understanding.slots;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What belongs to a topic beside it: "feedback skills", "communication managériale", "conflicts within my team". */
final class WiderTopics {

    /** How adjectives end that come behind what they tell of: "communication managériale", "comunicación interna". */
    private static final Pattern ADJECTIVE = Pattern.compile(
            "\\p{L}{3,}(?:ale|ales|aux|elle|elles|ique|iques|ive|ives|aire|aires|iva|ivo|ivas|ivos|ica|ico|icas|icos|al|erna|erno|erne|ivel)|humanos?|eficaz|eficaces|efficaces?");

    private final WordLists words;
    private final TopicReach reach;

    WiderTopics(WordLists words, TopicReach reach) {
        this.words = words;
        this.reach = reach;
    }

    /** The topic with what belongs to it, and without an article. */
    Names.Found of(Sentence sentence, Names.Found topic) {
        return widened(sentence, bare(sentence, titled(sentence, topic)));
    }

    /** The module "Managing Remote Teams" in small letters has more words than the list knows. */
    private static Names.Found titled(Sentence sentence, Names.Found topic) {
        int from = topic.from();
        int to = topic.to();
        boolean capitals = IntStream.range(from, to).allMatch(sentence::isCapitalized);
        while (capitals && from > 1 && sentence.goesOn(from - 1) && sentence.isCapitalized(from - 1)) {
            from--;
        }
        while (capitals && to < sentence.size() && sentence.goesOn(to - 1) && sentence.isCapitalized(to)) {
            to++;
        }
        return new Names.Found(from, to, "");
    }

    /** "A conflict with my deputy" is about conflict. */
    private Names.Found bare(Sentence sentence, Names.Found topic) {
        int from = topic.from();
        while (from + 1 < topic.to() && words.is("articles", sentence.plain().get(from))) {
            from++;
        }
        return new Names.Found(from, topic.to(), "");
    }

    /** "Feedback skills", "mentoring for women in management", "conflicts within my team". */
    private Names.Found widened(Sentence sentence, Names.Found topic) {
        int to = topic.to()
                + (words.stands(sentence, topic.to(), "skills") || isAdjective(sentence, topic.to()) ? 1 : 0);
        int audience = endOfAudience(sentence, to);
        return new Names.Found(
                ofAWhole(sentence, topic.from()), audience > to ? audience : endOfCircle(sentence, to), "");
    }

    /** Where those end for whom it is meant; where it ends itself if nobody is named. */
    private int endOfAudience(Sentence sentence, int to) {
        int audience = to + 1;
        while (words.stands(sentence, audience, "audiences")) {
            audience++;
        }
        return words.stands(sentence, to, "meant for") && audience > to + 1 ? audience : to;
    }

    /** Where those end among whom it is; where it ends itself if nobody is named. */
    private int endOfCircle(Sentence sentence, int to) {
        if (!words.stands(sentence, to, "within")) {
            return to;
        }
        int circle = to + 1;
        while (words.stands(sentence, circle, "possessives") || words.stands(sentence, circle, "articles")) {
            circle++;
        }
        // "At dry ports"
        circle += words.stands(sentence, circle + 1, "circles") ? 1 : 0;
        if (!words.stands(sentence, circle, "circles")) {
            return to;
        }
        boolean between = words.stands(sentence, to, "between") && words.stands(sentence, circle + 1, "joins");
        int end = between ? other(sentence, circle + 2) : circle + 1;
        // "At remote border crossings"
        return end + (words.stands(sentence, end, "circles") ? 1 : 0);
    }

    private boolean isAdjective(Sentence sentence, int word) {
        return word < sentence.size()
                && sentence.follows(word)
                && reach.belongs(sentence, word - 1, word)
                && ADJECTIVE.matcher(sentence.plain().get(word)).matches();
    }

    /** The end of "between the regions and the headquarters". */
    private int other(Sentence sentence, int word) {
        boolean article = words.stands(sentence, word, "articles") || words.stands(sentence, word, "possessives");
        return Math.min(sentence.size(), word + (article ? 2 : 1));
    }

    /** "Reforma de recursos humanos" */
    private int ofAWhole(Sentence sentence, int from) {
        int whole = from - 1;
        while (whole > 0 && (words.stands(sentence, whole, "of") || words.stands(sentence, whole, "articles"))) {
            whole--;
        }
        return whole >= 0
                        && whole < from - 1
                        && words.is("wholes", sentence.plain().get(whole))
                ? whole
                : from;
    }
}

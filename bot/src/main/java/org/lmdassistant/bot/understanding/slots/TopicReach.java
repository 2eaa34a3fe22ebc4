package org.lmdassistant.bot.understanding.slots;

import java.util.List;

/** How far a topic goes on from a word. */
final class TopicReach {

    private static final int LONGEST = 8;

    /** "Negotiation coming up in March", "succession planning some time next year", "public speaking the day after tomorrow" */
    private static final List<List<String>> TAILS =
            List.of(List.of("coming", "up"), List.of("some", "time"), List.of("the", "day"));

    private final WordLists words;
    private final NamedWorkshops workshops;

    TopicReach(WordLists words, NamedWorkshops workshops) {
        this.words = words;
        this.workshops = workshops;
    }

    /** The words from one on that tell of one thing, without those of a list that stand before them. */
    Names.Found after(Sentence sentence, int start, String skipped) {
        List<String> plain = sentence.plain();
        int from = start;
        while (from + 1 < plain.size() && words.is(skipped, plain.get(from))) {
            from++;
        }
        int to = from;
        while (to < plain.size() && to - from < LONGEST && belongs(sentence, from, to)) {
            to++;
        }
        for (List<String> tail : TAILS) {
            int begin = to - tail.size();
            if (begin > from && plain.subList(begin, to).equals(tail)) {
                to = begin;
            }
        }
        while (to > from && dangles(plain.get(to - 1))) {
            to--;
        }
        return new Names.Found(from, to, "");
    }

    /** "Sujet : e-commerce et fraude", up to where the clause ends. */
    Names.Found withAnother(Sentence sentence, Names.Found topic) {
        boolean joined = words.stands(sentence, topic.to(), "joins") && topic.to() + 1 < sentence.size();
        if (!joined || words.is("clauses", sentence.plain().get(topic.to() + 1))) {
            return topic;
        }
        Names.Found other = after(sentence, topic.to() + 1, "none");
        boolean ends = other.to() > other.from()
                && (other.to() == sentence.size()
                        || !sentence.after(other.to() - 1).startsWith(" "));
        return ends && sentence.follows(topic.to() + 1) ? new Names.Found(topic.from(), other.to(), "") : topic;
    }

    /** "Remote work and trust." */
    boolean endsWithOther(Sentence sentence, Names.Found topic) {
        int other = topic.to() + 1;
        return sentence.follows(other)
                && belongs(sentence, other, other)
                && !words.is("lessons", sentence.plain().get(other))
                && (other + 1 == sentence.size() || sentence.after(other).matches("[.,;?!].*"))
                && !dangles(sentence.plain().get(other));
    }

    /** Whether a word can be one of those that begin with another. */
    boolean belongs(Sentence sentence, int from, int word) {
        String plain = sentence.plain().get(word);
        boolean goesOn = word == from || sentence.follows(word);
        boolean elearning = plain.equals("e") && words.stands(sentence, word + 1, "lessons");
        boolean another = word > from && (words.is("workshops", plain) || words.is("lessons", plain) || elearning);
        // "Communication on the calendar"
        boolean shown = words.is("about", plain)
                && word + 1 < sentence.size()
                && words.is("articles", sentence.plain().get(word + 1));
        // "Women in leadership in our administration"
        boolean atHome = words.is("into", plain)
                && word + 1 < sentence.size()
                && words.is("possessives", sentence.plain().get(word + 1))
                && !words.is("of", plain);
        boolean inCalendar = words.is("into", plain)
                && word + 2 < sentence.size()
                && words.is("articles", sentence.plain().get(word + 1))
                && words.is("calendars", sentence.plain().get(word + 2));
        return goesOn
                && !inCalendar
                && !another
                && !shown
                && !atHome
                && !words.is("endings", plain)
                && !(word > from && beginsAClause(sentence, from, word))
                && !words.is("times", plain)
                && !words.isLanguage(plain)
                && !workshops.isNameAt(sentence, word)
                && !plain.isEmpty()
                && !Character.isDigit(plain.charAt(0));
    }

    private boolean beginsAClause(Sentence sentence, int from, int word) {
        List<String> plain = sentence.plain();
        return words.is("clauses", plain.get(word))
                && !words.is("how", plain.get(from))
                && !words.is("of", plain.get(word - 1));
    }

    // "Ethical leadership on CLiKC!"
    private boolean dangles(String word) {
        return words.is("articles", word)
                || words.is("into", word)
                || words.is("about", word)
                || words.is("towards", word);
    }
}

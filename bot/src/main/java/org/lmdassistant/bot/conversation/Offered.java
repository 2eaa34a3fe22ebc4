package org.lmdassistant.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Replies;

/**
 * What the assistant last offered to press, so that "the second one", "the one in Brussels" or "yes" can be typed instead.
 *
 * @param at when it was offered, in seconds since 1970
 */
record Offered(List<Option> options, long at) {

    private static final Duration FRESH = Duration.ofHours(12);
    private static final int MOST = 100;
    private static final int LONGEST_ABOUT = 300;

    /**
     * One thing to press.
     *
     * @param group the part of the card it belongs to, one of several workshops for instance; counted from 0
     * @param about what that part says
     * @param main whether it is what most people want, or what was asked for
     */
    record Option(int group, String about, String label, String action, boolean main) {}

    Offered {
        options = List.copyOf(options);
    }

    /** What these cards offer. */
    static Offered by(List<Card> cards, Instant now) {
        List<Option> options = new ArrayList<>();
        int group = 0;
        for (Card card : cards) {
            StringBuilder about = new StringBuilder();
            for (Card.Element element : card.elements()) {
                if (element instanceof Card.Heading heading) {
                    group++;
                    about.setLength(0);
                    about.append(heading.text());
                } else if (element instanceof Card.Facts facts) {
                    facts.facts().forEach(fact -> about.append(' ').append(fact.value()));
                } else if (element instanceof Card.Buttons buttons) {
                    for (Card.Button button : buttons.buttons()) {
                        if (button instanceof Press press) {
                            options.add(new Option(
                                    group,
                                    cut(about.toString()),
                                    press.label(),
                                    press.action(),
                                    press.style() != Press.Style.PLAIN));
                        }
                    }
                } else if (element instanceof Card.Picker picker) {
                    for (var choice : picker.choices()) {
                        options.add(new Option(++group, "", choice.label(), choice.value(), true));
                    }
                }
            }
            group++;
        }
        return new Offered(options.subList(0, Math.min(MOST, options.size())), now.getEpochSecond());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_ABOUT ? text.substring(0, LONGEST_ABOUT) : text;
    }

    /** The action that a short reply means without doubt. */
    Optional<Action> meant(String text, Replies replies, Instant now) {
        if (Instant.ofEpochSecond(at).plus(FRESH).isBefore(now) || options.isEmpty()) {
            return Optional.empty();
        }
        return only(options.stream()
                        .filter(option -> Plain.words(option.label()).equals(Plain.words(text)))
                        .toList())
                .or(() -> counted(text, replies))
                .or(() -> replied(text, replies))
                .map(option -> Action.decode(option.action()));
    }

    /** The action of the one thing that a text points at: "the one in Brussels", "celui de mars". */
    Optional<Action> pointedAt(String text, Replies replies, Instant now) {
        List<String> gist = replies.gist(text);
        if (Instant.ofEpochSecond(at).plus(FRESH).isBefore(now) || gist.isEmpty()) {
            return Optional.empty();
        }
        List<Option> fitting = things().stream()
                .filter(option -> {
                    Set<String> words = new HashSet<>(Plain.words(option.about()));
                    words.addAll(Plain.words(option.label()));
                    return words.containsAll(gist);
                })
                .toList();
        return only(fitting).map(option -> Action.decode(option.action()));
    }

    private Optional<Option> counted(String text, Replies replies) {
        List<Option> things = things();
        OptionalInt position = replies.ordinal(text, things.size());
        return position.isPresent() ? Optional.of(things.get(position.getAsInt())) : Optional.empty();
    }

    // "Yes" is the one button that stands out; "no" the only other.
    private Optional<Option> replied(String text, Replies replies) {
        List<Option> main = options.stream().filter(Option::main).toList();
        List<Option> others = options.stream().filter(option -> !option.main()).toList();
        return main.size() == 1
                ? replies.yesOrNo(text).flatMap(yes -> yes ? Optional.of(main.get(0)) : only(others))
                : Optional.empty();
    }

    /** The things to choose from: a list's entries, each by its main button, or simply the buttons. */
    private List<Option> things() {
        Set<Integer> groups = options.stream().map(Option::group).collect(Collectors.toSet());
        if (groups.size() < 2) {
            return options;
        }
        return groups.stream()
                .sorted()
                .map(group -> options.stream()
                        .filter(option -> option.group() == group)
                        .reduce((first, other) -> first.main() || !other.main() ? first : other)
                        .orElseThrow())
                .toList();
    }

    private static Optional<Option> only(List<Option> options) {
        return options.stream().map(Option::action).distinct().count() == 1
                ? Optional.of(options.get(0))
                : Optional.empty();
    }
}

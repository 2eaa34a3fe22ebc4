package org.lmdassistant.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.References;

/**
 * What the assistant last offered to press, so that "the second one", "the one in Brussels" or "yes" can be typed instead.
 *
 * @param at when it was offered, in seconds since 1970
 * @param question the group of the card that asks something to be answered by yes or no; null where none does
 * @param awaited the wish that waits for what is still to be said of it, such as a day; null where none does
 */
record Offered(List<Option> options, long at, @Nullable Integer question, @Nullable String awaited) {

    /** Where it rests, beside the flow in the middle. */
    static final String KEPT_AS = "offered";

    private static final Duration FRESH = Duration.ofHours(12);
    private static final int MOST = 100;
    private static final int LONGEST_ABOUT = 300;
    private static final int LONGEST_CALL = 6;
    /** With a number of four parts, "no, the one of his colleague" has so many words. */
    private static final int LONGEST_NUMBERED = 8;
    /** How a button begins that answers a question: "yes" answers only what is still asked. */
    private static final Set<String> ANSWERS = Set.of("yes", "no", "oui", "non", "si");

    /** "Not R-2026-0022", "all but that one" */
    private static final Pattern NOT_THAT = Pattern.compile(
            "(?<!\\p{L})(?:not|no|non|pas|ne|except|but|sauf|salvo|excepto|pero|mais|menos|neither|ni)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WORKSHOP = Pattern.compile("\\bLMD-\\d{4}-\\d{2,4}\\b");

    /**
     * One thing to press.
     *
     * @param group the part of the card it belongs to, one of several workshops for instance; counted from 0
     * @param about what that part says
     * @param main whether it is what most people want, or what was asked for
     * @param grave whether it cannot be undone: beside what was asked for, "no" is no word for it
     * @param form whether it opens a form: nobody who says "no" wants to fill in one
     */
    record Option(int group, String about, String label, String action, boolean main, boolean grave, boolean form) {}

    Offered {
        options = List.copyOf(options);
    }

    /** What these cards offer. */
    static Offered by(List<Card> cards, @Nullable Action awaited, Instant now) {
        List<Option> options = new ArrayList<>();
        int group = 0;
        Integer question = null;
        for (Card card : cards) {
            // Of two questions none is answered by "yes"; a note behind a question leaves it open.
            if (asks(card) && question == null) {
                question = group;
            } else if (hasButtons(card)) {
                question = null;
            }
            StringBuilder about = new StringBuilder();
            boolean asks = asks(card);
            for (Card.Element element : card.elements()) {
                if (element instanceof Card.Heading heading) {
                    group++;
                    about.append(' ').append(heading.text());
                } else if (asks && element instanceof Card.Paragraph paragraph) {
                    about.append(' ').append(paragraph.text());
                } else if (element instanceof Card.Facts facts) {
                    facts.facts().forEach(fact -> about.append(' ').append(fact.value()));
                } else if (element instanceof Card.Buttons buttons) {
                    // What has no button of its own is spoken of by the next one.
                    options.addAll(options(buttons, group, cut(about.toString())));
                    about.setLength(0);
                } else if (element instanceof Card.Picker picker) {
                    for (var choice : picker.choices()) {
                        options.add(new Option(++group, "", choice.label(), choice.value(), true, false, false));
                    }
                }
            }
            group++;
        }
        return new Offered(
                options.subList(0, Math.min(MOST, options.size())),
                now.getEpochSecond(),
                question,
                awaited == null ? null : awaited.encode());
    }

    private static List<Option> options(Card.Buttons buttons, int group, String about) {
        List<Press> presses = buttons.buttons().stream()
                .filter(Press.class::isInstance)
                .map(Press.class::cast)
                // What says a sentence is typed as that sentence.
                .filter(press -> !Action.decode(press.action()).verb().equals(Stage.SAY))
                .toList();
        boolean hasMain = presses.stream().anyMatch(press -> press.style() == Press.Style.PRIMARY);
        return presses.stream()
                .map(press -> {
                    boolean grave = press.style() == Press.Style.DANGER;
                    boolean main = press.style() == Press.Style.PRIMARY || (grave && !hasMain);
                    return new Option(group, about, press.label(), press.action(), main, grave, press.opensForm());
                })
                .toList();
    }

    private static boolean hasButtons(Card card) {
        return card.elements().stream()
                .anyMatch(element -> element instanceof Card.Buttons || element instanceof Card.Picker);
    }

    // Only a sentence that asks can be answered by "yes": a card with one main button does not ask whether to press it.
    private static boolean asks(Card card) {
        return card.elements().stream()
                .anyMatch(element -> element instanceof Card.Paragraph paragraph
                        && paragraph.text().contains("?"));
    }

    /** The same things, once something else was said: "yes" answers nothing any more. */
    Offered answered() {
        return new Offered(options, at, null, null);
    }

    boolean asks() {
        return question != null;
    }

    /** Whether "yes" would do something. */
    boolean isAnsweredByYes() {
        return asks() && answer(true).isPresent();
    }

    /** Whether something was asked that "cancel" gives up: yes or no, or one of several to choose from. */
    boolean isOpen(Instant now) {
        return !isOld(now) && asks();
    }

    private boolean isOld(Instant now) {
        return Instant.ofEpochSecond(at).plus(FRESH).isBefore(now);
    }

    /** The wish that waits for more, if it is still fresh. */
    Optional<Action> awaits(Instant now) {
        return Optional.ofNullable(awaited).filter(wish -> !isOld(now)).map(Action::decode);
    }

    /** The wish that asked something which is still to be answered. */
    Optional<Action> asking(Instant now) {
        return asks() ? awaits(now) : Optional.empty();
    }

    /** The code of the one workshop that everything offered is about, if it is one. */
    Optional<String> workshop(Instant now) {
        List<String> codes = options.stream()
                .flatMap(option -> WORKSHOP.matcher(option.about()).results().map(MatchResult::group))
                .distinct()
                .toList();
        return codes.size() == 1 && !isOld(now) ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** The code of the one of several listed workshops that a sentence counts out: "the second one". */
    Optional<String> counted(String text, Replies replies, Instant now) {
        List<Option> things = things();
        List<String> codes = things.stream()
                .flatMap(option -> workshopIn(option.about()).stream())
                .toList();
        OptionalInt place = isOld(now) || codes.size() != things.size()
                ? OptionalInt.empty()
                : replies.ordinals().among(text, codes.size());
        return place.isPresent() ? Optional.of(codes.get(place.getAsInt())) : Optional.empty();
    }

    /** The first code of a workshop in a text. */
    static Optional<String> workshopIn(String text) {
        return WORKSHOP.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_ABOUT ? text.substring(0, LONGEST_ABOUT) : text;
    }

    /** The action that a short reply means without doubt. */
    Optional<Action> meant(String text, Replies replies, Instant now) {
        if (isOld(now) || options.isEmpty()) {
            return Optional.empty();
        }
        return only(options.stream()
                        .filter(option -> Plain.words(option.label()).equals(Plain.words(text)))
                        .toList())
                .or(() -> counted(text, replies))
                .or(() -> replied(text, replies))
                .map(option -> Action.decode(option.action()));
    }

    /**
     * The action of the one thing that a text points at: "the one in Brussels", "celui de mars".
     *
     * @param clear whether the text is a wish by itself: "register me for Brussels" gives up nothing there
     */
    Optional<Action> pointedAt(String text, boolean clear, Replies replies, Instant now) {
        List<String> gist = replies.gist(text);
        if (isOld(now) || gist.isEmpty()) {
            return Optional.empty();
        }
        List<Option> fitting = things().stream()
                .filter(option -> {
                    Set<String> words = new HashSet<>(Plain.words(option.about()));
                    words.addAll(Plain.words(option.label()));
                    return words.containsAll(gist);
                })
                .toList();
        return only(fitting).filter(option -> !(clear && option.grave())).map(option -> Action.decode(option.action()));
    }

    /**
     * The action of the one button that a text calls by a part of its label, from its first word on: "send it" beside "Send
     * the request". What cannot be undone is not called so.
     */
    Optional<Action> called(String text, Replies replies, Instant now) {
        return isOld(now) || Plain.words(text).size() > LONGEST_CALL
                ? Optional.empty()
                : only(options.stream()
                                .filter(option -> !option.grave() && !ANSWERS.contains(Plain.first(option.label())))
                                .filter(option -> replies.calls(text, Plain.words(option.label())))
                                .toList())
                        .map(option -> Action.decode(option.action()));
    }

    /** The action of the one thing whose number a short text names: "his registration R-2026-0022". */
    Optional<Action> numbered(String text, Replies replies, Instant now) {
        Optional<String> number = References.number(text);
        boolean other = replies.asks(text) || NOT_THAT.matcher(text).find();
        return number.isEmpty() || other || isOld(now) || Plain.words(text).size() > LONGEST_NUMBERED
                ? Optional.empty()
                : only(options.stream()
                                .filter(option -> option.label().contains(number.get()))
                                .toList())
                        .map(option -> Action.decode(option.action()));
    }

    /** The action of the one of several wishes that begins with a word: "cancel" beside "Cancel a session" and "Move a session". */
    Optional<Action> begun(String text, Replies replies, Instant now) {
        List<Option> begun = Plain.words(text).size() != 1 || isOld(now)
                ? List.of()
                : options.stream()
                        .filter(option -> Action.decode(option.action()).verb().equals(WhichWish.MEANT))
                        .filter(option -> replies.calls(text, Plain.words(option.label())))
                        .toList();
        return only(begun).map(option -> Action.decode(option.action()));
    }

    private Optional<Option> counted(String text, Replies replies) {
        List<Option> things = things();
        OptionalInt position = replies.ordinals().of(text, things.size());
        return position.isPresent() ? Optional.of(things.get(position.getAsInt())) : Optional.empty();
    }

    // "Yes" is the one button of the question that stands out; "no" the only other.
    private Optional<Option> replied(String text, Replies replies) {
        return asks() ? replies.yesOrNo(text).flatMap(this::answer) : Optional.empty();
    }

    private Optional<Option> answer(boolean yes) {
        List<Option> main = inQuestion().filter(Option::main).toList();
        List<Option> others = inQuestion()
                .filter(option -> !option.main() && !option.grave() && !option.form())
                .toList();
        return main.size() == 1 ? (yes ? Optional.of(main.get(0)) : only(others)) : Optional.empty();
    }

    /** The one button that stands out, where nothing was asked; one that answers a question counts only while that is asked. */
    Optional<Option> onlyMain(Instant now) {
        List<Option> main = options.stream().filter(Option::main).toList();
        return main.size() == 1
                        && !main.get(0).grave()
                        && !ANSWERS.contains(Plain.first(main.get(0).label()))
                        && !asks()
                        && !isOld(now)
                ? Optional.of(main.get(0))
                : Optional.empty();
    }

    /** What a text agrees to that says yes in so many words, where something was asked. */
    Optional<Action> agreed(String text, Replies replies, Instant now) {
        return asks() && !isOld(now)
                ? answer(true)
                        .filter(yes -> replies.saysYesTo(text, Plain.words(yes.label())))
                        .map(option -> Action.decode(option.action()))
                : Optional.empty();
    }

    private Stream<Option> inQuestion() {
        int first = question == null ? Integer.MAX_VALUE : question;
        return options.stream().filter(option -> option.group() >= first);
    }

    /**
     * What a longer reply to the question leans to: "yes, approve it", "approve it", "no, I want to keep it".
     *
     * @param noWish whether it names nothing and asks for nothing of ours: "ok, Thursday" and "ok, show my seats" agree to nothing else
     * @param nameless whether it names nothing
     */
    Optional<Action> leaning(
            String text, BooleanSupplier noWish, BooleanSupplier nameless, Replies replies, Instant now) {
        // "Cancel" may be what is asked about, or an answer to it.
        boolean stops = replies.aside(text).filter(Aside.STOP::equals).isPresent();
        if (!asks() || isOld(now) || stops || replies.wavers(text)) {
            return Optional.empty();
        }
        List<String> gist = replies.gist(text);
        Optional<Option> labelled = gist.isEmpty()
                ? Optional.empty()
                : only(inQuestion()
                        .filter(option -> Plain.words(option.label()).containsAll(gist))
                        .toList());
        boolean agrees = answer(true)
                .filter(yes -> replies.agreesTo(text, Plain.words(yes.label() + " " + yes.about())))
                .isPresent();
        boolean refuses = replies.keeps(text) || replies.refuses(text);
        boolean shortly = labelled.isEmpty()
                && ((replies.agreesAtFirst(text) && nameless.getAsBoolean())
                        || (replies.agreesShortly(text)
                                && answer(true).filter(yes -> !yes.grave()).isPresent()
                                && noWish.getAsBoolean()));
        return (refuses ? answer(false) : Optional.<Option>empty())
                .or(() -> labelled)
                .or(() -> agrees || shortly ? answer(true) : Optional.empty())
                .map(option -> Action.decode(option.action()));
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

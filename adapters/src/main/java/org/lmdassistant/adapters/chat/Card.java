package org.lmdassistant.adapters.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Something to show. All text is plain: renderers make sure that nothing in it, whoever wrote it, becomes a mention, a
 * link or markup.
 *
 * @param summary one line for notifications and for clients that cannot draw the rest
 */
public record Card(String summary, List<Element> elements) {

    public Card {
        elements = List.copyOf(elements);
    }

    /** A card of one sentence. */
    public static Card text(String sentence) {
        return new Card(sentence, List.of(new Paragraph(sentence)));
    }

    /** A card of one sentence, and what can be done about it. */
    public static Card text(String sentence, List<? extends Button> buttons) {
        return new Card(sentence, List.of(new Paragraph(sentence), new Buttons(List.copyOf(buttons))));
    }

    /** A part of a card, shown from top to bottom. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "element")
    public sealed interface Element {}

    public record Heading(String text) implements Element {}

    public record Paragraph(String text) implements Element {}

    /** Small print. */
    public record Note(String text) implements Element {}

    public record Facts(List<Fact> facts) implements Element {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {}

    /** Steps in time, the oldest first. */
    public record Timeline(List<Step> steps) implements Element {
        public Timeline {
            steps = List.copyOf(steps);
        }
    }

    public record Step(String label, String detail, State state) {
        /** Where a step stands. */
        public enum State {
            DONE,
            CURRENT,
            AHEAD,
            LATE
        }
    }

    public record Buttons(List<Button> buttons) implements Element {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /** A menu; choosing is {@link Act.Pressed} with the choice's value as action. */
    public record Picker(String prompt, List<Choice> choices) implements Element {
        public Picker {
            choices = List.copyOf(choices);
        }
    }

    /** Something to press. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "button")
    public sealed interface Button {
        String label();
    }

    /**
     * A button that comes back as {@link Act.Pressed}.
     *
     * @param action at most 2,000 characters (Slack's limit for a button's value)
     * @param opensForm whether the bot answers with a form; Teams has to know beforehand
     */
    public record Press(String label, String action, Style style, boolean opensForm) implements Button {
        /** How much a button stands out. */
        public enum Style {
            PLAIN,
            PRIMARY,
            DANGER
        }
    }

    /** A button that opens an address in the browser: https, or http on this very machine (the playground). */
    public record Link(String label, URI url) implements Button {

        private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

        /**
         * The address as text.
         *
         * @throws IllegalArgumentException if it could lead anywhere but to a web page over a safe way
         */
        public String address() {
            boolean safe = "https".equalsIgnoreCase(url.getScheme())
                    || ("http".equalsIgnoreCase(url.getScheme())
                            && THIS_MACHINE.contains(String.valueOf(url.getHost())));
            if (!safe) {
                throw new IllegalArgumentException("a link that is not https");
            }
            return url.toString();
        }
    }
}

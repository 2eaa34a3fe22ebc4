package org.lmdassistant.bot.conversation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a button does, as the one thing that travels through a platform and back. Everything in it is chosen by whoever
 * sent it: each deed checks again what it names and who may do it.
 *
 * @param verb names a deed or a flow of the {@link Repertoire}
 * @param arguments what it is about, usually one id
 */
public record Action(String verb, List<String> arguments) {

    /** Slack's button values have 2,000 characters. */
    private static final int LONGEST = 1_900;

    public Action {
        arguments = List.copyOf(arguments);
    }

    public static Action of(String verb, Object... arguments) {
        return new Action(verb, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The same action with one more argument. */
    public Action with(Object more) {
        return new Action(
                verb,
                Stream.concat(arguments.stream(), Stream.of(String.valueOf(more)))
                        .toList());
    }

    /** The same action with a text as one more argument, if a button can carry it; else as it is. */
    public Action carrying(String text) {
        Action whole = with(text);
        return whole.fitsAButton() ? whole : this;
    }

    /** An action with a text in it, of which so much is left that a button can carry it. */
    static Action cutToFit(String text, Function<String, Action> with) {
        String cut = text;
        while (!with.apply(cut).fitsAButton()) {
            cut = cut.substring(0, cut.length() * 2 / 3);
        }
        return with.apply(cut);
    }

    /** Reads what {@link #encode} wrote; anything else becomes an action whose verb nobody knows. */
    public static Action decode(String text) {
        try {
            List<String> parts = Arrays.stream(text.split(":", -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            return new Action(parts.get(0), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException e) {
            return new Action("", List.of());
        }
    }

    /** The action as text without spaces, safe in a button's value. */
    public String encode() {
        return Stream.concat(Stream.of(verb), arguments.stream())
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(":"));
    }

    /** Whether a button can carry it. */
    public boolean fitsAButton() {
        return encode().length() <= LONGEST;
    }

    /** The argument at a position; empty where the sender left it out. */
    public String argument(int position) {
        return position < arguments.size() ? arguments.get(position) : "";
    }

    /** The first argument as an id; 0, which no record has, where it is none. */
    public long id() {
        return number(0);
    }

    /** An argument as a number; 0 where it is none. */
    public long number(int position) {
        try {
            return Long.parseLong(argument(position));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

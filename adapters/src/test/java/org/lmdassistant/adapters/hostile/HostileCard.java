package org.lmdassistant.adapters.hostile;

import static org.lmdassistant.adapters.hostile.HostileText.choices;
import static org.lmdassistant.adapters.hostile.HostileText.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;

/** Cards and forms of every shape, full of what the worst of writers wrote. */
public final class HostileCard {

    private static final List<Card.Step.State> STATES = List.of(Card.Step.State.values());
    private static final List<Card.Press.Style> STYLES = List.of(Card.Press.Style.values());

    private static Card.Element element(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Card.Heading(text(random));
            case 1 -> new Card.Paragraph(text(random));
            case 2 -> new Card.Note(text(random));
            case 3 ->
                new Card.Facts(IntStream.range(0, random.nextInt(15))
                        .mapToObj(i -> new Card.Fact(text(random), text(random)))
                        .toList());
            case 4 ->
                new Card.Timeline(IntStream.range(0, random.nextInt(9))
                        .mapToObj(i -> new Card.Step(text(random), text(random), STATES.get(i % 4)))
                        .toList());
            case 5 ->
                new Card.Buttons(IntStream.range(0, random.nextInt(30))
                        .mapToObj(i -> button(random, i))
                        .toList());
            default -> new Card.Picker(text(random), choices(random, random.nextInt(230)));
        };
    }

    private static Card.Button button(Random random, int i) {
        return i % 3 == 0
                ? new Card.Link(text(random), URI.create("https://lmd.example.org/" + i))
                : new Card.Press(text(random), "do/" + "x".repeat(random.nextInt(1990)), STYLES.get(i % 3), true);
    }

    private HostileCard() {}

    public static Card card(Random random) {
        List<Card.Element> elements = new ArrayList<>();
        IntStream.range(0, random.nextInt(12)).forEach(i -> elements.add(element(random)));
        return new Card(text(random), elements);
    }

    public static Form form(Random random) {
        List<Form.Input> inputs = List.of(
                new Form.Text(1 + random.nextInt(3000), true),
                new Form.Email(),
                new Form.Whole(1, 20),
                new Form.Date(),
                new Form.Choose(choices(random, 1 + random.nextInt(5))),
                new Form.Choose(choices(random, 6 + random.nextInt(300))),
                new Form.Search("people", text(random)));
        List<Form.Field> fields = IntStream.range(0, inputs.size())
                .mapToObj(i -> new Form.Field(
                        "f" + i,
                        text(random),
                        random.nextBoolean(),
                        text(random),
                        inputs.get(i) instanceof Form.Search ? "value-1" : text(random),
                        inputs.get(i)))
                .toList();
        return new Form("id/" + "x".repeat(1990), text(random), text(random), text(random), text(random), fields);
    }
}

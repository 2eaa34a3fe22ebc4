package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.PlainText;

/** A card as Block Kit, within Slack's limits (docs.slack.dev, Block Kit reference). */
final class BlockKit {

    private static final int BLOCKS = 50;
    private static final int HEADER = 150;
    private static final int SECTION = 3000;
    private static final int CONTEXT = 2000;
    private static final int ELEMENTS = 25;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int pressables;

    private BlockKit() {}

    /**
     * Draws a card.
     *
     * @throws IllegalArgumentException if a button or choice breaks the vocabulary's own limits
     */
    static List<LayoutBlock> draw(Card card) {
        BlockKit drawing = new BlockKit();
        card.elements().forEach(drawing::add);
        if (drawing.blocks.isEmpty()) {
            drawing.paragraph(PlainText.line(card.summary(), SECTION));
        }
        return drawing.blocks.size() <= BLOCKS ? drawing.blocks : shortened(drawing.blocks);
    }

    private void add(Card.Element element) {
        if (element instanceof Card.Heading heading) {
            heading(heading.text());
        } else if (element instanceof Card.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (element instanceof Card.Note note) {
            note(note.text());
        } else if (element instanceof Card.Facts facts) {
            blocks.addAll(RichText.facts(facts.facts()));
        } else if (element instanceof Card.Timeline timeline) {
            blocks.addAll(RichText.timeline(timeline.steps()));
        } else if (element instanceof Card.Buttons buttons) {
            actions(buttons.buttons().stream()
                    .map(button -> Pressables.button(button, nextId()))
                    .toList());
        } else if (element instanceof Card.Picker picker) {
            actions(Pressables.menus(picker, this::nextId));
        }
    }

    private void heading(String text) {
        if (!PlainText.clean(text).isBlank()) {
            blocks.add(HeaderBlock.builder().text(ShownText.plain(text, HEADER)).build());
        }
    }

    private void paragraph(String text) {
        for (String piece : PlainText.pieces(text, SECTION)) {
            blocks.add(SectionBlock.builder().text(ShownText.verbatim(piece)).build());
        }
    }

    private void note(String text) {
        for (String piece : PlainText.pieces(text, CONTEXT)) {
            blocks.add(ContextBlock.builder()
                    .elements(List.of(ShownText.verbatim(piece)))
                    .build());
        }
    }

    private void actions(List<? extends BlockElement> elements) {
        for (int from = 0; from < elements.size(); from += ELEMENTS) {
            int to = Math.min(from + ELEMENTS, elements.size());
            blocks.add(ActionsBlock.builder()
                    .elements(List.copyOf(elements.subList(from, to)))
                    .build());
        }
    }

    private String nextId() {
        return "a" + pressables++;
    }

    // The bot pages; a longer card is an accident, and what people must be able to press stands at its end.
    private static List<LayoutBlock> shortened(List<LayoutBlock> all) {
        List<LayoutBlock> kept = new ArrayList<>(all.subList(0, BLOCKS - 1));
        kept.add(ContextBlock.builder()
                .elements(List.of(ShownText.verbatim(PlainText.MORE)))
                .build());
        if (all.get(all.size() - 1) instanceof ActionsBlock last) {
            kept.set(BLOCKS - 2, kept.get(BLOCKS - 1));
            kept.set(BLOCKS - 1, last);
        }
        return kept;
    }
}

package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Step.State;
import org.lmdassistant.adapters.chat.PlainText;

/** Facts and timelines. Rich text elements take text as it is: no mark in it is ever read. */
final class RichText {

    private static final int BLOCK = 3000;
    private static final int LABEL = 150;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private List<BlockElement> lines = new ArrayList<>();
    private int length;

    private RichText() {}

    static List<LayoutBlock> facts(List<Card.Fact> facts) {
        RichText text = new RichText();
        facts.forEach(fact -> text.line("", fact.label(), ": ", fact.value()));
        return text.done();
    }

    static List<LayoutBlock> timeline(List<Card.Step> steps) {
        RichText text = new RichText();
        steps.forEach(step -> text.line(symbol(step.state()) + " ", step.label(), " – ", step.detail()));
        return text.done();
    }

    private void line(String before, String label, String between, String value) {
        String bold = PlainText.line(label, LABEL);
        List<String> pieces = PlainText.pieces(value, BLOCK - LABEL - 10);
        String first = pieces.isEmpty() ? "" : between + pieces.get(0);
        add(List.of(plain(before), bold(bold), plain(first)), before.length() + bold.length() + first.length());
        pieces.stream().skip(1).forEach(piece -> add(List.of(plain(piece)), piece.length()));
    }

    private void add(List<Text> texts, int size) {
        if (length > 0 && length + size > BLOCK) {
            close();
        }
        List<RichTextElement> elements = texts.stream()
                .filter(text -> !text.getText().isEmpty())
                .map(RichTextElement.class::cast)
                .toList();
        lines.add(RichTextSectionElement.builder().elements(elements).build());
        length += size;
    }

    private void close() {
        if (!lines.isEmpty()) {
            blocks.add(RichTextBlock.builder().elements(lines).build());
        }
        lines = new ArrayList<>();
        length = 0;
    }

    private List<LayoutBlock> done() {
        close();
        return blocks;
    }

    private static Text plain(String text) {
        return Text.builder().text(text).build();
    }

    private static Text bold(String text) {
        return Text.builder()
                .text(text)
                .style(TextStyle.builder().bold(true).build())
                .build();
    }

    // Shapes differ, not only colours.
    private static String symbol(State state) {
        return switch (state) {
            case DONE -> "✅";
            case CURRENT -> "▶️";
            case AHEAD -> "◻️";
            case LATE -> "⚠️";
        };
    }
}

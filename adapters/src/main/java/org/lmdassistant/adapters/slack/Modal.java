package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.PlainText;

/** A form as a Slack modal. */
final class Modal {

    static final String CALLBACK = "form";

    private static final int TITLE = 24;
    private static final int INTRO = 3000;
    private static final int FIELD_LABEL = 150;
    private static final int HINT = 2000;
    private static final int FIELD_ID = 255;

    private Modal() {}

    /**
     * Draws a form that remembers where it was asked for.
     *
     * @throws IllegalArgumentException if an id or a choice breaks the vocabulary's own limits
     */
    static View draw(Form form, Place place) {
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(PlainText.line(form.title(), TITLE))
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(PlainText.line(form.submit(), TITLE))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(PlainText.line(form.cancel(), TITLE))
                        .emoji(false)
                        .build())
                .privateMetadata(new ModalOrigin(form.id(), place).write())
                .blocks(blocks(form))
                .build();
    }

    private static List<LayoutBlock> blocks(Form form) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (form.intro() != null) {
            for (String piece : PlainText.pieces(form.intro(), INTRO)) {
                blocks.add(
                        SectionBlock.builder().text(ShownText.verbatim(piece)).build());
            }
        }
        form.fields().forEach(field -> blocks.add(input(field)));
        return blocks;
    }

    private static InputBlock input(Form.Field field) {
        String hint = field.hint();
        return InputBlock.builder()
                .blockId(Pressables.within(field.id(), FIELD_ID, "a field's id"))
                .label(ShownText.plain(field.label(), FIELD_LABEL))
                .hint(hint == null || hint.isBlank() ? null : ShownText.plain(hint, HINT))
                .optional(!field.required())
                .element(Inputs.draw(field))
                .build();
    }
}

package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.PlainText;

/** Text on its way in and out. */
class TextTest {

    @Test
    void text_is_cut_between_whole_characters_as_people_see_them() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(PlainText.line(family.repeat(3), 24)).isEqualTo(family.repeat(2) + "…");
        assertThat(PlainText.line("e\u0301".repeat(20), 10)).isEqualTo("e\u0301".repeat(4) + "…");
        assertThat(PlainText.line("\u202Egnp.exe\u202C a\u0000b", 50)).isEqualTo("gnp.exe ab");
        assertThat(PlainText.line(" \n ", 50)).isEqualTo("…");
    }

    @Test
    void written_text_is_read_as_its_writer_saw_it() {
        assertThat(WrittenText.read("<@UBOT>  mail <mailto:a@b.org|a@b.org> &amp;lt; <!here> <#C1> <@U7|Awa>", "UBOT"))
                .isEqualTo("mail a@b.org &lt; @here #C1 @Awa");
        assertThat(WrittenText.read("<https://x.org> <!date^1^{date}|1 May> 3 &lt; 5", ""))
                .isEqualTo("https://x.org 1 May 3 < 5");
    }
}

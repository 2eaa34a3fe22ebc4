package org.lmdassistant.bot.evaluation;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** A certificate of attendance on one landscape page, in the reader's language. */
final class Certificate {

    // Part of PDFBox; holds Latin, Greek and Cyrillic letters.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final PDRectangle LANDSCAPE =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private static final float MARGIN = 60;
    private static final float FIRST_LINE = 470;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private float y = FIRST_LINE;

    private Certificate() throws IOException {
        try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in);
        }
    }

    static byte[] pdf(Words words, Workshop workshop, Registration registration, int days) {
        try {
            return new Certificate().draw(words, workshop, registration, days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draw(Words words, Workshop workshop, Registration registration, int days) throws IOException {
        PDPage page = new PDPage(LANDSCAPE);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setLineWidth(2);
            content.addRect(MARGIN / 2, MARGIN / 2, LANDSCAPE.getWidth() - MARGIN, LANDSCAPE.getHeight() - MARGIN);
            content.stroke();
            lines(content, words.say("certificate.heading"), 30);
            y -= 20;
            lines(content, words.say("certificate.this-certifies"), 15);
            lines(content, registration.attendee().name(), 28);
            lines(
                    content,
                    words.say(
                            "certificate.took-part",
                            "days",
                            days,
                            "all",
                            workshop.details().days()),
                    15);
            lines(content, workshop.details().title(), 22);
            lines(
                    content,
                    WorkshopCards.place(words, workshop) + ", "
                            + words.dates(
                                    workshop.details().starts(),
                                    workshop.details().ends()),
                    15);
            y -= 30;
            lines(content, workshop.code() + " · " + registration.reference(), 11);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }

    /** Writes a text in the middle, on as many lines as it needs. */
    private void lines(PDPageContentStream content, String text, float size) throws IOException {
        for (String line : broken(shown(text), size)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset((LANDSCAPE.getWidth() - width(line, size)) / 2, y);
            content.showText(line);
            content.endText();
            y -= size * 1.5f;
        }
    }

    private List<String> broken(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) > LANDSCAPE.getWidth() - 3 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1_000 * size;
    }

    /** What the font cannot write is written in Latin letters, and what has none is left out. */
    private String shown(String text) {
        String plain = text.replaceAll("\\p{Zs}", " ");
        if (canWrite(plain)) {
            return plain;
        }
        StringBuilder written = new StringBuilder();
        TO_LATIN.transliterate(plain)
                .codePoints()
                .mapToObj(Character::toString)
                .filter(this::canWrite)
                .forEach(written::append);
        return written.toString();
    }

    private boolean canWrite(String text) {
        try {
            return font.encode(text).length > 0 || text.isEmpty();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}

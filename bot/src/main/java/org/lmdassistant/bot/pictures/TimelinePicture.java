package org.lmdassistant.bot.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.lmdassistant.adapters.chat.Card.Step;

/** A timeline as a picture: a mark for each step, filled where it is done, red where it is late. */
public final class TimelinePicture {

    private static final int WIDTH = 760;
    private static final int TOP = 70;
    private static final int ROW = 40;
    private static final int LEFT = 40;
    private static final int MARK = 18;

    private static final Color DONE = new Color(0x1b7f4b);
    private static final Color CURRENT = new Color(0x1f5fa8);
    private static final Color LATE = new Color(0xb3261e);
    private static final Color AHEAD = new Color(0x8a8f98);

    private TimelinePicture() {}

    /** The picture as PNG. */
    public static byte[] png(String heading, List<Step> steps) {
        return Png.of(WIDTH, TOP + ROW * steps.size() + MARK, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
            graphics.drawString(heading, LEFT, TOP / 2 + 6);
            graphics.setColor(AHEAD);
            graphics.drawLine(LEFT + MARK / 2, TOP, LEFT + MARK / 2, TOP + ROW * (steps.size() - 1) + MARK);
            for (int i = 0; i < steps.size(); i++) {
                step(graphics, steps.get(i), TOP + ROW * i);
            }
        });
    }

    private static void step(Graphics2D graphics, Step step, int y) {
        Color color = color(step.state());
        graphics.setColor(step.state() == Step.State.AHEAD ? Color.WHITE : color);
        graphics.fillOval(LEFT, y, MARK, MARK);
        graphics.setColor(color);
        graphics.drawOval(LEFT, y, MARK, MARK);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        int x = LEFT + 2 * MARK;
        graphics.drawString(step.label(), x, y + MARK - 4);
        int after = x + graphics.getFontMetrics().stringWidth(step.label() + "  ");
        graphics.setColor(step.state() == Step.State.LATE ? LATE : Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        graphics.drawString(step.detail(), after, y + MARK - 4);
    }

    private static Color color(Step.State state) {
        return switch (state) {
            case DONE -> DONE;
            case CURRENT -> CURRENT;
            case LATE -> LATE;
            case AHEAD -> AHEAD;
        };
    }
}

package org.lmdassistant.bot.reports;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.lmdassistant.bot.pictures.Png;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.reports.Count.Measure;

/** Bars for each region, as a picture. */
final class Chart {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 560;

    private Chart() {}

    /** The picture as PNG; there must be something to draw. */
    static byte[] png(Words words, String title, Map<String, Map<Measure, Integer>> totals) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        chart.getStyler().setDecimalPattern("#");
        List<String> names = List.copyOf(totals.keySet());
        for (Measure measure : Measure.values()) {
            List<Integer> numbers = totals.values().stream()
                    .map(total -> total.getOrDefault(measure, 0))
                    .toList();
            chart.addSeries(words.name("report", measure), names, numbers);
        }
        return Png.of(WIDTH, HEIGHT, graphics -> chart.paint(graphics, WIDTH, HEIGHT));
    }
}

package org.lmdassistant.bot.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A linear classifier (logistic regression, one against the rest) that the build trained with LIBLINEAR from the phrase
 * files; see {@link Training}. It says how likely each label is.
 */
final class Classifier {

    /** A label and how likely it is, from 0 to 1. */
    record Guess(String label, double likelihood) {}

    static final String RESOURCE = "/models/understanding.bin";

    private final Set<String> known;
    private final Spelling spelling;
    private final FeatureRows features;
    private final List<Head> heads;

    /** Labels with their weights, one row a feature and a last row for the bias. */
    record Head(List<String> labels, Weights weights) {}

    Classifier(Set<String> known, FeatureRows features, List<Head> heads) {
        this.known = known;
        this.spelling = new Spelling(known);
        this.features = features;
        this.heads = heads;
    }

    Set<String> known() {
        return known;
    }

    FeatureRows features() {
        return features;
    }

    List<Head> heads() {
        return heads;
    }

    /** The model that the program carries. */
    static Classifier load() {
        try (InputStream in = Objects.requireNonNull(
                        Classifier.class.getResourceAsStream(RESOURCE), "the build trains the model");
                DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            Set<String> known = new HashSet<>(strings(data));
            FeatureRows features = FeatureRows.read(data);
            List<Head> heads = new ArrayList<>();
            int count = data.readInt();
            for (int head = 0; head < count; head++) {
                List<String> labels = strings(data);
                heads.add(new Head(labels, Weights.read(data, labels.size(), features.size() + 1)));
            }
            return new Classifier(known, features, heads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(DataInputStream data) throws IOException {
        int count = data.readInt();
        List<String> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(data.readUTF());
        }
        return read;
    }

    /** Every intent that can be guessed. */
    Set<String> labels() {
        return Set.copyOf(heads.get(0).labels());
    }

    /** The intents of a sentence, the likeliest first; none for a sentence without words. */
    List<Guess> intents(List<String> words) {
        return guesses(heads.get(0), Features.of(mended(words), known));
    }

    /** The languages of a sentence, the likeliest first. */
    List<Guess> languages(List<String> words) {
        return guesses(heads.get(1), Features.of(words, known));
    }

    private List<String> mended(List<String> words) {
        return words.stream().map(spelling::mended).toList();
    }

    private List<Guess> guesses(Head head, Map<String, Double> sentence) {
        if (sentence.isEmpty()) {
            return List.of();
        }
        int labels = head.labels().size();
        double[] scores = new double[labels];
        head.weights().add(scores, features.size(), 1);
        sentence.forEach((feature, weight) ->
                features.row(feature).ifPresent(row -> head.weights().add(scores, row, weight)));
        double sum = 0;
        for (int i = 0; i < labels; i++) {
            scores[i] = 1 / (1 + Math.exp(-scores[i]));
            sum += scores[i];
        }
        List<Guess> guesses = new ArrayList<>(labels);
        for (int i = 0; i < labels; i++) {
            guesses.add(new Guess(head.labels().get(i), scores[i] / sum));
        }
        guesses.sort(Comparator.comparingDouble(Guess::likelihood).reversed());
        return guesses;
    }
}

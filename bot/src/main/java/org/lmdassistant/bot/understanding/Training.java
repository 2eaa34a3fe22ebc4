package org.lmdassistant.bot.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Abstraction;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.words.Language;

/**
 * Trains the classifier from the phrase files; the build runs it and packs what it writes. The same phrases always give
 * the same model.
 */
public final class Training {

    /** One sentence to learn from. */
    record Example(String language, String intent, String text) {}

    private static final int MOST_VARIANTS = 8;
    /** Known words stand in that many lines, features in that many examples, of which a line gives several. */
    private static final int RARE = 2;

    private static final int SEEN = 3;
    private static final int NOISE = 80;
    private static final int SEED = 7;
    private static final double COST = 8;
    private static final double PRECISION = 0.3;

    private Training() {}

    /** Writes the model to the file that is named. */
    public static void main(String[] arguments) throws IOException {
        Path to = Path.of(arguments[0]);
        Files.createDirectories(to.getParent());
        Phrases phrases = Phrases.read();
        Abstraction abstraction = new Abstraction(new SlotReader(new Administrations(), new Places()));
        write(train(examples(phrases), known(phrases, abstraction), abstraction), to);
    }

    /** Variants of each line, some within courtesies and some with a slip of the finger. */
    static List<Example> examples(Phrases phrases) {
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (Phrases.Line line : phrases.lines()) {
            List<String> courtesies = phrases.courtesies(line.language());
            List<String> variants = new ArrayList<>(line.variants());
            Collections.shuffle(variants, random);
            for (int i = 0; i < Math.min(MOST_VARIANTS, variants.size()); i++) {
                String text = variants.get(i);
                examples.add(new Example(line.language().code(), line.intent(), text));
                if (i % 2 == 0 && !courtesies.isEmpty()) {
                    String courtesy = courtesies.get(random.nextInt(courtesies.size()));
                    examples.add(new Example(line.language().code(), line.intent(), courtesy.replace("…", text)));
                }
                if (i % 3 == 0) {
                    examples.add(new Example(line.language().code(), line.intent(), misspelt(text, random)));
                }
            }
        }
        for (Language language : Language.values()) {
            for (int i = 0; i < NOISE; i++) {
                examples.add(new Example(language.code(), Understood.OUT_OF_SCOPE, noise(random)));
            }
        }
        return examples;
    }

    // Fingers on the keyboard: a letter over and over, or any letters at all.
    private static String noise(Random random) {
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        StringBuilder noise = new StringBuilder(letter.repeat(1 + random.nextInt(30)));
        for (int words = random.nextInt(4); words > 0; words--) {
            noise.append(' ');
            for (int letters = 3 + random.nextInt(7); letters > 0; letters--) {
                noise.append((char) ('a' + random.nextInt(26)));
            }
        }
        return noise.toString();
    }

    /** The words that stand in more than one line: a word of one line alone may be anybody's. */
    static Set<String> known(Phrases phrases, Abstraction abstraction) {
        Map<String, Integer> lines = new HashMap<>();
        for (Phrases.Line line : phrases.lines()) {
            Set<String> words = new HashSet<>();
            line.variants().forEach(variant -> words.addAll(abstraction.words(variant)));
            words.forEach(word -> lines.merge(word, 1, Integer::sum));
        }
        Set<String> known = new HashSet<>(lines.keySet());
        known.removeIf(word -> lines.getOrDefault(word, 0) < RARE);
        return known;
    }

    static Classifier train(List<Example> examples, Set<String> known, Abstraction abstraction) {
        Vectors vectors = vectors(examples, known, abstraction);
        Linear.disableDebugOutput();
        return new Classifier(
                known,
                vectors.features(),
                List.of(
                        head(vectors, examples.stream().map(Example::intent).toList()),
                        head(vectors, examples.stream().map(Example::language).toList())));
    }

    /** Examples as numbers, and which feature has which number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Vectors(FeatureRows features, Feature[][] rows) {}

    private static Vectors vectors(List<Example> examples, Set<String> known, Abstraction abstraction) {
        Spelling spelling = new Spelling(known);
        List<Map<String, Double>> sentences = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            List<String> words = abstraction.words(example.text()).stream()
                    .map(spelling::mended)
                    .toList();
            Map<String, Double> sentence = Features.of(words, known);
            sentence.keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum));
            sentences.add(sentence);
        }
        counts.values().removeIf(count -> count < SEEN);
        FeatureRows features = FeatureRows.of(counts.keySet());
        // One form of each goes as the other comes: both together need more memory than a small machine has.
        Feature[][] rows = new Feature[sentences.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vector(sentences.set(i, Map.of()), features);
        }
        return new Vectors(features, rows);
    }

    /** One label against all others, several labels at a time. */
    private static Classifier.Head head(Vectors vectors, List<String> labels) {
        int features = vectors.features().size();
        List<String> classes = labels.stream().distinct().toList();
        double[][] trained = IntStream.range(0, classes.size())
                .parallel()
                .mapToObj(label -> against(vectors.rows(), labels, classes.get(label), features))
                .toArray(double[][]::new);
        return new Classifier.Head(classes, Weights.of(trained, features + 1));
    }

    private static double[] against(Feature[][] vectors, List<String> labels, String label, int features) {
        Problem problem = new Problem();
        problem.l = vectors.length;
        problem.n = features + 1;
        problem.x = vectors;
        problem.y =
                labels.stream().mapToDouble(each -> each.equals(label) ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, PRECISION);
        parameter.setRandom(new Random(SEED));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        return model.getLabels()[0] == 1
                ? weights
                : Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private static Feature[] vector(Map<String, Double> sentence, FeatureRows features) {
        List<Feature> vector = new ArrayList<>();
        sentence.forEach((feature, weight) ->
                features.row(feature).ifPresent(row -> vector.add(new FeatureNode(row + 1, weight))));
        vector.add(new FeatureNode(features.size() + 1, 1));
        vector.sort(Comparator.comparingInt(Feature::getIndex));
        return vector.toArray(new Feature[0]);
    }

    private static String misspelt(String text, Random random) {
        String[] words = text.split(" ");
        int which = random.nextInt(words.length);
        String word = words[which];
        if (word.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String start = word.substring(0, at);
        words[which] = switch (random.nextInt(4)) {
            case 0 -> start + word.substring(at + 1);
            case 1 -> start + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 2 -> start + word.charAt(at) + word.substring(at);
            default -> start + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
        };
        return String.join(" ", words);
    }

    private static void write(Classifier classifier, Path to) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            strings(data, classifier.known().stream().sorted().toList());
            classifier.features().write(data);
            data.writeInt(classifier.heads().size());
            for (Classifier.Head head : classifier.heads()) {
                strings(data, head.labels());
                head.weights().write(data);
            }
        }
    }

    private static void strings(DataOutputStream data, Collection<String> strings) throws IOException {
        data.writeInt(strings.size());
        for (String string : strings) {
            data.writeUTF(string);
        }
    }
}

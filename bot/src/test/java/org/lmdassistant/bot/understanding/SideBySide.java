package org.lmdassistant.bot.understanding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.slots.Abstraction;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.words.Language;

/**
 * Measures three designs for telling intents apart, trained on the same examples and tried on the sentences that nobody
 * trained with: the linear classifier that the program uses, the document categorizer of Apache OpenNLP, and the nearest
 * phrases by Lucene.
 */
public final class SideBySide {

    private static final int NEAREST = 10;
    private static final int ROUNDS = 5;
    /** As in {@link Understanding}: below this likelihood, an intent is no more than a guess. */
    private static final double LEAST = 0.30;

    private record Sentence(Language language, String intent, String text) {

        boolean isForeign() {
            return intent.equals(Understood.OUT_OF_SCOPE);
        }
    }

    private static final Abstraction ABSTRACTION = new Abstraction(new SlotReader(new Administrations(), new Places()));

    private final List<Training.Example> examples;
    private final List<Sentence> sentences = new ArrayList<>();

    private SideBySide() throws IOException {
        examples = Training.examples(Phrases.read());
        for (Language language : Language.values()) {
            Files.readAllLines(Path.of("src/test/resources/evaluation", language.code() + ".tsv")).stream()
                    .map(line -> line.split("\t", 4))
                    .forEach(columns -> sentences.add(new Sentence(language, columns[1], columns[3])));
        }
    }

    public static void main(String[] arguments) throws IOException {
        SideBySide measurement = new SideBySide();
        System.out.printf("%d examples, %d sentences%n", measurement.examples.size(), measurement.sentences.size());
        System.out.printf(
                "%-26s %6s %6s %6s %9s %9s %9s %9s%n", "", "en", "fr", "es", "refused", "wrongly", "µs each", "kB");
        measurement.linear();
        measurement.categorizer();
        measurement.nearest();
    }

    private void linear() throws IOException {
        Classifier classifier = Classifier.load();
        int size;
        try (var in = SideBySide.class.getResourceAsStream(Classifier.RESOURCE)) {
            size = in.readAllBytes().length;
        }
        print("linear (in use)", size, text -> {
            List<Classifier.Guess> guesses = classifier.intents(ABSTRACTION.words(text));
            return guesses.isEmpty() || guesses.get(0).likelihood() < LEAST
                    ? Understood.OUT_OF_SCOPE
                    : guesses.get(0).label();
        });
    }

    private void categorizer() throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put("PrintMessages", false);
        FeatureGenerator[] generators = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(), new Pieces()};
        categorizer("maxent, words and pairs", parameters, Arrays.copyOf(generators, 2));
        categorizer("maxent, pieces of words too", parameters, generators);
    }

    private void categorizer(String name, TrainingParameters parameters, FeatureGenerator[] generators)
            throws IOException {
        List<DocumentSample> samples = examples.stream()
                .map(example -> new DocumentSample(example.intent(), words(example.text())))
                .filter(sample -> sample.getText().length > 0)
                .toList();
        DoccatModel model = DocumentCategorizerME.train(
                "x", new CollectionObjectStream<>(samples), parameters, new DoccatFactory(generators));
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.serialize(written);
        print(name, written.size(), text -> {
            double[] likelihoods = categorizer.categorize(words(text));
            String best = categorizer.getBestCategory(likelihoods);
            return likelihoods[categorizer.getIndex(best)] < LEAST ? Understood.OUT_OF_SCOPE : best;
        });
    }

    private void nearest() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (Training.Example example : examples) {
                Document document = new Document();
                document.add(new TextField("words", String.join(" ", words(example.text())), Field.Store.NO));
                document.add(new StringField("intent", example.intent(), Field.Store.YES));
                writer.addDocument(document);
            }
        }
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            print("ten nearest by BM25", (int) size, text -> intent(searcher, text));
        }
    }

    private static String intent(IndexSearcher searcher, String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words(text)) {
            query.add(new TermQuery(new Term("words", word)), BooleanClause.Occur.SHOULD);
        }
        Map<String, Float> votes = new TreeMap<>();
        float all = 0;
        try {
            for (ScoreDoc hit : searcher.search(query.build(), NEAREST).scoreDocs) {
                votes.merge(searcher.storedFields().document(hit.doc).get("intent"), hit.score, Float::sum);
                all += hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        float sum = all;
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= LEAST * sum)
                .map(Map.Entry::getKey)
                .orElse(Understood.OUT_OF_SCOPE);
    }

    private static String[] words(String text) {
        return ABSTRACTION.words(text).toArray(String[]::new);
    }

    private void print(String name, int bytes, UnaryOperator<String> design) {
        Map<Language, int[]> right = new TreeMap<>();
        int foreign = 0;
        int refused = 0;
        int wrongly = 0;
        for (Sentence sentence : sentences) {
            String read = design.apply(sentence.text());
            int[] tally = right.computeIfAbsent(sentence.language(), language -> new int[2]);
            tally[0] += read.equals(sentence.intent()) ? 1 : 0;
            tally[1]++;
            boolean isRefused = read.equals(Understood.OUT_OF_SCOPE);
            foreign += sentence.isForeign() ? 1 : 0;
            refused += sentence.isForeign() && isRefused ? 1 : 0;
            wrongly += !sentence.isForeign() && isRefused ? 1 : 0;
        }
        readAll(design);
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            readAll(design);
        }
        double each = (System.nanoTime() - start) / 1e3 / ROUNDS / sentences.size();
        System.out.printf("%-26s", name);
        right.values().forEach(tally -> System.out.printf(" %5.1f%%", 100.0 * tally[0] / tally[1]));
        System.out.printf(
                " %8.1f%% %8.1f%% %9.0f %9d%n",
                100.0 * refused / foreign, 100.0 * wrongly / (sentences.size() - foreign), each, bytes / 1024);
    }

    private long readAll(UnaryOperator<String> design) {
        return sentences.stream()
                .filter(sentence -> design.apply(sentence.text()).equals(sentence.intent()))
                .count();
    }
}

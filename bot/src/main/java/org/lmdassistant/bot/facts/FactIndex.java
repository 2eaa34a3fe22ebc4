package org.lmdassistant.bot.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.lmdassistant.bot.facts.FactSearch.Found;
import org.lmdassistant.bot.words.Language;

/**
 * The facts of one language in a Lucene index in memory: each wording of a question is a document, and each answer. Lucene finds the
 * candidates; how well one fits is the share of the question's words that it covers, the rare ones counting more.
 */
final class FactIndex {

    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String SPELLING = "spelling";
    private static final int CANDIDATES = 60;
    private static final double STRANGE = 2.2;
    private static final double COMMON = 0.8;
    private static final double OTHER_PROGRAMME = 0.6;
    private static final double ANSWER = 0.5;
    private static final double WHOLE = 0.5;
    private static final double ONE_WORD = 0.8;
    private static final int SHORTEST_MISSPELT = 5;

    private final WordReader reader;
    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Set<String>> answers = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Fact> bySpelling = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final int facts;
    private final IndexSearcher searcher;
    private final Terms spellings;

    /** A document, in the order in which they were added. */
    private record Wording(Fact fact, Set<String> words, boolean isQuestion) {}

    FactIndex(Language language, WordReader reader, List<Fact> facts) {
        this.reader = reader;
        this.facts = facts.size();
        facts.forEach(fact -> read(language, fact));
        reader.known().forEach(word -> known.addAll(reader.spelling(word)));
        known.removeIf(reader::isIdle);
        try {
            searcher = new IndexSearcher(write());
            spellings = MultiTerms.getTerms(searcher.getIndexReader(), SPELLING);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory never fails", e);
        }
    }

    private void read(Language language, Fact fact) {
        Set<String> asked = new HashSet<>();
        for (String question : questions(language, fact)) {
            Set<String> words = new HashSet<>(reader.words(question));
            asked.addAll(words);
            List<String> spelling = reader.spelling(question);
            known.addAll(spelling);
            // What staff added comes last, and wins over what the program came with.
            bySpelling.put(String.join(" ", spelling), fact);
            wordings.add(new Wording(fact, words, true));
        }
        Set<String> answer = new HashSet<>();
        for (String text : answers(language, fact)) {
            answer.addAll(reader.words(text));
            known.addAll(reader.spelling(text));
        }
        wordings.add(new Wording(fact, answer, false));
        this.asked.put(fact.id(), asked);
        this.answers.put(fact.id(), answer);
        asked.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    private static List<String> questions(Language language, Fact fact) {
        List<String> questions = new ArrayList<>();
        Optional.ofNullable(fact.question().get(language.code())).ifPresent(questions::add);
        if (fact.ways() != null) {
            questions.addAll(fact.ways().getOrDefault(language.code(), List.of()));
        }
        return questions;
    }

    private static List<String> answers(Language language, Fact fact) {
        List<String> answers = new ArrayList<>();
        Optional.ofNullable(fact.answer().get(language.code())).ifPresent(answers::add);
        Optional.ofNullable(fact.supplement()).ifPresent(supplement -> answers.add(supplement.in(language)));
        return answers;
    }

    private DirectoryReader write() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(reader))) {
            for (int at = 0; at < wordings.size(); at++) {
                Document document = new Document();
                document.add(new StoredField(AT, at));
                wordings.get(at).words().forEach(word -> document.add(new StringField(TEXT, word, Field.Store.NO)));
                writer.addDocument(document);
            }
            Document spelling = new Document();
            known.forEach(word -> spelling.add(new StringField(SPELLING, word, Field.Store.NO)));
            writer.addDocument(spelling);
        }
        return DirectoryReader.open(directory);
    }

    /** The facts that may answer a question, the best first. */
    List<Found> find(String text) {
        try {
            Map<Fact, Double> best = new LinkedHashMap<>();
            Fact same = bySpelling.get(String.join(" ", reader.spelling(text)));
            if (same != null) {
                best.put(same, 1.0);
            }
            List<String> words = reader.words(mended(text));
            for (Wording wording : candidates(words)) {
                best.merge(wording.fact(), confidence(words, wording), Math::max);
            }
            return best.entrySet().stream()
                    .map(entry -> new Found(entry.getKey(), entry.getValue()))
                    .filter(found -> found.confidence() >= FactSearch.NEAR)
                    .sorted(Comparator.comparingDouble(Found::confidence).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory never fails", e);
        }
    }

    private List<Wording> candidates(List<String> words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new HashSet<>(words)
                .forEach(word -> query.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD));
        List<Wording> candidates = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
            candidates.add(wordings.get(
                    stored.document(hit.doc).getField(AT).numericValue().intValue()));
        }
        return candidates;
    }

    // What the fact as a whole covers of the question, and how alike the question and one wording are.
    private double confidence(List<String> words, Wording wording) {
        Fact fact = wording.fact();
        Set<String> asked = this.asked.getOrDefault(fact.id(), Set.of());
        Set<String> answer = answers.getOrDefault(fact.id(), Set.of());
        double all = weight(words);
        double covered = 0;
        int matches = 0;
        for (String word : words) {
            if (asked.contains(word)) {
                covered += weight(word);
                matches++;
            } else if (answer.contains(word)) {
                covered += ANSWER * weight(word);
            }
        }
        double alike = 0;
        if (wording.isQuestion()) {
            Set<String> once = new HashSet<>(words);
            double shared =
                    weight(once.stream().filter(wording.words()::contains).toList());
            alike = 2 * shared / (weight(once) + weight(wording.words()));
        }
        double confidence = WHOLE * covered / all + (1 - WHOLE) * alike;
        if (reader.speaksOfAnother(words, asked)) {
            confidence *= OTHER_PROGRAMME;
        }
        return matches < 2 && words.size() > 1 ? ONE_WORD * confidence : confidence;
    }

    private double weight(Collection<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    // A word that no fact has says little about which one is meant, and something about whether one is.
    private double weight(String word) {
        if (reader.isCommon(word)) {
            return COMMON;
        }
        int count = counts.getOrDefault(word, 0);
        return count == 0 ? STRANGE : Math.log(1 + facts / (count + 0.5));
    }

    /** The text with words that nobody knows mended, if one letter is off and the first two are right. */
    private String mended(String text) throws IOException {
        List<String> mended = new ArrayList<>();
        for (String word : reader.spelling(text)) {
            mended.add(mendedWord(word));
        }
        return String.join(" ", mended);
    }

    private String mendedWord(String word) throws IOException {
        if (word.length() < SHORTEST_MISSPELT
                || reader.isIdle(word)
                || searcher.getIndexReader().docFreq(new Term(SPELLING, word)) > 0) {
            return word;
        }
        BytesRef meant = new FuzzyTermsEnum(spellings, new Term(SPELLING, word), 1, 2, true).next();
        return meant == null ? word : meant.utf8ToString();
    }
}

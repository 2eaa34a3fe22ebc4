package org.lmdassistant.bot.facts;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/**
 * Takes a text apart into the words that matter, each as its stem. It does what Lucene's analyzer of the language does, and before
 * that folds accents and takes words and phrases that mean the same for one ({@code faq/words/LANGUAGE.yaml}).
 */
final class WordReader extends Analyzer {

    // A single letter is an article or what an apostrophe left behind.
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private final Language language;
    private final WordFile file;
    private final CharArraySet stops;
    private final SynonymMap same;
    private final List<Set<String>> programmes;
    private final Set<String> common;

    /**
     * What a file of words holds.
     *
     * @param stop words that say nothing about what is asked
     * @param same for each word, what else means it
     * @param programmes the words for each of the programmes
     * @param common words that many questions share
     */
    record WordFile(
            List<String> stop, Map<String, List<String>> same, List<List<String>> programmes, List<String> common) {}

    WordReader(Language language) {
        this.language = language;
        this.file = YamlFile.read("/faq/words/" + language.code() + ".yaml", new TypeReference<WordFile>() {});
        this.stops = stops();
        this.same = same();
        this.programmes = file.programmes().stream().map(this::together).toList();
        this.common = together(file.common());
    }

    /** The words that matter, in the order of the text; numbers say nothing about what is asked. */
    List<String> words(String text) {
        try (TokenStream stream = tokenStream("", text)) {
            List<String> words = terms(stream);
            words.removeIf(word -> word.chars().allMatch(Character::isDigit));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("reading words in memory never fails", e);
        }
    }

    /** All words as they are written, but for accents and capitals. */
    List<String> spelling(String text) {
        return read(text, this::plain);
    }

    /** Whether a word says nothing about what is asked. */
    boolean isIdle(String word) {
        return words(word).isEmpty();
    }

    /** Whether many questions have a word, so that it says little about which one is meant. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    /** Whether a question names one programme and the words of a fact the other. */
    boolean speaksOfAnother(List<String> question, Set<String> fact) {
        return programmes.stream().anyMatch(one -> !Collections.disjoint(one, question))
                && programmes.stream()
                        .filter(one -> !Collections.disjoint(one, question))
                        .allMatch(one -> Collections.disjoint(one, fact))
                && programmes.stream().anyMatch(one -> !Collections.disjoint(one, fact));
    }

    private Set<String> together(List<String> words) {
        return words.stream().flatMap(word -> words(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Every word that the file of the language takes for another. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        file.same().forEach((word, others) -> {
            known.add(word);
            known.addAll(others);
        });
        return known;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        return new TokenStreamComponents(
                tokens, new StopFilter(new SynonymGraphFilter(stems(tokens), same, false), stops));
    }

    private TokenStream stems(Tokenizer tokens) {
        TokenStream plain = plain(tokens);
        return switch (language) {
            case EN -> new PorterStemFilter(plain);
            // The light stemmer takes those who train for what they give.
            case FR -> new FrenchMinimalStemFilter(plain);
            case ES -> new SpanishLightStemFilter(plain);
        };
    }

    private TokenStream plain(Tokenizer tokens) {
        TokenStream lower = new LowerCaseFilter(tokens);
        TokenStream whole =
                switch (language) {
                    case EN -> new EnglishPossessiveFilter(lower);
                    case FR -> new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES);
                    case ES -> lower;
                };
        return new LengthFilter(new ASCIIFoldingFilter(whole), SHORTEST, LONGEST);
    }

    private CharArraySet usual() {
        return switch (language) {
            case EN -> EnglishAnalyzer.getDefaultStopSet();
            case FR -> FrenchAnalyzer.getDefaultStopSet();
            case ES -> SpanishAnalyzer.getDefaultStopSet();
        };
    }

    private CharArraySet stops() {
        CharArraySet all = new CharArraySet(usual().size() + file.stop().size(), false);
        usual().forEach(word -> all.addAll(stems(String.valueOf((char[]) word))));
        file.stop().forEach(word -> all.addAll(stems(word)));
        return all;
    }

    private SynonymMap same() {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        file.same().forEach((word, others) -> {
            CharsRef meant = new CharsRef("=" + word);
            Stream.concat(Stream.of(word), others.stream())
                    .map(other -> SynonymMap.Builder.join(stems(other).toArray(String[]::new), new CharsRefBuilder()))
                    .forEach(other -> builder.add(other, meant, false));
        });
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException("building in memory never fails", e);
        }
    }

    // As the words of a text are before they are compared with those of the file.
    private List<String> stems(String text) {
        return read(text, this::stems);
    }

    private static List<String> read(String text, Function<Tokenizer, TokenStream> chain) {
        Tokenizer tokens = new StandardTokenizer();
        tokens.setReader(new StringReader(text));
        try (TokenStream stream = chain.apply(tokens)) {
            return terms(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("reading words in memory never fails", e);
        }
    }

    private static List<String> terms(TokenStream stream) throws IOException {
        List<String> terms = new ArrayList<>();
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
            terms.add(term.toString());
        }
        stream.end();
        return terms;
    }
}

package org.lmdassistant.bot.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.words.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long it takes to read a sentence, everything included: each call takes the next of the evaluation sentences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx192m", "-XX:+UseSerialGC"})
public class Speed {

    private record Sentence(String text, Language language) {}

    private final List<Sentence> sentences = new ArrayList<>();
    private final Understanding understanding = new Understanding(new Administrations());
    private int next;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(Speed.class.getName()).build()).run();
    }

    @Setup
    public void sentences() throws IOException {
        for (Language language : Language.values()) {
            Files.readAllLines(Path.of("src/test/resources/evaluation", language.code() + ".tsv")).stream()
                    .forEach(line -> sentences.add(new Sentence(line.split("\t", 4)[3], language)));
        }
    }

    @Benchmark
    public Understood sentence() {
        Sentence sentence = sentences.get(next++ % sentences.size());
        return understanding.read(sentence.text(), sentence.language(), EvaluateCommand.NOW);
    }
}

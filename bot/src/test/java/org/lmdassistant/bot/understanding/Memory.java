package org.lmdassistant.bot.understanding;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.words.Language;

/** How much memory the understanding adds, in the heap and in the whole process (where the system tells, as Linux does). */
public final class Memory {

    private static final int ROUNDS = 20;

    private Memory() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Administrations administrations = new Administrations();
        long heap = heap();
        long resident = resident();
        Understanding understanding = new Understanding(administrations);
        for (int round = 0; round < ROUNDS; round++) {
            for (Language language : Language.values()) {
                for (String line :
                        Files.readAllLines(Path.of("src/test/resources/evaluation", language.code() + ".tsv"))) {
                    understanding.read(line.substring(line.lastIndexOf('\t') + 1), language, EvaluateCommand.NOW);
                }
            }
        }
        System.out.printf("heap      %6.1f MB%n", (heap() - heap) / 1e6);
        System.out.printf("resident  %6.1f MB, with what reading left in the heap%n", (resident() - resident) / 1e6);
        System.out.printf("knows     %d intents%n", understanding.intents().size());
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}

package org.lmdassistant.bot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Processes on a machine with two cores. */
final class Cores {

    private Cores() {}

    /** This process and all its threads. */
    static void here(int core) throws InterruptedException {
        give(ProcessHandle.current().pid(), core);
    }

    /** Keeps a process, with what it starts from now on, on one core; where nobody can say so, it runs wherever it likes. */
    static void give(long pid, int core) throws InterruptedException {
        try {
            new ProcessBuilder("taskset", "-a", "-c", "-p", String.valueOf(core), String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.out.println("no taskset on this machine: cores are shared");
        }
    }

    /** How much memory a process has in use, as the system counts it. */
    static String resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    static void untilListening(int port) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (listens(port)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("nobody listens on " + port);
    }

    private static boolean listens(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

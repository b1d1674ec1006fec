package org.jackdaw.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The quickstart as tests run it: in this process, or as a process of its own. */
final class Quickstart {

  static final Path CONFIG = Path.of("..", "..", "configs", "quickstart.yaml");

  /** Enough to be interrupted anywhere, and short. */
  static final List<String> SMALL =
      List.of(
          "--seeds",
          "4",
          "--set",
          "protocol.train-episodes=60",
          "--set",
          "protocol.evaluate-every=30",
          "--set",
          "protocol.evaluate-episodes=5",
          "--set",
          "environments.bandit.max-steps=300",
          "--set",
          "traces.episodes=2");

  private Quickstart() {}

  /** The words of a small run into a folder. */
  static List<String> small(Path out, String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", CONFIG.toString(), "--out", out.toString()));
    words.addAll(SMALL);
    words.addAll(List.of(more));
    return words;
  }

  /** A process of its own, on a JVM of choice. */
  static Process start(Path java, List<String> words, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("org.jackdaw.cli.Main");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  /** Runs to the end; the exit code. */
  static int finish(Process process) throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the run did not end within five minutes");
    }
    return process.exitValue();
  }

  /** The JVM of this test. */
  static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static byte[] bytes(Path folder, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}

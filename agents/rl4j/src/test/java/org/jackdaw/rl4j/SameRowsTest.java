package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same seed, same rows, in processes of their own, which write nothing to the console. */
@Tag("natives")
class SameRowsTest {

  private static final String CACHE = "org.bytedeco.javacpp.cachedir";

  @TempDir static Path work;

  private static Path reference;

  @BeforeAll
  static void runWithOneJob() throws Exception {
    reference = run(Path.of(System.getProperty("java.home")), "reference", "1", "1");
  }

  private static Path run(Path home, String name, String seed, String jobs) throws Exception {
    Path out = work.resolve(name);
    Path log = work.resolve(name + ".log");
    Process process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-D" + CACHE + "=" + natives(),
                "-cp",
                System.getProperty("java.class.path"),
                ExperimentProcess.class.getName(),
                out.toString(),
                seed,
                jobs)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return out;
  }

  private static String natives() {
    Path usual = Path.of(System.getProperty("user.home"), ".javacpp", "cache");
    return System.getProperty(CACHE, usual.toString());
  }

  private static String rows(Path folder) throws IOException {
    return Files.readString(folder.resolve("episodes.csv"));
  }

  @Test
  void nothingIsPrinted() {
    assertThat(new File(work.toFile(), "reference.log")).isEmpty();
  }

  @Test
  void twoJobsWriteTheSameRows() throws Exception {
    Path out = run(Path.of(System.getProperty("java.home")), "jobs", "1", "2");

    assertThat(rows(out)).isEqualTo(rows(reference));
  }

  @Test
  void anotherSeedWritesOtherRows() throws Exception {
    Path out = run(Path.of(System.getProperty("java.home")), "seed", "2", "2");

    assertThat(withoutSeeds(out)).isNotEqualTo(withoutSeeds(reference));
  }

  private static List<String> withoutSeeds(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("episodes.csv")).stream()
        .map(row -> row.replaceFirst(",-?[0-9]{10,}", ""))
        .toList();
  }

  @Test
  void anotherJdkWritesTheSameRows() throws Exception {
    String home = System.getenv("JAVA_HOME_25");
    assumeTrue(home != null, "JAVA_HOME_25 names no JDK to compare with");

    assertThat(rows(run(Path.of(home), "jdk-25", "1", "2"))).isEqualTo(rows(reference));
  }
}

package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.core.result.Digests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same seed, same rows: for any number of jobs, after kills, and on another JDK. */
class SameBytesTest {

  private static final List<String> FILES = List.of("episodes.csv", "curves.csv", "places.json");
  private static final String STEPS = "steps.csv.gz"; // packed as the JDK packs

  @TempDir static Path work;

  private static Path reference;
  private static long millis;

  @BeforeAll
  static void runWithOneJob() throws Exception {
    reference = work.resolve("jobs-1");
    long started = System.nanoTime();
    assertThat(run(Quickstart.thisJava(), reference, "--jobs", "1")).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }

  @Test
  void rowsAreThereToCompare() throws IOException {
    // 6 contenders in the T-maze, 5 on the lake, 4 at the bandit; 4 seeds; 60 training and 3 x 5
    // evaluation episodes
    assertThat(Files.readAllLines(reference.resolve("episodes.csv")).size())
        .isEqualTo(1 + 15 * 4 * (60 + 3 * 5));
    assertThat(Files.readAllLines(reference.resolve("curves.csv")).size()).isGreaterThan(1000);
  }

  @Test
  void twoJobsWriteTheSameBytes() throws Exception {
    Path out = work.resolve("jobs-2");

    assertThat(run(Quickstart.thisJava(), out, "--jobs", "2")).isZero();

    assertSame(out);
  }

  @Test
  void anotherRootSeedWritesOtherBytes() throws Exception {
    Path out = work.resolve("seed-2");

    assertThat(run(Quickstart.thisJava(), out, "--set", "seed=2")).isZero();

    // the seeds themselves, in a column of their own, differ anyway
    assertThat(withoutSeeds(out)).isNotEqualTo(withoutSeeds(reference));
  }

  private static List<String> withoutSeeds(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("episodes.csv")).stream()
        .map(row -> row.replaceFirst(",-?[0-9]{10,}", ""))
        .toList();
  }

  @Test
  void runsKilledAtRandomMomentsResumeToTheSameBytes() throws Exception {
    killAndResume(3, SeedTree.root(1).stream());
  }

  @Test
  @Tag("slow")
  void twentyRunsKilledAtRandomMomentsResumeToTheSameBytes() throws Exception {
    killAndResume(20, SeedTree.root(2).stream());
  }

  @Test
  void anotherJdkWritesTheSameBytes() throws Exception {
    String home = System.getenv("JAVA_HOME_25");
    assumeTrue(home != null, "JAVA_HOME_25 names no JDK to compare with");
    Path out = work.resolve("jdk-25");

    assertThat(run(Path.of(home, "bin", "java"), out, "--jobs", "2")).isZero();

    assertSame(out);
  }

  private static void killAndResume(int times, RandomStream random) throws Exception {
    for (int i = 0; i < times; i++) {
      Path out = work.resolve("killed-" + times + "-" + i);
      long wait = (long) (random.nextDouble() * millis);
      Process process =
          Quickstart.start(
              Quickstart.thisJava(), Quickstart.small(out), work.resolve("killed.log"));
      process.waitFor(wait, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(run(Quickstart.thisJava(), out, "--resume"))
          .as("killed after %d ms", wait)
          .isZero();
      assertSame(out);
    }
  }

  private static int run(Path java, Path out, String... more) throws Exception {
    Path log = work.resolve(out.getFileName() + ".log");
    int exit = Quickstart.finish(Quickstart.start(java, Quickstart.small(out, more), log));
    assertThat(exit).as(Files.readString(log)).isZero();
    return exit;
  }

  private static void assertSame(Path out) throws IOException {
    for (String file : FILES) {
      assertThat(Files.mismatch(out.resolve(file), reference.resolve(file)))
          .as("first byte of %s that differs", file)
          .isEqualTo(-1);
    }
    assertThat(Digests.of(out.resolve(STEPS)))
        .as("what is packed in %s", STEPS)
        .isEqualTo(Digests.of(reference.resolve(STEPS)));
  }
}

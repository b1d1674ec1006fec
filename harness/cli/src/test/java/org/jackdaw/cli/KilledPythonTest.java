package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Python processes killed by SIGKILL at random moments of runs: every cell has the rows of an
 * undisturbed run, or none and a row in failures.csv; and no process stays behind.
 */
@Tag("python")
@Tag("slow")
class KilledPythonTest {

  private static final int KILLS = 100;
  private static final int SHORTEST_MILLIS = 100;
  private static final int LONGEST_MILLIS = 900;
  private static final int TICK_MILLIS = 20;

  private static final String CONFIGURATION =
      """
      name: killed
      seeds: 3
      protocol: {train-episodes: 150, evaluate-every: 50, evaluate-episodes: 10}
      environments:
        - {id: gymnasium, label: lake, env: FrozenLake-v1, success-reward: 1}
        - {id: gymnasium, label: cliff, env: CliffWalking-v1, max-steps: 100}
        - {id: gymnasium, label: taxi, env: Taxi-v4}
        - {id: gymnasium, label: memory, env: MiniGrid-MemoryS7-v0, max-steps: 60, python-wrappers: [{name: Hashed, kwargs: {keys: [image]}}]}
        - id: gymnasium
          label: pole
          env: CartPole-v1
          python-wrappers: [{name: Bins, kwargs: {bins: 4, low: [-2.4, -3, -0.21, -3.5], high: [2.4, 3, 0.21, 3.5]}}]
      contenders:
        - {agent: q-learning}
        - {agent: sarsa}
        - {agent: random}
      """;

  @TempDir Path work;

  private final RandomStream random = SeedTree.root(100).stream();
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();
  private int kills;
  private int cells;
  private int failed;

  @Test
  void aHundredKillsLeaveEveryCellCompleteOrFailed() throws Exception {
    CommandRun described = CommandRun.of("describe", "gymnasium");
    assumeTrue(described.exit() == 0, described.err());
    Path calm = work.resolve("calm");
    assertThat(Quickstart.finish(start(calm, "py4j"))).isZero();
    Map<String, List<String>> rows = rowsByCell(calm);
    assertThat(rows).hasSize(5 * 3 * 3);

    for (int round = 0; kills < KILLS; round++) {
      Path out = work.resolve("round-" + round);
      int exit = disturbed(start(out, round % 2 == 0 ? "py4j" : "pipe"), out);
      requireCompleteOrFailed(out, rows);
      assertThat(exit).isEqualTo(failures(out).isEmpty() ? 0 : 1);
    }
    requireNobodyLeft();
    System.out.printf("%d kills, %d cells, %d of them failed%n", kills, cells, failed);
  }

  private Process start(Path out, String transport) throws IOException {
    Path file = Files.writeString(work.resolve("killed.yaml"), CONFIGURATION);
    List<String> command =
        new ArrayList<>(List.of(Quickstart.thisJava().toString(), "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "run", file.toString(), "--quiet"));
    command.addAll(List.of("--out", out.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JACKDAW_GYM_TRANSPORT", transport);
    builder.environment().put("JACKDAW_GYM_PROCESSES", "2");
    return builder.redirectOutput(work.resolve("log").toFile()).start();
  }

  /** Kills one of the run's Python processes every now and then until the run ends. */
  private int disturbed(Process run, Path out) throws InterruptedException {
    while (run.isAlive() && !Files.exists(out.resolve("cells"))) {
      run.waitFor(10, TimeUnit.MILLISECONDS); // it is still being planned
    }
    while (!endedWithin(pause(), run)) {
      List<ProcessHandle> pythons = run.descendants().filter(ProcessHandle::isAlive).toList();
      if (!pythons.isEmpty() && pythons.get(random.nextInt(pythons.size())).destroyForcibly()) {
        kills++;
      }
    }
    return run.exitValue();
  }

  private int pause() {
    return SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
  }

  /** Waits, and takes note of every process that the run has meanwhile. */
  private boolean endedWithin(int millis, Process run) throws InterruptedException {
    for (int waited = 0; waited < millis; waited += TICK_MILLIS) {
      run.descendants().forEach(seen::add);
      if (run.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  private void requireCompleteOrFailed(Path out, Map<String, List<String>> calm)
      throws IOException {
    Map<String, List<String>> rows = rowsByCell(out);
    Set<String> failures = failures(out);
    for (Map.Entry<String, List<String>> cell : calm.entrySet()) {
      if (failures.contains(cell.getKey())) {
        assertThat(rows).doesNotContainKey(cell.getKey());
      } else {
        assertThat(rows.get(cell.getKey())).isEqualTo(cell.getValue());
      }
    }
    cells += calm.size();
    failed += failures.size();
  }

  /** Rows by environment, agent and seed. */
  private static Map<String, List<String>> rowsByCell(Path out) throws IOException {
    return Files.readAllLines(out.resolve("episodes.csv")).stream()
        .skip(1)
        .collect(
            Collectors.groupingBy(KilledPythonTest::cell, LinkedHashMap::new, Collectors.toList()));
  }

  private static String cell(String row) {
    String[] columns = row.split(",", 6);
    return columns[1] + "/" + columns[2] + "/" + columns[4];
  }

  /** Cells of failures.csv, whose rows may go on over several lines. */
  private static Set<String> failures(Path out) throws IOException {
    return Files.readAllLines(out.resolve("failures.csv")).stream()
        .filter(line -> line.startsWith("killed,"))
        .map(KilledPythonTest::cell)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void requireNobodyLeft() throws Exception {
    assertThat(seen).isNotEmpty();
    for (ProcessHandle python : seen) {
      python.onExit().get(10, TimeUnit.SECONDS);
    }
  }
}

package org.jackdaw.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.space.Index;
import org.jackdaw.gymnasium.python.Settings;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonException;
import org.jackdaw.gymnasium.transport.TransportKind;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a world whose environment or process fails, with real processes. */
@RequiresPython
@Timeout(60)
class FaultTest {

  /** Python finds it from the folder that the tests run in. */
  private static final String FAULTY = "src.test.resources.faulty:Faulty-v0";

  @TempDir Path temp;

  private static Gymnasium.Factory factory(TransportKind kind, Duration deadline) {
    Settings machine = Settings.of(System.getenv());
    return new Gymnasium.Factory(
        () -> new Settings(machine.interpreter(), kind, 1, 8, deadline, machine.cache()));
  }

  private static Gymnasium.Factory factory(TransportKind kind) {
    return Bridges.valueOf(kind.name()).factory();
  }

  private static Environment open(Gymnasium.Factory factory, Map<String, Object> kwargs) {
    Gymnasium.Options options = OptionRecords.with(factory.defaults(), "env", FAULTY);
    return factory.create(OptionRecords.with(options, "kwargs", kwargs));
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }

  /** An episode of alternating actions, to its end. */
  private static List<StepResult> walked(Environment world, long seed) {
    List<StepResult> results = new ArrayList<>();
    world.reset(episode(seed));
    do {
      results.add(world.step(Index.of(results.size() % 2)));
    } while (!results.get(results.size() - 1).last());
    return results;
  }

  private static List<StepResult> undisturbed(Gymnasium.Factory factory, long seed) {
    try (Environment world = open(factory, Map.of())) {
      return walked(world, seed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PY4J, raises, ValueError, a bad day",
    "PIPE, raises, ValueError, a bad day",
    "PY4J, exits, SystemExit, 3",
    "PIPE, exits, SystemExit, 3",
    "PY4J, exhausts, MemoryError, bytearray",
    "PIPE, exhausts, MemoryError, bytearray"
  })
  void whatIsRaisedIsThrownWithItsTraceback(
      TransportKind kind, String fault, String type, String words) {
    Gymnasium.Factory factory = factory(kind);
    try (Environment bad = open(factory, Map.of("fault", fault));
        Environment good = open(factory, Map.of())) {
      List<StepResult> before = walked(good, 5);
      assertThatThrownBy(() -> walked(bad, 5))
          .isInstanceOf(PythonException.class)
          .hasMessageContaining(type)
          .hasMessageContaining(words)
          .hasMessageContaining("faulty.py\", line");
      assertThatThrownBy(() -> bad.step(Index.of(0))).isInstanceOf(IllegalStateException.class);
      assertThat(walked(good, 5)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"PY4J, strays, outside of its space", "PIPE, earns_nothing_real, must be finite"})
  void valuesThatCannotBeAreRefused(TransportKind kind, String fault, String words) {
    try (Environment bad = open(factory(kind), Map.of("fault", fault))) {
      assertThatThrownBy(() -> walked(bad, 5))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(words);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rubbishOnStdoutDoesNoHarm(TransportKind kind) {
    Gymnasium.Factory factory = factory(kind);
    try (Environment loud = open(factory, Map.of("fault", "prints"))) {
      assertThat(walked(loud, 5)).isEqualTo(undisturbed(factory, 5));
    }
  }

  @ParameterizedTest
  @CsvSource({"PY4J, is_killed", "PIPE, is_killed", "PY4J, dies", "PIPE, dies"})
  void anEpisodeWhoseProcessIsLostOnceGoesOnAsIfNothingHadBeen(TransportKind kind, String fault) {
    Gymnasium.Factory factory = factory(kind);
    String once = temp.resolve("once").toString();
    List<StepResult> calm = undisturbed(factory, 7);
    try (Environment bad = open(factory, Map.of("fault", fault, "at", 5, "once", once));
        Environment bystander = open(factory, Map.of())) {
      bystander.reset(episode(7));
      bystander.step(Index.of(0));
      assertThat(walked(bad, 7)).isEqualTo(calm);
      assertThat(Files.exists(Path.of(once))).isTrue();
      assertThat(bystander.step(Index.of(1))).isEqualTo(calm.get(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepThatAlwaysTakesItsProcessDownFailsAlone(TransportKind kind) {
    Gymnasium.Factory factory = factory(kind);
    List<StepResult> calm = undisturbed(factory, 7);
    try (Environment bad = open(factory, Map.of("fault", "dies"));
        Environment bystander = open(factory, Map.of())) {
      bystander.reset(episode(7));
      assertThatThrownBy(() -> walked(bad, 7))
          .isInstanceOf(ProcessLostException.class)
          .hasMessageContaining("ended with status 9");
      assertThat(bystander.step(Index.of(0))).isEqualTo(calm.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHungStepIsGivenUpAtTheDeadline(TransportKind kind) {
    Gymnasium.Factory factory = factory(kind, Duration.ofMillis(800));
    try (Environment bad = open(factory, Map.of("fault", "hangs"))) {
      assertThatThrownBy(() -> walked(bad, 7))
          .isInstanceOf(ProcessLostException.class)
          .hasMessageContaining("did not answer within 0.8 s");
    }
    assertThat(undisturbed(factory, 7)).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource
  void anEnvironmentThatIsNoFunctionOfItsSeedIsNotBroughtBack(TransportKind kind) throws Exception {
    Gymnasium.Factory factory = factory(kind);
    try (Environment bad = open(factory, Map.of("fault", "forgets", "at", 1))) {
      bad.reset(episode(3));
      bad.step(Index.of(0));
      assertThatThrownBy(
              () -> {
                for (int step = 1; step < 9; step++) {
                  killAll();
                  bad.step(Index.of(0));
                }
              })
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("does not do the same again");
    }
  }

  /** Kills the Python processes that this test's process has started. */
  private static void killAll() throws Exception {
    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
      child.destroyForcibly();
      child.onExit().get();
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyWorldsGoOnWhileTheirProcessIsKilledAgainAndAgain(TransportKind kind) throws Exception {
    Gymnasium.Factory factory = factory(kind);
    List<List<StepResult>> calm = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      calm.add(undisturbed(factory, seed));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<StepResult>>> walks = new ArrayList<>();
      for (int seed = 0; seed < 40; seed++) {
        int own = seed;
        walks.add(threads.submit(() -> undisturbed(factory, own)));
      }
      for (int kill = 0; kill < 3; kill++) {
        Thread.sleep(150);
        killAll();
      }
      for (int seed = 0; seed < 40; seed++) {
        assertThat(walks.get(seed).get()).isEqualTo(calm.get(seed));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

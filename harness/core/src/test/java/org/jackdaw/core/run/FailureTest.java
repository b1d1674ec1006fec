package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.InfoGain;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.Verification;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

  @TempDir Path temp;

  /** A wanderer that breaks in its second training episode, in one run. */
  private static Agent fragile(AgentContext context, Supplier<Throwable> trouble) {
    boolean breaks = context.seeds().equals(seedsOfRunOne());
    Wanderer wanderer = new Wanderer(context);
    return new Agent() {
      private int trained;

      @Override
      public void begin(Observation first, Phase phase) {
        trained += phase == Phase.TRAIN ? 1 : 0;
        wanderer.begin(first, phase);
      }

      @Override
      public Value act() {
        return wanderer.act();
      }

      @Override
      public void observe(Transition transition) {
        if (breaks && trained == 2) {
          FailureTest.<RuntimeException>sneak(trouble.get());
        }
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable trouble) throws T {
    throw (T) trouble;
  }

  private static org.jackdaw.api.random.SeedTree seedsOfRunOne() {
    return TinyPlan.standard().plan().seeds().agent("corridor", "fragile", 1);
  }

  private static TinyPlan fragilePlan(Supplier<Throwable> trouble) {
    return TinyPlan.standard()
        .of(
            TinyPlan.contender("fragile", context -> fragile(context, trouble)),
            TinyPlan.contender("wanderer", Wanderer::new));
  }

  @Test
  void makesAFailedCellARowOfItsOwnAndLeavesTheOthersAlone() throws Exception {
    Path folder = temp.resolve("failed");

    RunOutcome outcome =
        Folders.fresh(
            fragilePlan(() -> new IllegalStateException("out of\n  luck, \"again\"")).plan(),
            folder,
            2);

    assertThat(outcome.failedCells()).containsExactly("corridor/fragile/1");
    Table failures = Table.read(folder.resolve("failures.csv"));
    assertThat(failures.rows()).hasSize(1);
    List<String> row = failures.rows().get(0);
    assertThat(row.subList(0, 10))
        .containsExactly(
            "tiny",
            "corridor",
            "fragile",
            "none",
            "1",
            "train",
            "0",
            "1",
            "java.lang.IllegalStateException",
            "out of luck, \"again\"");
    assertThat(row.get(10)).startsWith("org.jackdaw.core.run.FailureTest.").contains(".java:");
    Table episodes = Table.read(folder.resolve("episodes.csv"));
    assertThat(episodes.rows()).hasSize(11 * 12);
    assertThat(episodes.where("environment", "corridor").where("agent", "fragile").column("seed"))
        .hasSize(2 * 12)
        .doesNotContain("1");
    assertThat(Verification.verify(folder)).isEmpty();
    assertThat(Summary.read(folder).table()).contains("1 cell failed and left no rows");
  }

  @Test
  void leavesTheRowsOfOtherCellsAsTheyWouldBeWithoutTheFailure() throws Exception {
    Path failed = temp.resolve("failed");
    Path whole = temp.resolve("whole");
    Folders.fresh(fragilePlan(() -> new IllegalStateException("no")).plan(), failed, 1);
    Folders.fresh(
        TinyPlan.standard()
            .of(
                TinyPlan.contender("fragile", Wanderer::new),
                TinyPlan.contender("wanderer", Wanderer::new))
            .plan(),
        whole,
        1);

    Table rows = Table.read(whole.resolve("episodes.csv"));
    List<List<String>> expected =
        rows.rows().stream()
            .filter(row -> !row.subList(1, 5).equals(List.of("corridor", "fragile", "none", "1")))
            .toList();
    assertThat(Table.read(failed.resolve("episodes.csv")).rows()).isEqualTo(expected);
  }

  @Test
  void countsAnErrorAsAFailureToo() throws Exception {
    RunOutcome outcome =
        Folders.fresh(fragilePlan(StackOverflowError::new).plan(), temp.resolve("failed"), 1);

    assertThat(outcome.failedCells()).containsExactly("corridor/fragile/1");
    assertThat(Table.read(temp.resolve("failed/failures.csv")).column("message"))
        .containsExactly("");
  }

  @Test
  void failsACellWhoseAgentCannotBeMade() throws Exception {
    Plan plan =
        TinyPlan.standard()
            .in(TinyPlan.corridor())
            .of(
                TinyPlan.contender(
                    "stillborn",
                    context -> {
                      throw new IllegalArgumentException("no such thing");
                    }))
            .plan();

    RunOutcome outcome = Folders.fresh(plan, temp.resolve("failed"), 2);

    assertThat(outcome.failedCells()).hasSize(3);
    assertThat(Table.read(temp.resolve("failed/failures.csv")).column("phase")).containsOnly("");
    assertThat(Table.read(temp.resolve("failed/episodes.csv")).rows()).isEmpty();
  }

  @Test
  void finishesAlthoughAWorldCannotBeOpened() throws Exception {
    PlannedEnvironment sound = TinyPlan.arms(10);
    PlannedEnvironment broken =
        new PlannedEnvironment(
            "broken",
            "broken",
            sound.spec(),
            "h",
            () -> {
              throw new IllegalStateException("no such device");
            });

    RunOutcome outcome =
        Folders.fresh(TinyPlan.standard().in(broken, sound).plan(), temp.resolve("failed"), 2);

    assertThat(outcome.failedCells()).hasSize(6).allMatch(cell -> cell.startsWith("broken/"));
    assertThat(Table.read(temp.resolve("failed/episodes.csv")).column("environment"))
        .containsOnly("arms");
    assertThat(Verification.verify(temp.resolve("failed"))).isEmpty();
  }

  @Test
  void triesFailedCellsAgainWhenAskedToResume() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Plan plan =
        TinyPlan.standard()
            .of(
                TinyPlan.contender(
                    "fragile",
                    context ->
                        broken.get()
                            ? fragile(context, () -> new IllegalStateException("no network"))
                            : new Wanderer(context)),
                TinyPlan.contender("wanderer", Wanderer::new))
            .plan();
    Path folder = temp.resolve("failed");
    Folders.fresh(plan, folder, 1);
    assertThat(Folders.fresh(plan, folder, 1).failedCells()).hasSize(1);
    broken.set(false);
    Folders.fresh(plan, temp.resolve("whole"), 1);

    RunOutcome outcome = Folders.resumed(plan, folder);

    assertThat(outcome.failedCells()).isEmpty();
    assertThat(Folders.reproducible(folder)).isEqualTo(Folders.reproducible(temp.resolve("whole")));
  }

  @Test
  void failsACellWhoseModelCallsObservationsImpossible() throws Exception {
    TinyPlan tiny =
        TinyPlan.standard()
            .in(TinyPlan.environment("lying", 10, Lying::new))
            .withSeeds(0)
            .of(TinyPlan.contender("wanderer", Wanderer::new));

    Folders.fresh(tiny.measuring(List.of(new InfoGain())).plan(), temp.resolve("measured"), 1);
    Folders.fresh(tiny.plan(), temp.resolve("unmeasured"), 1);

    assertThat(Table.read(temp.resolve("measured/failures.csv")).column("message").get(0))
        .startsWith("the published model calls an observation impossible in ");
    assertThat(Table.read(temp.resolve("unmeasured/failures.csv")).rows()).isEmpty();
  }

  /** The corridor with a sound that tells something, and a model in which it is always right. */
  private static final class Lying implements Environment, PublishesModel {

    private final CueCorridor truth = CueCorridor.informed();

    @Override
    public EnvironmentSpec spec() {
      return truth.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      return truth.reset(episode);
    }

    @Override
    public StepResult step(Value action) {
      return truth.step(action);
    }

    @Override
    public Model model(long runSeed) {
      return CueCorridor.announced().model(runSeed);
    }
  }
}

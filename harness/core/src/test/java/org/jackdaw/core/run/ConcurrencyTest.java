package org.jackdaw.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

  private static final int AT_ONCE = 3;

  @TempDir Path temp;

  private final CyclicBarrier resets = new CyclicBarrier(AT_ONCE);
  private final AtomicInteger acting = new AtomicInteger();
  private final AtomicInteger mostActing = new AtomicInteger();

  /** Three arms that answer a reset only when three of them are asked at once. */
  private final class Together implements Environment {

    private final Environment arms = new ThreeArms();

    @Override
    public EnvironmentSpec spec() {
      return arms.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      try {
        resets.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("never were three cells asking at once", e);
      }
      return arms.reset(episode);
    }

    @Override
    public StepResult step(Value action) {
      return arms.step(action);
    }
  }

  /** A wanderer that counts how many of its kind act at the same time. */
  private Agent counted(AgentContext context) {
    Wanderer wanderer = new Wanderer(context);
    return new Agent() {
      @Override
      public void begin(Observation first, Phase phase) {
        wanderer.begin(first, phase);
      }

      @Override
      public Value act() {
        mostActing.accumulateAndGet(acting.incrementAndGet(), Math::max);
        Thread.yield();
        Value action = wanderer.act();
        acting.decrementAndGet();
        return action;
      }

      @Override
      public void observe(Transition transition) {}
    };
  }

  private static PlannedEnvironment arms(Supplier<Environment> factory, int concurrency) {
    PlannedEnvironment plain = TinyPlan.environment("arms", 10, factory);
    return new PlannedEnvironment(
        plain.label(), plain.id(), plain.spec(), plain.taskHash(), List.of(), factory, concurrency);
  }

  private TinyPlan plan(Supplier<Environment> factory, int concurrency) {
    return TinyPlan.standard()
        .in(arms(factory, concurrency))
        .of(TinyPlan.contender("counted", this::counted));
  }

  @Test
  void cellsWhoseWorldsWaitRunTogetherWhileOneComputes() throws Exception {
    RunOutcome outcome =
        Folders.fresh(plan(Together::new, AT_ONCE).plan(), temp.resolve("together"), 1);

    assertThat(outcome.failedCells()).isEmpty();
    assertThat(mostActing).hasValue(1);
  }

  @Test
  void rowsDoNotDependOnHowManyRunTogether() throws Exception {
    Folders.fresh(plan(ThreeArms::new, 1).plan(), temp.resolve("alone"), 1);
    Folders.fresh(plan(Together::new, AT_ONCE).plan(), temp.resolve("together"), 2);

    assertThat(Files.readString(temp.resolve("together/episodes.csv")))
        .isEqualTo(Files.readString(temp.resolve("alone/episodes.csv")));
  }
}

package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelWorldTest {

  private static ModelWorld world(Model model) {
    return ModelWorld.of("world", model, OptionalInt.empty(), Optional.empty());
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }

  /** Everything at once: two controls, a joint start, carried factors, before-parents, absences. */
  private static Model rich() {
    return Model.builder()
        .factor("a", "0", "1", "2")
        .factor("b", "0", "1")
        .factor("mood", "calm", "wild")
        .factor("home", "here", "there")
        .factor("luck", "0", "1", "2")
        .control("push", "no", "yes")
        .control("turn", "left", "straight", "right")
        .modality("seen", "0", "1", "2")
        .modality("felt", "soft", "hard")
        .modality("late", "0", "1")
        .modality("pay", "0", "1", "2")
        .transition(
            "a",
            List.of(
                Parent.before("b"),
                Parent.before("a"),
                Parent.control("turn"),
                Parent.before("mood")),
            (v, column) -> {
              column[(v[1] + v[2] + 2) % 3] += v[3] == 0 ? 0.9 : 0.5;
              column[(v[0] + v[1]) % 3] += v[3] == 0 ? 0.1 : 0.5;
            })
        .transition(
            "b",
            List.of(Parent.before("b"), Parent.control("push")),
            (v, column) -> {
              column[v[1] == 1 ? 1 - v[0] : v[0]] = 0.75;
              column[v[1] == 1 ? v[0] : 1 - v[0]] = 0.25;
            })
        .start(List.of("b", "a"), Table.ofDistribution(0.1, 0.2, 0, 0, 0.3, 0.4))
        .start("mood", 0.3, 0.7)
        .between(
            "mood", new BetweenEpisodes.Switching(Table.of(2, 2, new double[] {.9, .1, .4, .6})))
        .between("home", new BetweenEpisodes.Kept())
        .likelihood(
            "seen",
            List.of(Parent.after("a"), Parent.after("home")),
            (v, column) -> {
              column[v[0]] += 0.6;
              column[v[1]] += 0.4;
            })
        .likelihood(
            "felt",
            List.of(Parent.before("a"), Parent.control("turn"), Parent.after("b")),
            (v, column) -> {
              column[0] = (1 + v[0] + v[1] + v[2]) / 8.0;
              column[1] = 1 - column[0];
            })
        .deterministicLikelihood("late", List.of(Parent.after("b")), v -> v[0])
        .absentAtReset("late")
        .deterministicLikelihood(
            "pay", List.of(Parent.control("push"), Parent.after("b")), v -> v[0] + v[1])
        .terminal(List.of("b", "a"), v -> v[0] == 0 && v[1] == 2)
        .reward(
            new Reward(
                "pay",
                OutcomeValues.perStep(new double[][] {{0, 0.5, 1}, {0, 1, 2}, {-1, 2, 4}}),
                true))
        .build();
  }

  @Nested
  class Rich extends EnvironmentContract {
    @Override
    protected Environment create() {
      return world(rich());
    }
  }

  @Nested
  class RichModel extends ModelContract {
    @Override
    protected Model model() {
      return rich();
    }
  }

  @Test
  void rewardFollowsTheNumberOfTheStep() {
    ModelWorld world = world(rich());
    Value push = Indices.of(1, 1);
    for (int seed = 0; seed < 30; seed++) {
      world.reset(episode(seed));
      StepResult first = world.step(push);
      assertThat(first.reward()).isEqualTo(world.hiddenState().state(1) == 1 ? 2 : 1);
      if (!first.last()) {
        assertThat(world.step(push).reward()).isEqualTo(world.hiddenState().state(1) == 1 ? 4 : 2);
      }
    }
  }

  @Test
  void equalOutcomesAreOneObservationObject() {
    ModelWorld world = world(TMaze.model(new TMaze.Factory().defaults()));
    var first = world.reset(episode(1));
    assertThat(world.step(Index.of(0)).observation()).isSameAs(first);
  }

  @Test
  void observationsOfVeryLargeSpacesAreEqualByContent() {
    ModelBuilder builder = Model.builder().factor(Variable.numbered("s", 50));
    for (String name : List.of("a", "b", "c")) { // 51^3 observations, absences included
      builder.modality(Variable.numbered(name, 50));
      builder.deterministicLikelihood(name, List.of(Parent.after("s")), v -> v[0]);
    }
    ModelWorld world = world(builder.build());
    Observation first = world.reset(episode(1));
    int state = world.hiddenState().state(0);
    assertThat(first).isEqualTo(Observation.ofIndices(state, state, state));
    assertThat(world.step(Index.of(0)).observation()).isEqualTo(first);
  }

  @Test
  void equalActionsMeetEqualOutcomesWhateverCameBefore() {
    // The bandit's arm 1 at step 5 pays the same after any other four arms.
    ModelWorld world = world(BernoulliBandit.model(new BernoulliBandit.Factory().defaults(), 1));
    for (int seed = 0; seed < 20; seed++) {
      double once = fifth(world, seed, 0);
      assertThat(fifth(world, seed, 3)).isEqualTo(once);
    }
  }

  private static double fifth(ModelWorld world, long seed, int before) {
    world.reset(episode(seed));
    for (int step = 1; step < 5; step++) {
      world.step(Index.of(before));
    }
    return world.step(Index.of(1)).reward();
  }

  @Test
  void aModelWithoutRewardPaysNothing() {
    Model model =
        Model.builder()
            .factor("s", "0", "1")
            .modality("o", "0", "1")
            .deterministicLikelihood("o", List.of(Parent.after("s")), v -> v[0])
            .build();
    ModelWorld world = world(model);
    world.reset(episode(1));
    assertThat(world.step(Index.of(0)).reward()).isZero();
  }

  @Test
  void refusesARunWhoseModelHasOtherSpaces() {
    Model four = FrozenLake.model(new FrozenLake.Factory().defaults());
    Model tiger = Tiger.model(new Tiger.Factory().defaults());
    ModelWorld world =
        new ModelWorld(
            ModelWorld.spec("world", four, OptionalInt.empty(), Optional.empty()), run -> tiger);
    assertThatThrownBy(() -> world.reset(episode(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("world: this run's model has other spaces");
  }

  @Test
  void refusesToStartInATerminalState() {
    Model model =
        FrozenLake.model(new FrozenLake.Factory().defaults()).toBuilder()
            .terminal("cell", "r0c0")
            .build();
    assertThatThrownBy(() -> world(model).reset(episode(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must not start in a terminal state");
  }

  @Test
  void hiddenStateNeedsAReset() {
    ModelWorld world = world(rich());
    assertThatThrownBy(() -> world.hiddenState().state(0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void messagesNameTheWorldAndTheAction() {
    ModelWorld world = world(Tiger.model(new Tiger.Factory().defaults()));
    assertThatThrownBy(() -> world.step(Index.of(0)))
        .hasMessage("world: step after the last step, or before reset");
    world.reset(episode(1));
    assertThatThrownBy(() -> world.step(Index.of(3))).hasMessageStartingWith("world: action");
  }

  @Test
  void aStepAllocatesOneResult() {
    ModelWorld lake = world(FrozenLake.model(new FrozenLake.Factory().defaults()));
    ModelWorld maze = world(TMaze.model(new TMaze.Factory().defaults()));
    drive(lake, 100_000); // compiled and interned by then
    drive(maze, 100_000);
    assertThat(allocatedPerStep(lake)).isLessThanOrEqualTo(60);
    assertThat(allocatedPerStep(maze)).isLessThanOrEqualTo(60);
  }

  private static double allocatedPerStep(ModelWorld world) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    drive(world, 100_000);
    return (thread.getCurrentThreadAllocatedBytes() - before) / 100_000.0;
  }

  private static void drive(ModelWorld world, int steps) {
    Episode episode = episode(3);
    boolean last = true;
    for (int step = 0; step < steps; step++) {
      if (last) {
        world.reset(episode);
      }
      last = world.step(Index.of(step & 3)).last();
    }
  }
}

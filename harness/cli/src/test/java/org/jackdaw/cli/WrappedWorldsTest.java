package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.testkit.EnvironmentContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Built-in worlds keep the contract of worlds in every wrapper: what they publish they do. */
class WrappedWorldsTest {

  private static final Registry REGISTRY = Registry.load(WrappedWorldsTest.class.getClassLoader());

  private static BoundWorld bound(String id, String... settings) {
    return SetOptions.world(REGISTRY, REGISTRY.environment(id), List.of(settings));
  }

  /** A wrapped world that must publish a model. */
  private abstract static class Published extends EnvironmentContract {

    private final BoundWorld bound;

    Published(String id, String... settings) {
      bound = bound(id, settings);
    }

    @Override
    protected Environment create() {
      Environment world = bound.open();
      assertThat(world).isInstanceOf(PublishesModel.class);
      return world;
    }
  }

  @Nested
  class StickyTiger extends Published {
    StickyTiger() {
      super("tiger", "wrappers=[{sticky-actions: 0.3}]");
    }
  }

  @Nested
  class StickySlipperyLake extends Published {
    StickySlipperyLake() {
      super("frozen-lake", "wrappers=[sticky-actions]");
    }
  }

  @Nested
  class StickyGraph extends Published {
    StickyGraph() {
      super("graph-world", "wrappers=[{sticky-actions: 0.5}]");
    }
  }

  @Nested
  class NoisyTMaze extends Published {
    NoisyTMaze() {
      super("t-maze", "wrappers=[{observation-noise: 0.2}]");
    }
  }

  @Nested
  class NoisySwappingLake extends Published {
    NoisySwappingLake() {
      super(
          "swapping-lake", "wrappers=[{observation-noise: {probability: 0.2, modality: outcome}}]");
    }
  }

  @Nested
  class DelayedTiger extends Published {
    DelayedTiger() {
      super("tiger", "wrappers=[{delayed-reward: 2}]");
    }
  }

  @Nested
  class DelayedGrid extends Published {
    DelayedGrid() {
      super("grid-world", "shape=[3, 3]", "goals=[[2, 2]]", "wrappers=[{delayed-reward: 3}]");
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class TMazeWithNoiseOnItsChancyPayment extends Published {
    TMazeWithNoiseOnItsChancyPayment() {
      super(
          "t-maze",
          "reward-probability=0.8",
          "wrappers=[{observation-noise: {modality: reward, probability: 0.3}}]");
    }
  }

  @Nested
  class DelayedTMaze extends Published {
    DelayedTMaze() {
      super("t-maze", "max-steps=6", "reward-probability=0.8", "wrappers=[{delayed-reward: 2}]");
    }
  }

  @Nested
  class DelayedSafeRisky extends Published {
    DelayedSafeRisky() {
      super("safe-risky", "max-steps=6", "wrappers=[{delayed-reward: 1}]");
    }

    @Override
    protected boolean deterministic() {
      return true; // as the bare world, under the actions of the suite
    }
  }

  @Nested
  class RemappedTMaze extends Published {
    RemappedTMaze() {
      super("t-maze", "wrappers=[remapped-labels]");
    }
  }

  @Nested
  class RemappedBandit extends Published {
    RemappedBandit() {
      super("bernoulli-bandit", "wrappers=[{remapped-labels: 4}]");
    }
  }

  @Nested
  class GridWhoseGoalMoves extends Published {
    GridWhoseGoalMoves() {
      super(
          "grid-world",
          "shape=[3, 3]",
          "goals=[[2, 2]]",
          "schedule=[{at: 4, set: {goals: [[2, 0]]}}, {at: 8, set: {slip: 0.5}},"
              + " {at: 12, wrappers: [{observation-noise: 0.3}]}]",
          "wrappers=[{sticky-actions: 0.2}, {observation-noise: 0.1}, remapped-labels,"
              + " {delayed-reward: 1}]");
    }
  }

  static List<String> worlds() {
    return REGISTRY.environments().keySet().stream()
        .filter(id -> !id.equals("pomdp-file") && !id.equals("maze")) // need a file
        .toList();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyWorldCanBeWrapped(String id) {
    String wrappers = "wrappers=[{sticky-actions: 0.1}, remapped-labels]";
    try (Environment world = bound(id, "max-steps=50", wrappers).open()) {
      assertThat(world).isInstanceOf(PublishesModel.class);
    }
  }

  @Test
  void noiseNeedsSomethingToShow() {
    assertThatThrownBy(() -> bound("bernoulli-bandit", "wrappers=[observation-noise]").open())
        .hasMessageContaining("the world shows no modality of two or more outcomes");
  }

  @Test
  void whatCannotBeInAModelIsThereAllTheSame() {
    try (Environment world = bound("explore-exploit", "wrappers=[delayed-reward]").open()) {
      assertThat(world).isNotInstanceOf(PublishesModel.class);
      assertThat(BoundWorld.reasons(world))
          .containsExactly("delayed-reward: its rewards depend on the step");
    }
  }
}

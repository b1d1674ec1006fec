package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.GeneralisedTMaze.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GeneralisedTMazeTest {

  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;

  /** One set: candidates in the upper corners, a wall between, the cue below the start. */
  private static final List<List<Integer>> SINGLE =
      List.of(List.of(4, 2, 5), List.of(0, 1, 0), List.of(2, 3, 2));

  private static Options defaults() {
    return new GeneralisedTMaze.Factory().defaults();
  }

  private static Options single(List<Integer> rewardLocations) {
    return new Options(SINGLE, rewardLocations, false, 2, -3);
  }

  private static Options plan(List<List<Integer>> maze) {
    return new Options(maze, List.of(), true, 1, -1);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new GeneralisedTMaze.Factory();
    }
  }

  @Nested
  class TwoSets extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GeneralisedTMaze.Factory().create(defaults());
    }
  }

  @Nested
  class TwoSetsModel extends ModelContract {
    @Override
    protected Model model() {
      return GeneralisedTMaze.model(defaults());
    }
  }

  @Nested
  class SingleSetWithWalls extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GeneralisedTMaze.Factory().create(single(List.of()));
    }
  }

  @Nested
  class SingleSetWithWallsModel extends ModelContract {
    @Override
    protected Model model() {
      return GeneralisedTMaze.model(single(List.of()));
    }
  }

  @Test
  void theCueNamesTheCandidateThatPays() {
    Environment world = new GeneralisedTMaze.Factory().create(single(List.of(1)));
    // position, cue-1, reward-1
    assertThat(world.reset(episode(1))).isEqualTo(Observation.ofIndices(4, 0, 0));
    assertThat(world.step(Index.of(DOWN)).observation()).isEqualTo(Observation.ofIndices(7, 2, 0));
    assertThat(world.step(Index.of(LEFT)).observation().outcome(0)).as("wall").isEqualTo(7);
    world.step(Index.of(UP));
    assertThat(world.step(Index.of(UP)).observation().outcome(0)).as("wall").isEqualTo(4);
    world.step(Index.of(LEFT));
    StepResult wrong = world.step(Index.of(UP));
    assertThat(wrong.observation()).isEqualTo(Observation.ofIndices(0, 0, 2));
    assertThat(wrong.reward()).isEqualTo(-3);
    world.step(Index.of(DOWN));
    world.step(Index.of(RIGHT));
    world.step(Index.of(RIGHT));
    StepResult right = world.step(Index.of(UP));
    assertThat(right.observation()).isEqualTo(Observation.ofIndices(2, 0, 1));
    assertThat(right.reward()).isEqualTo(2);
    assertThat(world.spec().success().orElseThrow().test(right)).isTrue();
    assertThat(world.spec().success().orElseThrow().test(wrong)).isFalse();
  }

  @Test
  void eachSetPaysThroughTheOneReward() {
    Options options =
        new Options(defaults().maze(), List.of(1, 0), true, 1, -1); // r1c0 and r1c2 pay
    Environment world = new GeneralisedTMaze.Factory().create(options);
    world.reset(episode(1));
    world.step(Index.of(UP));
    StepResult paid = world.step(Index.of(RIGHT));
    // position, cue-1, cue-2, reward-1, reward-2: the paying modality is no observation
    assertThat(paid.observation()).isEqualTo(Observation.ofIndices(5, 0, 0, 0, 1));
    assertThat(paid.reward()).isEqualTo(1);
    StepResult held = world.step(Index.of(LEFT));
    assertThat(held.observation().outcome(0)).as("absorbing").isEqualTo(5);
    assertThat(held.reward()).isEqualTo(1);
  }

  @Test
  void optimumOfTheDefaultsLooksAtACueFirst() {
    // Cue at step 1. Half of the time its neighbour pays, in steps 2 to 9; half of the time the
    // candidate behind that one, reached around by the middle column, in steps 5 to 9.
    assertThat(new BeliefTree(GeneralisedTMaze.model(defaults())).optimum(9))
        .isCloseTo(6.5, within(1e-12));
  }

  @Test
  void contextsAreUniformOrFixed() {
    assertThat(GeneralisedTMaze.model(defaults()).startMarginal(2)).containsExactly(0.5, 0.5);
    Options fixed = new Options(defaults().maze(), List.of(0, 1), true, 1, -1);
    assertThat(GeneralisedTMaze.model(fixed).startMarginal(1)).containsExactly(1, 0);
    assertThat(GeneralisedTMaze.model(fixed).startMarginal(2)).containsExactly(0, 1);
  }

  @Test
  void refusesPlansThatLackACell() {
    assertThatThrownBy(() -> plan(List.of(List.of(3, 4), List.of(5))))
        .hasMessage("generalised-t-maze: maze must have rows of one length, got [[3, 4], [5]]");
    assertThatThrownBy(() -> plan(List.of(List.of(3, 4, 5))))
        .hasMessage("generalised-t-maze: maze must have the code 1 exactly once");
    assertThatThrownBy(() -> plan(List.of(List.of(1, 3, 4, 5, 7))))
        .hasMessage("generalised-t-maze: maze must have the code 6 exactly once");
    assertThatThrownBy(() -> plan(List.of(List.of(1, 0))))
        .hasMessage("generalised-t-maze: maze must have at least the set 3, 4, 5");
    assertThatThrownBy(() -> single(List.of(2)))
        .hasMessage("generalised-t-maze: reward-locations must be in [0, 1], got 2");
    assertThatThrownBy(() -> single(List.of(0, 1)))
        .hasMessage(
            "generalised-t-maze: reward-locations must have one item for each of 1 sets, or none,"
                + " got 2");
  }

  private static Episode episode(long seed) {
    return new Episode(1, Phase.TRAIN, 0, 0, seed);
  }
}

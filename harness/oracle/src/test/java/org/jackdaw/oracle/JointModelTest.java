package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.junit.jupiter.api.Test;

class JointModelTest {

  @Test
  void numbersReachableStatesInTheOrderOfTheFactors() {
    JointModel maze = JointModel.of(Worlds.tMaze(0.9, 0.8));
    assertThat(maze.states()).isEqualTo(8);
    assertThat(maze.actions()).isEqualTo(4);
    assertThat(maze.state(new int[] {2, 1})).isEqualTo(5);
    assertThat(maze.state(hidden(3, 0))).isEqualTo(6);
    int[] factors = new int[2];
    maze.factors(7, factors);
    assertThat(factors).containsExactly(3, 1);
  }

  private static HiddenState hidden(int... values) {
    return new HiddenState() {
      @Override
      public int factors() {
        return values.length;
      }

      @Override
      public int state(int factor) {
        return values[factor];
      }
    };
  }

  @Test
  void leavesOutStatesThatCannotBeReached() {
    // given a walker that moves right only, from the middle of five cells
    Model walk =
        Model.builder()
            .factor(Variable.numbered("cell", 5))
            .modality(Variable.numbered("cell", 5))
            .deterministicTransition(
                "cell", List.of(Parent.before("cell")), v -> Math.min(4, v[0] + 1))
            .deterministicLikelihood("cell", List.of(Parent.after("cell")), v -> v[0])
            .startAt("cell", "2")
            .build();
    JointModel joint = JointModel.of(walk);
    assertThat(joint.states()).isEqualTo(3);
    assertThat(joint.state(new int[] {1})).isEqualTo(-1);
    assertThat(joint.state(new int[] {2})).isZero();
    assertThat(joint.start(0)).isEqualTo(1);
    assertThat(joint.successor(0, 0, 0)).isEqualTo(1);
  }

  @Test
  void knowsWhatFollowsOnTheLake() {
    JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));
    assertThat(lake.states()).isEqualTo(16);
    assertThat(lake.terminal(5)).isTrue();
    assertThat(lake.successors(5, 0)).isZero();
    assertThat(lake.expectedReward(14, 2)).isCloseTo(1.0 / 3, within(1e-15));
    // going left from the corner: stay by left and up, or slip down
    assertThat(lake.successors(0, 0)).isEqualTo(2);
    assertThat(lake.probability(0, 0, 0)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(
            lake.expectation(0, 0, new double[] {3, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
        .isCloseTo(4, within(1e-14));
  }

  @Test
  void followsRewardsThatChangeWithTheStep() {
    JointModel joint = JointModel.of(RandomModels.of(7));
    assertThat(joint.rewardSettlesAt()).isEqualTo(3);
    assertThat(joint.expectedReward(3, 0, 1)).isEqualTo(joint.expectedReward(0, 1));
    assertThat(joint.expectedReward(9, 0, 1)).isEqualTo(joint.expectedReward(0, 1));
    assertThat(joint.expectedReward(1, 0, 1)).isNotEqualTo(joint.expectedReward(2, 0, 1));
  }

  @Test
  void includesWhatSwitchingBringsIn() {
    Model model =
        Model.builder()
            .factor("context", "a", "b", "c")
            .modality("nothing", "none")
            .deterministicLikelihood("nothing", List.of(), v -> 0)
            .startAt("context", "a")
            .between(
                "context",
                new BetweenEpisodes.Switching(
                    Table.of(3, 3, new double[] {.9, .1, 0, .1, .9, 0, 0, 0, 1})))
            .build();
    JointModel joint = JointModel.of(model);
    assertThat(joint.states()).isEqualTo(2);
    assertThat(joint.start(joint.state(new int[] {1}))).isZero();
  }

  @Test
  void refusesMoreStatesThanStated() {
    Model lake = Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true);
    assertThat(JointModel.of(lake, 16).states()).isEqualTo(16);
    assertThatThrownBy(() -> JointModel.of(lake, 15))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the model has more than 15 reachable joint states; exact methods stop there");
  }
}

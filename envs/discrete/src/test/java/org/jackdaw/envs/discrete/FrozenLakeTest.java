package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.FrozenLake.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrozenLakeTest {

  private static final Fixture EXACT = new Fixture("frozen-lake.txt");

  private static Options options(String map, boolean slippery) {
    return new Options(map, List.of(), slippery, 1.0 / 3, List.of(1.0, 0.0, 0.0));
  }

  private static Options own(double rate, List<Double> rewards, String... rows) {
    return new Options("own", List.of(rows), true, rate, rewards);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new FrozenLake.Factory();
    }
  }

  @Nested
  class Slippery extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new FrozenLake.Factory().create(options("4x4", true));
    }
  }

  @Nested
  class SlipperyModel extends ModelContract {
    @Override
    protected Model model() {
      return FrozenLake.model(options("4x4", true));
    }
  }

  @Nested
  class LargeAndDry extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new FrozenLake.Factory().create(options("8x8", false));
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class OwnMapWithThreeRewards extends EnvironmentContract {
    @Override
    protected Environment create() {
      Options options = own(0.8, List.of(5.0, -2.0, -0.1), "SFF", "FHS", "FFG");
      return new FrozenLake.Factory().create(options);
    }
  }

  @Nested
  class LargeModel extends ModelContract {
    @Override
    protected Model model() {
      return FrozenLake.model(options("8x8", true));
    }
  }

  @Test
  void smallSlipperyLakeHasTheExactValues() {
    StateValues values = new StateValues(FrozenLake.model(options("4x4", true)));
    String key = "FrozenLake-4x4-slippery/";
    same(values.optimum(100), key + "optimal_time_dependent_limit_100");
    same(values.optimum(200), key + "optimal_time_dependent_limit_200");
    same(values.random(100), key + "random_limit_100");
    same(values.discounted(3000, 0.99), key + "optimal_discounted_0.99");
    assertThat(values.optimum(100)).isCloseTo(0.74419029, within(5e-9));
    assertThat(values.random(100)).isCloseTo(0.013940, within(5e-7));
  }

  @Test
  void largeSlipperyLakeHasTheExactValues() {
    StateValues values = new StateValues(FrozenLake.model(options("8x8", true)));
    String key = "FrozenLake-8x8-slippery/";
    same(values.optimum(100), key + "optimal_time_dependent_limit_100");
    same(values.optimum(200), key + "optimal_time_dependent_limit_200");
    same(values.random(200), key + "random_limit_200");
    assertThat(values.optimum(200)).isCloseTo(0.91322015, within(5e-9));
  }

  @Test
  void dryLakesHaveTheExactValues() {
    StateValues small = new StateValues(FrozenLake.model(options("4x4", false)));
    StateValues large = new StateValues(FrozenLake.model(options("8x8", false)));
    same(small.optimum(100), "FrozenLake-4x4-deterministic/optimal_time_dependent_limit_100");
    same(small.random(100), "FrozenLake-4x4-deterministic/random_limit_100");
    same(large.random(200), "FrozenLake-8x8-deterministic/random_limit_200");
    same(large.discounted(3000, 0.95), "FrozenLake-8x8-deterministic/optimal_discounted_0.95");
  }

  private static void same(double value, String key) {
    assertThat(value).as(key).isCloseTo(EXACT.number(key), within(1e-9));
  }

  /**
   * Moves written down by hand, row and column apart: 0 left, 1 down, 2 right, 3 up; each of the
   * intended move and its two neighbours in this ring with probability 1/3.
   */
  @Test
  void slipperyMovesAreThoseOfAnIndependentEnumeration() {
    char[][] ice = {
      {'S', 'F', 'F', 'F'}, {'F', 'H', 'F', 'H'}, {'F', 'F', 'F', 'H'}, {'H', 'F', 'F', 'G'}
    };
    Table table = FrozenLake.model(options("4x4", true)).transition(0).table();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        for (int action = 0; action < 4; action++) {
          double[] expected = new double[16];
          if (ice[row][column] == 'H' || ice[row][column] == 'G') {
            expected[4 * row + column] = 1;
          } else {
            for (int slip : new int[] {(action + 3) % 4, action, (action + 1) % 4}) {
              int nextRow =
                  slip == 1 ? Math.min(row + 1, 3) : slip == 3 ? Math.max(row - 1, 0) : row;
              int nextColumn =
                  slip == 0
                      ? Math.max(column - 1, 0)
                      : slip == 2 ? Math.min(column + 1, 3) : column;
              expected[4 * nextRow + nextColumn] += 1.0 / 3;
            }
          }
          int from = (4 * row + column) * 4 + action;
          assertThat(IntStream.range(0, 16).mapToDouble(s -> table.get(s, from)).toArray())
              .as("row %d, column %d, action %d", row, column, action)
              .containsExactly(expected, within(1e-15));
        }
      }
    }
  }

  @Test
  void ratesOfASlipperyMoveAddUpAtTheEdge() {
    // From the only S of a 1 x 2 lake: right succeeds with 0.8, up and down stay with 0.1 each.
    Table table = FrozenLake.model(own(0.8, List.of(1.0, 0.0, 0.0), "SG")).transition(0).table();
    assertThat(table.get(1, 2)).isEqualTo(0.8);
    assertThat(table.get(0, 2)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void equalRewardsShareAnOutcome() {
    Model model = FrozenLake.model(options("4x4", true));
    assertThat(model.modalities().get(1).labels()).containsExactly("ice-or-hole", "goal");
  }

  @Test
  void distinctRewardsHaveTheirOwnOutcomes() {
    Model model = FrozenLake.model(own(0.5, List.of(5.0, -2.0, -0.1), "SHG"));
    assertThat(model.modalities().get(1).labels()).containsExactly("ice", "hole", "goal");
    assertThat(model.reward().orElseThrow().values().value(1, 1)).isEqualTo(-2);
  }

  @Test
  void walkingTheDrySafePathReachesTheGoal() {
    Environment world = new FrozenLake.Factory().create(options("4x4", false));
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    for (int action : new int[] {1, 1, 2, 1, 2}) {
      StepResult onTheWay = world.step(Index.of(action));
      assertThat(onTheWay.terminated()).isFalse();
      assertThat(onTheWay.reward()).isZero();
    }
    StepResult last = world.step(Index.of(2));
    assertThat(last.terminated()).isTrue();
    assertThat(last.reward()).isEqualTo(1);
    assertThat(world.spec().success().orElseThrow().test(last)).isTrue();
  }

  @Test
  void fallingIntoAHoleEndsWithoutSuccess() {
    Environment world = new FrozenLake.Factory().create(options("4x4", false));
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    world.step(Index.of(2));
    StepResult fallen = world.step(Index.of(1));
    assertThat(fallen.terminated()).isTrue();
    assertThat(fallen.reward()).isZero();
    assertThat(world.spec().success().orElseThrow().test(fallen)).isFalse();
  }

  @Test
  void stepLimitsAreGymnasiums() {
    FrozenLake.Factory factory = new FrozenLake.Factory();
    assertThat(factory.create(options("4x4", true)).spec().stepLimit()).hasValue(100);
    assertThat(factory.create(options("8x8", true)).spec().stepLimit()).hasValue(200);
  }

  @Test
  void refusesMapsThatAreNone() {
    List<Double> rewards = List.of(1.0, 0.0, 0.0);
    assertThatThrownBy(() -> options("5x5", true))
        .hasMessage("frozen-lake: map must be 4x4, 8x8 or own, got 5x5");
    assertThatThrownBy(() -> options("own", true)).hasMessageContaining("rows must be given");
    assertThatThrownBy(() -> own(0.5, rewards, "SF", "G")).hasMessageContaining("one length");
    assertThatThrownBy(() -> own(0.5, rewards, "FFG")).hasMessageContaining("at least one start S");
    assertThatThrownBy(() -> own(1.5, rewards, "SG"))
        .hasMessage("frozen-lake: success-rate must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> own(0.5, List.of(1.0), "SG")).hasMessageContaining("3 rewards");
  }
}

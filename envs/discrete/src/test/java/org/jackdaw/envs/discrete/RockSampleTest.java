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
import org.jackdaw.envs.discrete.RockSample.Options;
import org.jackdaw.envs.discrete.RockSample.Sensor;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RockSampleTest {

  private static final Options DEFAULTS = new RockSample.Factory().defaults();
  private static final int EAST = 1;
  private static final int SOUTH = 2;

  private static Options of(int size, int rocks, long seed, Sensor sensor, boolean shown) {
    return new Options(size, rocks, List.of(), seed, sensor, 20, shown, 10, -10, 10, -100);
  }

  private static Options at(int size, List<List<Integer>> positions) {
    return new Options(
        size, positions.size(), positions, 0, Sensor.HALF_DISTANCE, 20, false, 10, -10, 10, -100);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new RockSample.Factory();
    }
  }

  @Nested
  class Classic extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RockSample.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class ClassicModel extends ModelContract {
    @Override
    protected Model model() {
      return RockSample.model(DEFAULTS);
    }
  }

  @Nested
  class Shown extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RockSample.Factory().create(of(3, 2, 7, Sensor.EXPONENTIAL, true));
    }
  }

  @Nested
  class ShownModel extends ModelContract {
    @Override
    protected Model model() {
      return RockSample.model(of(3, 2, 7, Sensor.EXPONENTIAL, true));
    }
  }

  @Test
  void equalsTheProblemFileCellByCell() {
    // The file has twelve decimals, and calls what is no check good.
    FileTwin twin =
        new FileTwin(
            RockSample.model(DEFAULTS),
            "rocksample-4-4.POMDP",
            seen -> {
              for (int sensor = 0; sensor < 4; sensor++) {
                if (seen[sensor] == 1) {
                  return 1;
                }
              }
              return 0;
            });
    twin.agreesTo(1e-12);
    assertThat(twin.reached()).isEqualTo(257);
  }

  @Test
  void exponentialSensorIsSureAtTheRockAndAGuessFarAway() {
    Model model = RockSample.model(of(4, 4, 0, Sensor.EXPONENTIAL, false));
    int sensor = model.modality("sensor-3"); // at x1y0
    int[] rocks = {0, 1, 1, 1, 1};
    rocks[0] = 4; // x1y0
    assertThat(sensed(model, sensor, rocks, 7)).isEqualTo(1);
    rocks[0] = 6; // x1y2
    assertThat(sensed(model, sensor, rocks, 7)).isCloseTo(0.5 + 0.5 * Math.exp(-2), within(1e-15));
    rocks[0] = 15; // x3y3
    assertThat(sensed(model, sensor, rocks, 7))
        .isCloseTo(0.5 + 0.5 * Math.exp(-Math.sqrt(13)), within(1e-15));
  }

  private static double sensed(Model model, int sensor, int[] states, int action) {
    int column = model.likelihoodColumn(sensor, states, states, new int[] {action});
    return model.likelihood(sensor).table().get(2, column);
  }

  @ParameterizedTest(name = "[{0}, {1}]")
  @CsvSource({"4,4,257", "5,5,801", "5,7,3201"})
  void hasAsManyStatesAsPublished(int size, int rocks, int states) {
    Model model = RockSample.model(of(size, rocks, 0, Sensor.HALF_DISTANCE, false));
    assertThat(new FileTwin(model, "rocksample-4-4.POMDP", seen -> 0).reached()).isEqualTo(states);
  }

  @ParameterizedTest(name = "[{0}, {1}]")
  @CsvSource({"7,8", "10,10", "11,11"})
  void largePublishedLayoutsKeepToTheField(int size, int rocks) {
    List<List<Integer>> layout = RockSample.layout(of(size, rocks, 0, Sensor.HALF_DISTANCE, false));
    assertThat(layout).hasSize(rocks).doesNotHaveDuplicates();
    assertThat(layout).isEqualTo(RockSample.layout(of(size, rocks, 1, Sensor.EXPONENTIAL, true)));
    assertThat(layout.stream().flatMap(List::stream)).allMatch(xy -> xy >= 0 && xy < size);
  }

  @Test
  void otherLayoutsFollowFromTheSeed() {
    List<List<Integer>> one = RockSample.layout(of(6, 3, 1, Sensor.HALF_DISTANCE, false));
    assertThat(one).hasSize(3).doesNotHaveDuplicates();
    assertThat(RockSample.layout(of(6, 3, 1, Sensor.HALF_DISTANCE, false))).isEqualTo(one);
    assertThat(RockSample.layout(of(6, 3, 2, Sensor.HALF_DISTANCE, false))).isNotEqualTo(one);
    assertThat(RockSample.layout(at(6, List.of(List.of(5, 0))))).containsExactly(List.of(5, 0));
  }

  @Test
  void leavingToTheEastIsASuccessAndElsewhereNot() {
    Environment world = new RockSample.Factory().create(at(2, List.of(List.of(1, 0))));
    var success = world.spec().success().orElseThrow();
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1)); // x0y1
    assertThat(world.step(Index.of(EAST)).terminated()).isFalse();
    StepResult left = world.step(Index.of(EAST));
    assertThat(left.terminated()).isTrue();
    assertThat(left.reward()).isEqualTo(10);
    assertThat(success.test(left)).isTrue();
    world.reset(new Episode(1, Phase.TRAIN, 0, 1, 2));
    assertThat(world.step(Index.of(SOUTH)).terminated()).isFalse();
    StepResult fell = world.step(Index.of(SOUTH));
    assertThat(fell.terminated()).isTrue();
    assertThat(fell.reward()).isEqualTo(-100);
    assertThat(success.test(fell)).isFalse();
  }

  @Test
  void refusesLayoutsThatDoNotFit() {
    assertThatThrownBy(() -> at(3, List.of(List.of(0, 3))))
        .hasMessage(
            "rock-sample: positions must be none, or 1 distinct fields [x, y] within [0, 2], got"
                + " [[0, 3]]");
    assertThatThrownBy(() -> at(3, List.of(List.of(0, 2), List.of(0, 2))))
        .hasMessageContaining("2 distinct fields");
    assertThatThrownBy(() -> of(2, 5, 0, Sensor.HALF_DISTANCE, false))
        .hasMessage("rock-sample: rocks must be in [1, 4], got 5");
    assertThatThrownBy(() -> of(15, 15, 0, Sensor.HALF_DISTANCE, false))
        .hasMessageContaining("takes a table of 148111360 columns, at most 5000000");
  }
}

package org.jackdaw.core.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Place;
import org.junit.jupiter.api.Test;

class TunedTest {

  /** Scores in two worlds, the configuration as written first. */
  private static Tuned tuned(double[]... scores) {
    List<Tuned.Measured> measured = new ArrayList<>();
    for (double[] of : scores) {
      MapNode entry = new MapNode(Place.whole("test"), Map.of());
      measured.add(
          new Tuned.Measured(
              new Candidate("a", measured.size(), entry, Map.of()),
              Map.of("x", new Score(0, of[0], 1, 0), "y", new Score(0, of[1], 1, 0))));
    }
    return new Tuned("a", measured);
  }

  @Test
  void oneSettingForAllWorldsNeedNotBeTheBestOfAny() {
    Tuned tuned =
        tuned(
            new double[] {0, 0}, new double[] {1, 0}, new double[] {0.8, 0.8}, new double[] {0, 1});

    assertThat(tuned.best(Optional.empty()).candidate().number()).isEqualTo(2);
    assertThat(tuned.best(Optional.of("x")).candidate().number()).isEqualTo(1);
    assertThat(tuned.best(Optional.of("y")).candidate().number()).isEqualTo(3);
    assertThat(tuned.defaults().overall()).isZero();
  }

  @Test
  void theSettingAsWrittenStaysWhereNothingIsBetter() {
    Tuned tuned = tuned(new double[] {0.5, 0.5}, new double[] {1, 0}, new double[] {0.5, 0.5});

    assertThat(tuned.best(Optional.empty()).candidate().number()).isZero();
  }

  @Test
  void sensitivityIsTheShareOfDrawnSettingsCloseToTheBest() {
    // overall: as written 0.9; drawn 1, 0.95, 0.94, 0: two of four are at least 0.95
    Tuned tuned =
        tuned(
            new double[] {0.9, 0.9},
            new double[] {1, 1},
            new double[] {0.9, 1},
            new double[] {0.94, 0.94},
            new double[] {0, 0});

    assertThat(tuned.closeShare(Optional.empty())).contains(0.5);
    assertThat(tuned.closeShare(Optional.of("y"))).contains(0.5);
    assertThat(tuned.closeShare(Optional.of("x"))).contains(0.25);
    assertThat(tuned(new double[] {1, 1}).closeShare(Optional.empty())).isEmpty();
  }

  @Test
  void ofNegativeScoresTheCloseOnesAreBelow() {
    // the best is -1, so -1.05 is just close; the means of both worlds are -1, -1.04, -1.1
    Tuned tuned =
        tuned(
            new double[] {-2, -2},
            new double[] {-1, -1},
            new double[] {-1.04, -1.04},
            new double[] {-1.1, -1.1});

    assertThat(tuned.closeShare(Optional.empty())).contains(2.0 / 3);
  }
}

package org.jackdaw.aif.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.WorkingModel;
import org.junit.jupiter.api.Test;

/** In the corridor: four places, and reward that is nothing or the goal. */
class PreferenceLearningTest {

  private static final int REWARD = 1;
  private static final double NONE = Double.POSITIVE_INFINITY;
  private final WorkingModel corridor =
      new WorkingModel(Models.corridor(), Conventions.CLEAN, 0, Set.of(), 1);

  private double advantage() {
    return corridor.preferences().utility(REWARD, 0, new double[] {1, 0})
        - corridor.preferences().utility(REWARD, 0, new double[] {0, 1});
  }

  private PreferenceLearning learning(LearningRule rule) {
    return new PreferenceLearning(corridor, Map.of("reward", rule), 2);
  }

  /** Counts (1, 1) become (2, 1): psi(2 + 1/32) - psi(1 + 1/32) = 1 / (1 + 1/32). */
  @Test
  void prefersWhatItMeets() {
    PreferenceLearning learning = learning(LearningRule.counting(1));
    assertThat(advantage()).isZero();
    learning.observed(0, 3, 0);
    assertThat(advantage()).isCloseTo(32.0 / 33, within(1e-12));
    assertThat(learning.count(REWARD, 5, 0)).isEqualTo(2);
    assertThat(corridor.preferences().indifferent(0)).isTrue(); // the place has no rule
  }

  @Test
  void writesLogProbabilities() {
    learning(LearningRule.counting(1)).observed(0, -1, 1);
    double[] row = corridor.preferences().logs(REWARD)[0];
    assertThat(StrictMath.exp(row[0]) + StrictMath.exp(row[1])).isCloseTo(1, within(1e-15));
  }

  @Test
  void learnsNothingFromWhatItDoesNotSee() {
    PreferenceLearning learning = learning(LearningRule.counting(1));
    learning.observed(0, 3, -1);
    assertThat(learning.count(REWARD, 0, 0)).isEqualTo(1);
  }

  /** (1, 1), (2, 1), then 1 + 0.5 + 1 = 2.5; with a ceiling of 3, (2, 1) stays and then scales. */
  @Test
  void forgetsAndIsCapped() {
    PreferenceLearning forgetful = learning(new LearningRule(1, 0.5, NONE));
    forgetful.observed(0, 0, 0);
    forgetful.observed(1, 0, 0);
    assertThat(forgetful.count(REWARD, 0, 0)).isEqualTo(2.5);
    PreferenceLearning capped =
        new PreferenceLearning(
            new WorkingModel(Models.corridor(), Conventions.CLEAN, 0, Set.of(), 1),
            Map.of("reward", new LearningRule(1, 0, 3)),
            2);
    capped.observed(0, 0, 0);
    capped.observed(1, 0, 0);
    assertThat(capped.count(REWARD, 0, 0)).isCloseTo(9.0 / 4, within(1e-15));
  }

  @Test
  void refusesAPriorOfNothing() {
    assertThatThrownBy(() -> new PreferenceLearning(corridor, Map.of(), 0))
        .hasMessage("preference prior must be > 0 and finite, got 0.0");
  }
}

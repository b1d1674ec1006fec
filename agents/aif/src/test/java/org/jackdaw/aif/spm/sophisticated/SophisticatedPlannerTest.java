package org.jackdaw.aif.spm.sophisticated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class SophisticatedPlannerTest {

  /** Two states that are seen as they are, and an action that goes to each. */
  private static SophisticatedModel switches() {
    ColumnMatrix seen = ColumnMatrix.of(2, 1, 0, 0, 1);
    ColumnMatrix go = ColumnMatrix.of(2, 1, 0, 0, 1, 1, 0, 0, 1);
    ColumnMatrix preference = ColumnMatrix.of(2, StrictMath.log(0.8), StrictMath.log(0.2));
    return new SophisticatedModel(
        List.of(2),
        List.of(2),
        List.of(seen),
        List.of(go),
        List.of(preference),
        List.of(ColumnMatrix.of(2, 1, 0)),
        ColumnMatrix.of(2, 1, 1),
        List.of(List.of(0), List.of(1)),
        TableCounts.NONE);
  }

  /**
   * Nothing is uncertain, so a policy is worth ln(1/2) of habit and its log-preference; the choice
   * at the last step has no consequence and adds its own ln(1/2).
   */
  @Test
  void valuesPoliciesByPreferenceWhereNothingIsUncertain() {
    SophisticatedPlanner planner =
        new SophisticatedPlanner(switches(), SophisticatedSettings.of(2));
    planner.observe(0);
    planner.plan();
    assertThat(planner.value(0)).isCloseTo(StrictMath.log(0.2), within(1e-14));
    assertThat(planner.value(1)).isCloseTo(StrictMath.log(0.05), within(1e-14));
    assertThat(planner.posterior(0)).isCloseTo(0.8, within(1e-14));
  }

  /**
   * With a step more to go each policy adds what the next choice promises, 0.8 ln 0.4 + 0.2 ln 0.1;
   * and at the second step so does the last, whose choice has no consequence: ln 1/2.
   */
  @Test
  void addsWhatLaterChoicesPromise() {
    SophisticatedPlanner planner =
        new SophisticatedPlanner(switches(), SophisticatedSettings.of(3));
    planner.observe(0);
    planner.plan();
    double last = StrictMath.log(0.5);
    double later = 0.8 * StrictMath.log(0.4) + 0.2 * StrictMath.log(0.1) + last;
    assertThat(planner.value(0)).isCloseTo(StrictMath.log(0.4) + later, within(1e-13));
    assertThat(planner.value(1)).isCloseTo(StrictMath.log(0.1) + later, within(1e-13));
  }

  /** Three factors of 2, 3 and 2 states, filtered over all 12 joint states by plain summation. */
  @Test
  void filtersFactoredModelsExactly() {
    int[] sizes = {2, 3, 2};
    RandomStream random = new RandomStream(7);
    SophisticatedModel model = random(random, 2, 3, 2);
    SophisticatedPlanner planner = new SophisticatedPlanner(model, SophisticatedSettings.of(3));
    double[] joint = new double[12];
    for (int s = 0; s < 12; s++) {
      joint[s] = 1;
      for (int f = 0; f < 3; f++) {
        joint[s] *= model.start().get(f).cell(digits(s, sizes)[f]);
      }
    }
    for (int t = 0; t < 3; t++) {
      double evidence = 0;
      for (int s = 0; s < 12; s++) {
        joint[s] *= model.likelihood().get(0).at(t, s);
        evidence += joint[s];
      }
      planner.observe(t);
      assertThat(planner.logEvidence()).isCloseTo(StrictMath.log(evidence), within(1e-13));
      joint = moved(model, joint, evidence, sizes);
      planner.move(List.of(0, 0, 0));
    }
  }

  private static double[] moved(
      SophisticatedModel model, double[] joint, double evidence, int... sizes) {
    double[] next = new double[joint.length];
    for (int s = 0; s < joint.length; s++) {
      for (int n = 0; n < joint.length; n++) {
        double move = joint[s] / evidence;
        for (int f = 0; f < sizes.length; f++) {
          move *= model.transition().get(f).at(digits(n, sizes)[f], digits(s, sizes)[f]);
        }
        next[n] += move;
      }
    }
    return next;
  }

  /** States of a joint state, the last factor fastest. */
  private static int[] digits(int joint, int... sizes) {
    int[] digits = new int[sizes.length];
    int rest = joint;
    for (int f = sizes.length - 1; f >= 0; f--) {
      digits[f] = rest % sizes[f];
      rest /= sizes[f];
    }
    return digits;
  }

  private static SophisticatedModel random(RandomStream random, Integer... sizes) {
    List<ColumnMatrix> transitions = new ArrayList<>();
    List<ColumnMatrix> starts = new ArrayList<>();
    List<Integer> controls = new ArrayList<>();
    int joint = 1;
    for (int size : sizes) {
      transitions.add(random(random, size, size));
      starts.add(random(random, size, 1));
      controls.add(1);
      joint *= size;
    }
    return new SophisticatedModel(
        List.of(sizes),
        controls,
        List.of(random(random, 3, joint)),
        transitions,
        List.of(ColumnMatrix.filled(3, 1, 0)),
        starts,
        ColumnMatrix.of(1, 1),
        SophisticatedModel.allPolicies(controls),
        TableCounts.NONE);
  }

  private static ColumnMatrix random(RandomStream random, int rows, int columns) {
    double[] cells = new double[rows * columns];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextDouble();
    }
    return ColumnMatrix.of(rows, cells).normalised();
  }

  @Test
  void countsPoliciesWithTheFirstFactorFastest() {
    assertThat(SophisticatedModel.allPolicies(List.of(2, 2)))
        .containsExactly(List.of(0, 0), List.of(1, 0), List.of(0, 1), List.of(1, 1));
  }

  @Test
  void refusesTablesThatDoNotFit() {
    SophisticatedModel model = switches();
    assertThatThrownBy(
            () ->
                new SophisticatedModel(
                    List.of(3),
                    model.controls(),
                    model.likelihood(),
                    model.transition(),
                    model.preference(),
                    model.start(),
                    model.habit(),
                    model.policies(),
                    model.counts()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sophisticated inference: likelihood columns must be 3, got 2");
  }
}

package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.envs.discrete.JointSteps.Outcome;

/** Comparisons with exported tables and exact values. */
final class Optima {

  private static final Fixture EXACT = new Fixture("mdp-optima.txt");
  private static final double RELATIVE = 1e-9;

  private Optima() {}

  /** Checks a value to the relative 1e-9 that the golden file states. */
  static void same(double value, String key) {
    double exact = EXACT.number(key);
    assertThat(value).as(key).isCloseTo(exact, within(RELATIVE * Math.max(1, Math.abs(exact))));
  }

  /** Checks a policy, one action per state. */
  static void samePolicy(double[] actions, String key) {
    assertThat(actions).as(key).containsExactly(EXACT.numbers(key));
  }

  /** Checks the outcomes of a step against quadruples of probability, next, reward, terminated. */
  static void sameOutcomes(Map<Outcome, Double> ours, double[] exported, String key) {
    Map<Outcome, Double> theirs = new TreeMap<>();
    for (int i = 0; i < exported.length; i += 4) {
      Outcome outcome = new Outcome((int) exported[i + 1], exported[i + 2], exported[i + 3] == 1);
      theirs.merge(outcome, exported[i], Double::sum);
    }
    assertThat(ours.keySet()).as(key).isEqualTo(theirs.keySet());
    theirs.forEach(
        (outcome, p) -> assertThat(ours.get(outcome)).as(key).isCloseTo(p, within(1e-15)));
  }
}

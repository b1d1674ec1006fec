package org.jackdaw.oracle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.Golden;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.SparsePomdp;
import org.jackdaw.oracle.SparsePomdp.RewardSeen;
import org.jackdaw.oracle.Worlds;
import org.jackdaw.oracle.bounds.ActionWorth;
import org.jackdaw.oracle.bounds.BeliefValues;
import org.jackdaw.oracle.bounds.BoundSearch;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.SearchLimits;
import org.junit.jupiter.api.Test;

/**
 * Tiger's beliefs follow from k, how many times more often the tiger was heard left than right; a
 * door opens the next tiger's problem, so k is 0 again.
 */
class TigerDecisionsTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final double DISCOUNT = 0.95;
  private static final double TOLERATED = 1e-9;
  private static final List<String> ACTIONS = List.of("listen", "open-left", "open-right");

  /** Beliefs further out differ from certainty by less than doubles resolve. */
  private static final int FARTHEST = 24;

  private final JsonNode golden = Golden.file("ideal-observer.json").get("tiger");
  private final BoundSearch search =
      new BoundSearch(
          new SparsePomdp(JointModel.of(Worlds.tiger()), RewardSeen.IGNORED),
          Horizon.endless(DISCOUNT));
  private final BeliefValues values = new BeliefValues(search, 1e-11, 100_000);

  private static double[] belief(int k) {
    double odds = StrictMath.pow(0.85 / 0.15, k);
    return new double[] {odds / (1 + odds), 1 / (1 + odds)};
  }

  @Test
  void valuesOfBeliefsAndActionsMatchTheGoldenOnes() {
    for (Map.Entry<String, JsonNode> entry : golden.get("Q_star_by_k").properties()) {
      List<ActionWorth> worths = values.actions(belief(Integer.parseInt(entry.getKey())), 1);
      for (int a = 0; a < ACTIONS.size(); a++) {
        double expected = entry.getValue().get(a).asDouble();
        assertThat(worths.get(a).value().lower()).isCloseTo(expected, DIGITS);
        assertThat(worths.get(a).value().upper()).isCloseTo(expected, DIGITS);
      }
    }
    for (Map.Entry<String, JsonNode> entry : golden.get("V_star_by_k").properties()) {
      assertThat(values.value(belief(Integer.parseInt(entry.getKey())), 1).middle())
          .isCloseTo(entry.getValue().asDouble(), DIGITS);
    }
  }

  @Test
  void startIsWorthWhatTheGoldenOneIs() {
    double[] start = belief(0);
    double optimum = values.value(start, 1).middle();
    assertThat(optimum).isCloseTo(golden.get("V_star_b0").asDouble(), DIGITS);
    List<ActionWorth> worths = values.actions(start, 1);
    for (int a = 0; a < ACTIONS.size(); a++) {
      assertThat(worths.get(a).value().middle())
          .isCloseTo(golden.get("Q_star_b0").get(a).asDouble(), DIGITS);
    }
    double known = search.run(SearchLimits.of(1e-3, 1000)).mdp();
    assertThat(known).isCloseTo(golden.get("V_mdp_b0").asDouble(), DIGITS);
    assertThat(known - optimum)
        .isCloseTo(golden.get("price_of_partial_observability").asDouble(), DIGITS);
  }

  @Test
  void valueOfListeningMatchesTheGoldenOne() {
    for (Map.Entry<String, JsonNode> entry : golden.get("VOI_listen_by_k").properties()) {
      List<ActionWorth> worths = values.actions(belief(Integer.parseInt(entry.getKey())), 1);
      double expected = entry.getValue().asDouble();
      assertThat(worths.get(0).information().middle()).isCloseTo(expected, DIGITS);
      assertThat(worths.get(1).information().middle()).isCloseTo(0, DIGITS);
    }
  }

  @Test
  void everyDecisionOfTheGoldenTrajectoriesIsJudgedAlike() {
    for (JsonNode trajectory : golden.get("trajectories")) {
      DecisionSums sums = new DecisionSums(TOLERATED);
      double weight = 1;
      for (JsonNode step : trajectory.get("steps")) {
        Decision decision = decision(step);
        assertThat(ACTIONS.get(decision.best())).isEqualTo(step.get("optimal_action").asText());
        GoldenDecisions.assertStep(decision, step);
        sums.add(weight, decision);
        weight *= DISCOUNT;
      }
      GoldenDecisions.assertSums(sums, trajectory, "discounted_");
    }
  }

  private Decision decision(JsonNode step) {
    double[] belief = Golden.numbers(step.get("belief_before"));
    return Decision.of(values.actions(belief, 1), ACTIONS.indexOf(step.get("action").asText()));
  }

  @Test
  void expectedRegretIsWhatEachGoldenPolicyLoses() {
    for (int threshold = 1; threshold <= 4; threshold++) {
      int most = threshold;
      assertPolicy("open_when_abs_k_at_least_" + threshold, k -> thresholdPolicy(k, most));
    }
    assertPolicy("always_listen", k -> new double[] {1, 0, 0});
    assertPolicy("always_open_left", k -> new double[] {0, 1, 0});
    assertPolicy("uniform_random", k -> new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3});
  }

  private static double[] thresholdPolicy(int k, int threshold) {
    if (Math.abs(k) < threshold) {
      return new double[] {1, 0, 0};
    }
    return k > 0 ? new double[] {0, 0, 1} : new double[] {0, 1, 0};
  }

  private void assertPolicy(String name, IntFunction<double[]> policy) {
    DecisionSums sums = new DecisionSums(TOLERATED);
    double value = 0;
    double bits = 0;
    for (Map.Entry<Integer, Double> visited : visits(policy).entrySet()) {
      double[] belief = belief(visited.getKey());
      List<ActionWorth> worths = values.actions(belief, 1);
      double[] chances = policy.apply(visited.getKey());
      for (int a = 0; a < chances.length; a++) {
        if (chances[a] > 0) {
          sums.add(visited.getValue() * chances[a], Decision.of(worths, a));
          value += visited.getValue() * chances[a] * reward(belief, a);
          bits += visited.getValue() * chances[a] * expectedBits(visited.getKey(), a);
        }
      }
    }
    double optimum = values.value(belief(0), 1).middle();
    assertThat(sums.regret().middle()).as(name).isCloseTo(optimum - value, DIGITS);
    assertThat(optimum - value)
        .as(name)
        .isCloseTo(golden.at("/policies/" + name + "/regret_V_star_minus_V").asDouble(), DIGITS);
    assertGolden(name, value, sums);
    assertThat(bits)
        .as(name)
        .isCloseTo(
            golden.at("/policies/" + name + "/expected_discounted_info_bits").asDouble(), DIGITS);
  }

  private void assertGolden(String name, double value, DecisionSums sums) {
    JsonNode expected = golden.get("policies").get(name);
    assertThat(value).as(name).isCloseTo(expected.get("value").asDouble(), DIGITS);
    assertThat(sums.regret().middle())
        .as(name)
        .isCloseTo(expected.get("expected_discounted_decision_regret").asDouble(), DIGITS);
    assertThat(sums.attained().orElseThrow())
        .as(name)
        .isCloseTo(expected.get("expected_discounted_VOI").asDouble(), DIGITS);
    if (expected.has("exploitative_part")) {
      assertThat(sums.exploitative().orElseThrow())
          .as(name)
          .isCloseTo(expected.get("exploitative_part").asDouble(), DIGITS);
      assertThat(sums.informational().orElseThrow())
          .as(name)
          .isCloseTo(expected.get("informational_part").asDouble(), DIGITS);
    }
    assertThat(sums.underExploration().orElseThrow() - sums.overExploration().orElseThrow())
        .isCloseTo(sums.informational().orElseThrow(), DIGITS);
  }

  /** What the exact filter expects to learn after so many agreeing listens. */
  private static double expectedBits(int k, int action) {
    ExactFilter filter = new ExactFilter(JointModel.of(Worlds.tigerWithoutReward()));
    filter.begin(Phase.TRAIN, Observation.ofIndices(-1));
    for (int i = 0; i < Math.abs(k); i++) {
      filter.step(0, Observation.ofIndices(k > 0 ? 0 : 1), 0, false);
    }
    return Nats.toBits(filter.expectedInformationGain(action));
  }

  private static double reward(double[] belief, int action) {
    return action == 0 ? -1 : 10 - 110 * belief[action - 1];
  }

  /** Expected discounted number of times that each k is acted in, by going forward. */
  private static Map<Integer, Double> visits(IntFunction<double[]> policy) {
    Map<Integer, Double> visits = new TreeMap<>();
    Map<Integer, Double> now = Map.of(0, 1.0);
    for (double weight = 1; weight > 1e-16; weight *= DISCOUNT) {
      Map<Integer, Double> next = new TreeMap<>();
      for (Map.Entry<Integer, Double> held : now.entrySet()) {
        visits.merge(held.getKey(), weight * held.getValue(), Double::sum);
        move(policy, held.getKey(), held.getValue(), next);
      }
      now = next;
    }
    return visits;
  }

  private static void move(
      IntFunction<double[]> policy, int k, double mass, Map<Integer, Double> next) {
    double listens = policy.apply(k)[0];
    double left = belief(k)[0] * 0.85 + belief(k)[1] * 0.15;
    if (listens > 0) {
      next.merge(Math.min(FARTHEST, k + 1), mass * listens * left, Double::sum);
      next.merge(Math.max(-FARTHEST, k - 1), mass * listens * (1 - left), Double::sum);
    }
    if (listens < 1) {
      next.merge(0, mass * (1 - listens), Double::sum);
    }
  }
}

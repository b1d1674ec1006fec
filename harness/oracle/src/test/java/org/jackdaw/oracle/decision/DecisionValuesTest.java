package org.jackdaw.oracle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.Golden;
import org.jackdaw.oracle.HistoryPolicy;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.OptimalValue;
import org.jackdaw.oracle.PolicyValue;
import org.jackdaw.oracle.RandomModels;
import org.jackdaw.oracle.Worlds;
import org.jackdaw.oracle.bounds.ActionWorth;
import org.junit.jupiter.api.Test;

class DecisionValuesTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final List<String> ACTIONS = List.of("go-centre", "go-left", "go-right", "go-cue");
  private static final int LIMIT = 2;

  private static DecisionValues values(JsonNode golden) {
    JointModel joint =
        JointModel.of(Worlds.tMaze(golden.get("v").asDouble(), golden.get("w").asDouble()));
    return DecisionValues.of(joint, golden.get("horizon").asInt()).orElseThrow();
  }

  @Test
  void everyDecisionOfTheGoldenTMazeIsJudgedAlike() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      DecisionValues values = values(golden);
      assertThat(values.optimum()).isCloseTo(golden.get("V_star").asDouble(), DIGITS);
      for (JsonNode trajectory : golden.get("trajectories")) {
        if (trajectory.get("valid").asBoolean()) {
          GoldenDecisions.assertSums(followed(values, trajectory), trajectory, "");
        }
      }
    }
  }

  /** Follows the filter, as the harness does. */
  private static DecisionSums followed(DecisionValues values, JsonNode trajectory) {
    DecisionSums sums = new DecisionSums(1e-9);
    ExactFilter filter = new ExactFilter(values.space().joint());
    filter.begin(Phase.TRAIN, Observation.ofIndices(-1));
    int belief = values.space().first(filter);
    for (JsonNode step : trajectory.get("steps")) {
      int action = ACTIONS.indexOf(step.get("action").asText());
      Decision decision = Decision.of(values.actions(belief, step.get("t").asInt() + 1), action);
      GoldenDecisions.assertStep(decision, step);
      sums.add(1, decision);
      int seen =
          values
              .space()
              .joint()
              .model()
              .modalities()
              .get(0)
              .position(step.get("observation").asText());
      filter.step(action, Observation.ofIndices(seen), reward(seen), false);
      belief = values.space().next(belief, action, filter);
    }
    return sums;
  }

  private static double reward(int seen) {
    return seen >= 3 ? (seen % 2 == 1 ? 1 : -1) : 0;
  }

  /** Regrets of any plan add up, in expectation, to what it loses (performance differences). */
  @Property(tries = 15, seed = "20260602")
  void expectedRegretsAreWhatAPlanLoses(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    JointModel joint = JointModel.of(RandomModels.of(seed));
    DecisionValues values = DecisionValues.of(joint, LIMIT).orElseThrow();
    int[] plan = {(int) (seed % joint.actions()), (int) (seed / 7 % joint.actions())};
    double value = PolicyValue.of(joint, LIMIT, HistoryPolicy.deterministic(h -> plan[h.steps()]));

    double[] regrets = new double[values.space().size()];
    for (int b = 0; b < regrets.length; b++) {
      regrets[b] = first(values, b) ? regret(values, b, 1, plan) : 0;
    }
    assertThat(values.optimum() - value).isCloseTo(values.space().atStart(regrets), within(1e-10));
    assertThat(values.optimum())
        .isCloseTo(OptimalValue.of(joint, LIMIT).orElseThrow(), within(1e-10));
  }

  /** Whether an episode can begin with a belief. */
  private static boolean first(DecisionValues values, int belief) {
    double[] only = new double[values.space().size()];
    only[belief] = 1;
    return values.space().atStart(only) > 0;
  }

  private static double regret(DecisionValues values, int belief, int step, int[] plan) {
    BeliefSpace space = values.space();
    if (step > LIMIT) {
      return 0;
    }
    int action = plan[step - 1];
    double sum = value(Decision.of(worths(values, belief, step), action));
    for (int k = 0; k < space.successors(belief, action); k++) {
      sum +=
          space.chance(belief, action, k)
              * regret(values, space.successor(belief, action, k), step + 1, plan);
    }
    return sum;
  }

  private static double value(Decision decision) {
    return decision.regret().middle();
  }

  /** What is shown is never worth less than nothing, since values are convex (Jensen). */
  private static List<ActionWorth> worths(DecisionValues values, int belief, int step) {
    List<ActionWorth> worths = values.actions(belief, step);
    for (ActionWorth worth : worths) {
      assertThat(worth.value().middle() - worth.unobserved().middle())
          .isGreaterThanOrEqualTo(-1e-12);
    }
    return worths;
  }

  /** Sixteen places, of which each is a belief; forgetting adds where one slips to. */
  @Test
  void aWorldThatShowsItsStateIsItsOwnBeliefs() {
    JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));
    DecisionValues values = DecisionValues.of(lake, 100).orElseThrow();

    assertThat(values.optimum()).isCloseTo(OptimalValue.of(lake, 100).orElseThrow(), within(1e-10));
    assertThat(values.space().size()).isLessThan(100);
  }

  @Test
  void whatIsTooLargeIsLeftOut() {
    JointModel tiger = JointModel.of(Worlds.tiger());

    assertThat(DecisionValues.of(tiger, 30)).isPresent();
    assertThat(DecisionValues.of(tiger, 2_000_000)).isEmpty();
  }
}

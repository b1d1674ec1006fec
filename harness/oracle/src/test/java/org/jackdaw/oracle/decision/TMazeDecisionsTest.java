package org.jackdaw.oracle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Model;
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
import org.jackdaw.oracle.bounds.ValueRange;
import org.junit.jupiter.api.Test;

class TMazeDecisionsTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final double[] START = {0.5, 0.5, 0, 0, 0, 0, 0, 0};
  private static final List<String> ACTIONS = List.of("go-centre", "go-left", "go-right", "go-cue");

  private static BeliefValues values(JsonNode golden) {
    return new BeliefValues(search(golden), 1e-12, 10_000);
  }

  private static BoundSearch search(JsonNode golden) {
    Model maze = Worlds.tMaze(golden.get("v").asDouble(), golden.get("w").asDouble());
    SparsePomdp problem = new SparsePomdp(JointModel.of(maze), RewardSeen.EVIDENCE);
    return new BoundSearch(problem, Horizon.of(golden.get("horizon").asInt(), 1));
  }

  @Test
  void knowingTheContextIsWorthWhatTheGoldenFileSays() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      assertThat(search(golden).run(SearchLimits.of(1e-3, 1000)).mdp())
          .isCloseTo(golden.get("V_mdp_b0").asDouble(), DIGITS);
    }
  }

  /** The rows differ in the weight of reward too, which the optimum does not know. */
  @Test
  void firstActionsOfTheOptimumAreTheGoldenOnes() {
    for (JsonNode golden :
        Golden.file("ideal-observer.json").at("/planning_scheme_expectations/rows")) {
      List<String> expected = new ArrayList<>();
      golden.get("optimal_first").forEach(action -> expected.add(action.asText()));
      assertThat(optimal(values(golden).actions(START, 1))).isEqualTo(expected);
    }
  }

  /** The golden states are those of the joint model, in its order. */
  @Test
  void firstActionsOfTheTMazeHaveTheirGoldenValues() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      List<ActionWorth> worths = values(golden).actions(START, 1);
      for (int a = 0; a < ACTIONS.size(); a++) {
        assertThat(worths.get(a).value().middle())
            .isCloseTo(golden.get("Q_star_b0").get(a).asDouble(), DIGITS);
        assertThat(worths.get(a).information().middle())
            .isCloseTo(golden.get("VOI_b0").get(a).asDouble(), DIGITS);
      }
    }
  }

  @Test
  void everyDecisionOfTheGoldenTrajectoriesIsJudgedAlike() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      BeliefValues values = values(golden);
      for (JsonNode trajectory : golden.get("trajectories")) {
        DecisionSums sums = sums(values, trajectory);
        if (trajectory.get("valid").asBoolean()) {
          GoldenDecisions.assertSums(sums, trajectory, "");
        }
      }
    }
  }

  private static DecisionSums sums(BeliefValues values, JsonNode trajectory) {
    DecisionSums sums = new DecisionSums(1e-9);
    for (JsonNode step : trajectory.get("steps")) {
      double[] belief = Golden.numbers(step.get("belief_before"));
      List<ActionWorth> worths = values.actions(belief, step.get("t").asInt() + 1);
      Decision decision = Decision.of(worths, ACTIONS.indexOf(step.get("action").asText()));
      List<String> optimal = new ArrayList<>();
      step.get("optimal_actions").forEach(action -> optimal.add(action.asText()));
      assertThat(optimal(worths)).isEqualTo(optimal);
      assertThat(ACTIONS.get(decision.best())).isEqualTo(optimal.get(0));
      GoldenDecisions.assertStep(decision, step);
      sums.add(1, decision);
    }
    return sums;
  }

  private static List<String> optimal(List<ActionWorth> worths) {
    return ACTIONS.stream()
        .filter(a -> Decision.of(worths, ACTIONS.indexOf(a)).regret().middle() < Decision.TIE)
        .toList();
  }

  @Test
  void nothingIsWorthAnythingAfterTheLastStep() {
    BeliefValues values = values(Golden.file("ideal-observer.json").at("/tmaze/cases/0"));
    double[] start = {0.5, 0.5, 0, 0, 0, 0, 0, 0};
    assertThat(values.value(start, 3)).isEqualTo(ValueRange.ZERO);
    assertThatThrownBy(() -> values.actions(start, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no action is left to value at step 3");
  }
}

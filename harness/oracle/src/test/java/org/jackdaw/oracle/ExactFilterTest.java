package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class ExactFilterTest {

  private static final Offset<Double> DIGITS = within(1e-9);
  private static final List<String> TIGER_ACTIONS = List.of("listen", "open-left", "open-right");
  private static final List<String> MAZE_ACTIONS =
      List.of("go-centre", "go-left", "go-right", "go-cue");

  @Test
  void followsEveryGoldenTrajectoryOfTiger() {
    Model tiger = Worlds.tigerWithoutReward();
    for (JsonNode trajectory : Golden.file("ideal-observer.json").at("/tiger/trajectories")) {
      ExactFilter filter = begun(tiger);
      double gained = 0;
      for (JsonNode step : trajectory.get("steps")) {
        int action = TIGER_ACTIONS.indexOf(step.get("action").asText());
        assertExpectedGains(filter, step, action);
        assertBits(filter.entropy(), step.get("entropy_before_bits"));
        filter.step(action, heard(step), 0, false);
        assertBits(filter.predictedEntropy(), step.get("entropy_predicted_bits"));
        assertThat(filter.predicted(0))
            .isCloseTo(step.at("/predicted_belief/0").asDouble(), DIGITS);
        assertPerceived(filter, step);
        gained += filter.informationGain();
      }
      assertBits(gained, trajectory.get("cumulative_info_bits"));
      assertBits(filter.entropy(), trajectory.get("residual_entropy_bits"));
    }
  }

  @Test
  void expectedRewardsOfTheGoldenTigerFollowFromItsBeliefs() {
    JointModel tiger = JointModel.of(Worlds.tiger());
    for (JsonNode trajectory : Golden.file("ideal-observer.json").at("/tiger/trajectories")) {
      for (JsonNode step : trajectory.get("steps")) {
        int action = TIGER_ACTIONS.indexOf(step.get("action").asText());
        double[] belief = Golden.numbers(step.get("belief_before"));
        double reward =
            belief[0] * tiger.expectedReward(0, action)
                + belief[1] * tiger.expectedReward(1, action);
        assertThat(reward).isCloseTo(step.get("expected_reward").asDouble(), DIGITS);
      }
    }
  }

  private static Observation heard(JsonNode step) {
    return Observation.ofIndices(step.get("observation").asText().equals("hear-left") ? 0 : 1);
  }

  private static void assertExpectedGains(ExactFilter filter, JsonNode step, int action) {
    assertBits(filter.expectedInformationGain(action), step.get("expected_info_gain_bits"));
    if (step.has("max_expected_info_gain_bits")) {
      assertBits(filter.mostExpectedInformationGain(), step.get("max_expected_info_gain_bits"));
    }
  }

  private static void assertPerceived(ExactFilter filter, JsonNode step) {
    assertBits(filter.surprisal(), step.get("surprisal_bits"));
    assertThat(StrictMath.exp(-filter.surprisal()))
        .isCloseTo(step.get("observation_probability").asDouble(), DIGITS);
    assertBits(filter.informationGain(), step.get("info_gain_bits"));
    assertBits(filter.entropy(), step.get("entropy_after_bits"));
    double[] belief = Golden.numbers(step.get("belief_after"));
    for (int s = 0; s < belief.length; s++) {
      assertThat(filter.probability(s)).isCloseTo(belief[s], DIGITS);
    }
  }

  private static void assertBits(double nats, JsonNode bits) {
    assertThat(Nats.toBits(nats)).isCloseTo(bits.asDouble(), DIGITS);
  }

  @Test
  void followsEveryGoldenTrajectoryOfTheTMaze() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      Model maze = Worlds.tMaze(golden.get("v").asDouble(), golden.get("w").asDouble());
      for (JsonNode trajectory : golden.get("trajectories")) {
        follow(maze, trajectory);
      }
    }
  }

  private static void follow(Model maze, JsonNode trajectory) {
    List<String> outcomes = maze.modalities().get(0).labels();
    ExactFilter filter = begun(maze);
    for (JsonNode step : trajectory.get("steps")) {
      int action = MAZE_ACTIONS.indexOf(step.get("action").asText());
      assertExpectedGains(filter, step, action);
      int outcome = outcomes.indexOf(step.get("observation").asText());
      filter.step(action, Observation.ofIndices(outcome), 0, false);
      if (step.has("impossible_observation")) {
        assertThat(filter.impossible()).isTrue();
      } else {
        assertPerceived(filter, step);
        assertContext(filter, step);
      }
    }
    assertThat(filter.impossible()).isEqualTo(!trajectory.get("valid").asBoolean());
  }

  private static void assertContext(ExactFilter filter, JsonNode step) {
    double[] context = new double[2];
    filter.marginal(1, context);
    assertThat(context[0]).isCloseTo(step.at("/context_belief_after/0").asDouble(), DIGITS);
    assertBits(Categorical.entropy(context), step.get("context_entropy_after_bits"));
  }

  @Test
  void everyFirstActionOfTheTMazeHasItsGoldenExpectedGain() {
    for (JsonNode golden : Golden.file("ideal-observer.json").at("/tmaze/cases")) {
      ExactFilter filter =
          begun(Worlds.tMaze(golden.get("v").asDouble(), golden.get("w").asDouble()));
      for (int a = 0; a < MAZE_ACTIONS.size(); a++) {
        assertBits(
            filter.expectedInformationGain(a), golden.get("expected_info_gain_b0_bits").get(a));
      }
    }
  }

  @Test
  void oneListenToTheTigerIsWorthAFixedNumberOfBits() {
    ExactFilter filter = begun(Worlds.tiger());
    assertThat(Nats.toBits(filter.expectedInformationGain(0))).isCloseTo(.390159695, within(1e-9));
  }

  @Test
  void keepsThePredictedBeliefWhenAnObservationIsImpossible() {
    // given a perfect cue that pointed left
    ExactFilter filter = begun(Worlds.tMaze(1, 1));
    filter.step(3, Observation.ofIndices(1), 0, false);
    // when the left arm gives a loss
    filter.step(1, Observation.ofIndices(4), -1, false);
    // then the filter still believes in the left arm and says that something is wrong
    assertThat(filter.impossible()).isTrue();
    assertThat(filter.surprisal()).isInfinite();
    assertThat(filter.informationGain()).isZero();
    assertThat(filter.probability(2)).isEqualTo(1);
  }

  private static ExactFilter begun(Model model) {
    ExactFilter filter = new ExactFilter(JointModel.of(model));
    int[] silent = new int[model.observationSpace().size()];
    Arrays.fill(silent, -1);
    filter.begin(Phase.TRAIN, Observation.ofIndices(silent));
    return filter;
  }
}

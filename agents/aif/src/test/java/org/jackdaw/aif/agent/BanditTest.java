package org.jackdaw.aif.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.SampledWorld;
import org.jackdaw.aif.model.DirichletCounts;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

class BanditTest {

  private static final Model BANDIT = Models.bandit(0.2, 0.8, 0.4);
  private static final Knowledge UNKNOWN_REWARD =
      Knowledge.Structure.of(BANDIT, List.of("likelihood.reward"), 1, true);

  private static int[] pulls(ActiveInferenceAgent agent, int steps, long seed, Phase phase) {
    int[] pulls = new int[3];
    EpisodeListener counting =
        new EpisodeListener() {
          @Override
          public void acted(Value action) {
            pulls[((Index) action).value()]++;
          }
        };
    try (Environment world = new StepLimit(new SampledWorld(BANDIT, steps), steps)) {
      EpisodeLoop.run(world, agent, new Episode(1, phase, 0, 0, seed), counting);
    }
    return pulls;
  }

  @Test
  void findsTheBestArm() {
    int best = 0;
    for (long seed = 0; seed < 20; seed++) {
      var agent = Agents.agent(new ActiveInferenceFactory().defaults(), UNKNOWN_REWARD, seed);
      pulls(agent, 200, seed, Phase.TRAIN);
      best += pulls(agent, 100, 1000 + seed, Phase.EVALUATE)[1] == 100 ? 1 : 0;
    }
    assertThat(best).as("runs of 20 that end on the best arm").isGreaterThanOrEqualTo(17);
  }

  @Test
  void actsOnWithAModelThatCannotPayWhatTheWorldPays() {
    Model wrong = BANDIT.toBuilder().rewardOnly("reward", 0, 2).build();
    var agent =
        Agents.agent(
            new ActiveInferenceFactory().defaults(),
            new Knowledge.FromFile("wrong.yaml", wrong),
            1);

    int[] pulls = pulls(agent, 50, 5, Phase.EVALUATE);

    assertThat(pulls[1]).as("pulls of the arm that the wrong model calls best").isEqualTo(50);
  }

  @Test
  void visitsAllArmsEvenlyOutOfCuriosityAlone() {
    var curious = Agents.options(o -> o.put("preferenceScale", 0.0));
    int[] pulls = pulls(Agents.agent(curious, UNKNOWN_REWARD, 1), 300, 5, Phase.TRAIN);
    assertThat(java.util.Arrays.stream(pulls).boxed().toList())
        .as("pulls of each arm")
        .allSatisfy(n -> assertThat(n).isBetween(70, 140));
  }

  @Test
  void expectsMoreToLearnFromTheArmItTriedLess() {
    var agent = Agents.agent(new ActiveInferenceFactory().defaults(), UNKNOWN_REWARD, 1);
    agent.begin(org.jackdaw.api.space.Observation.ofIndices(0), Phase.TRAIN);
    agent.act();
    int gain = agent.lastPlan().terms().indexOf("parameter-information-gain");
    double untried = agent.lastPlan().term(gain, 0);
    // counts (1, 1): ln 2 - (psi(3) - psi(2)) = ln 2 - 1/2
    assertThat(untried).isCloseTo(StrictMath.log(2) - 0.5, within(1e-12));
    agent.observe(
        new org.jackdaw.api.agent.Transition(
            org.jackdaw.api.space.Observation.ofIndices(0),
            Index.of(0),
            1,
            org.jackdaw.api.space.Observation.ofIndices(0),
            false,
            false));
    agent.act();
    agent.act();
    assertThat(agent.lastPlan().term(gain, 0)).isLessThan(untried);
    assertThat(agent.lastPlan().term(gain, 1)).isEqualTo(untried);
  }

  @Test
  void countsExactlyWhatItSawInTrainingAndNothingInEvaluation() {
    var agent = Agents.agent(new ActiveInferenceFactory().defaults(), UNKNOWN_REWARD, 3);
    pulls(agent, 50, 7, Phase.EVALUATE);
    assertThat(total(agent)).isEqualTo(prior());
    pulls(agent, 50, 7, Phase.TRAIN);
    assertThat(total(agent)).isCloseTo(prior() + 50, within(1e-9));
    pulls(agent, 50, 8, Phase.EVALUATE);
    assertThat(total(agent)).isCloseTo(prior() + 50, within(1e-9));
  }

  /** Two outcomes for each of three arms and for "no move yet". */
  private static double prior() {
    return 8;
  }

  private static double total(ActiveInferenceAgent agent) {
    var table = agent.model().learnt().get("likelihood.reward");
    DirichletCounts counts = table.counts().orElseThrow();
    double sum = 0;
    for (int c = 0; c < table.columns(); c++) {
      sum += counts.total(c);
    }
    return sum;
  }
}

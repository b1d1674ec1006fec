package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Model BANDIT = Models.bandit(0.5, 0.5);
  private static final Bamcp.Options OPTIONS =
      new Bamcp.Options(
          40_000, 0.5, 5, 0.999999, OptionalDouble.empty(), 1, WorldOptions.standard());

  private static Beliefs beliefs() {
    AgentContext context = Runs.context(BANDIT, Budget.episodes(10, 5));
    Beliefs beliefs =
        Setting.beliefs(new Prior(OptionalDouble.empty(), 1), OPTIONS.world(), context);
    beliefs.begin(Phase.TRAIN, Observation.ofIndices(0));
    return beliefs;
  }

  private static void paid(Beliefs beliefs, int arm, double reward) {
    beliefs.observe(
        new Transition(
            Observation.ofIndices(0),
            Index.of(arm),
            reward,
            Observation.ofIndices(0),
            false,
            false));
  }

  private static double[] scores(Beliefs beliefs, int left) {
    double[] scores = new double[2];
    new Search(OPTIONS, beliefs, new RealValues(2, OPTIONS.discount()), 2)
        .score(beliefs.state(), left, scores, SeedTree.root(2).stream());
    return scores;
  }

  /** Bayes-optimal play of two arms with uniform priors earns 1.083333 in two steps. */
  @Test
  void valuesTwoUnknownArmsAsTheBayesOptimalPolicyDoes() {
    double[] scores = scores(beliefs(), 2);
    assertThat(Math.max(scores[0], scores[1])).isCloseTo(1.083333, within(0.02));
  }

  /**
   * One arm paid two times of three (mean 0.6), the other was never tried (mean 0.5). With one step
   * left the first is worth more. With five the unknown one is: 0.5 + 0.5 x 4 x 2/3 at least if it
   * pays, 0.5 x 4 x 0.6 if not, together 3.03, and more by learning on; the known one for good is
   * 3.
   */
  @Test
  void triesTheUnknownArmWhereThatPaysLaterOnly() {
    Beliefs beliefs = beliefs();
    paid(beliefs, 0, 1);
    paid(beliefs, 0, 1);
    paid(beliefs, 0, 0);
    double[] last = scores(beliefs, 1);
    assertThat(last[0]).isCloseTo(0.6, within(0.02));
    assertThat(last[1]).isCloseTo(0.5, within(0.02));
    double[] five = scores(beliefs, 5);
    assertThat(five[1]).isGreaterThan(five[0]);
  }
}

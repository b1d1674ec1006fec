package org.jackdaw.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

class BanditAgentsTest {

  private static final RandomStream UNUSED = new RandomStream(0);

  @Test
  void ucb1IndexIsTheMeanPlusItsWidth() {
    ArmCounts counts = new ArmCounts(2);
    counts.add(0, true);
    counts.add(0, false);
    counts.add(1, true);
    double[] scores = new double[2];
    new Ucb1(2).score(counts, UNUSED, scores);
    // 1/2 + sqrt(2 ln 3 / 2) and 1 + sqrt(2 ln 3 / 1)
    assertThat(scores[0]).isCloseTo(0.5 + StrictMath.sqrt(StrictMath.log(3)), within(1e-15));
    assertThat(scores[1]).isCloseTo(1 + StrictMath.sqrt(2 * StrictMath.log(3)), within(1e-15));
  }

  @Test
  void ucb1TriesEveryArmOnceInOrder() {
    Model bandit = Models.bandit(1, 1, 1, 1);
    Agent agent =
        new Ucb1.Factory()
            .create(new Ucb1.Options(2), Runs.context(bandit, Budget.episodes(1, 10)));
    Observation same = Observation.ofIndices(0);
    agent.begin(same, Phase.TRAIN);
    for (int arm = 0; arm < 4; arm++) {
      assertThat(agent.act()).isEqualTo(Index.of(arm));
      agent.observe(new Transition(same, Index.of(arm), arm == 2 ? 1 : 0, same, false, false));
    }
    assertThat(agent.act()).isEqualTo(Index.of(2));
  }

  @Test
  void ucb1HasItsExactBayesianRegretOnTwoArms() {
    // two arms with uniform priors, 50 plays: 2 T / 3 - value is 3.5181 (exact dynamic programming)
    double value = new TwoArms(new Ucb1(2), 50).value();
    assertThat(2 * 50 / 3.0 - value).isCloseTo(3.5181, within(5e-5));
  }

  /** The exact expected payout of an index rule on two arms with uniform priors. */
  private static final class TwoArms {
    private final ArmRule rule;
    private final int plays;
    private final Map<Long, Double> known = new HashMap<>();

    TwoArms(ArmRule rule, int plays) {
      this.rule = rule;
      this.plays = plays;
    }

    double value() {
      return value(0, 0, 0, 0);
    }

    private double value(int n0, int s0, int n1, int s1) {
      if (n0 + n1 == plays) {
        return 0;
      }
      long key = ((n0 * 64L + s0) * 64 + n1) * 64 + s1;
      Double before = known.get(key);
      if (before != null) {
        return before;
      }
      double first = first(n0, s0, n1, s1);
      double value = 0;
      if (first > 0) {
        double p = (s0 + 1.0) / (n0 + 2);
        double win = 1 + value(n0 + 1, s0 + 1, n1, s1);
        value += first * (p * win + (1 - p) * value(n0 + 1, s0, n1, s1));
      }
      if (first < 1) {
        double p = (s1 + 1.0) / (n1 + 2);
        double win = 1 + value(n0, s0, n1 + 1, s1 + 1);
        value += (1 - first) * (p * win + (1 - p) * value(n0, s0, n1 + 1, s1));
      }
      known.put(key, value);
      return value;
    }

    /** How likely the first arm is played. */
    private double first(int n0, int s0, int n1, int s1) {
      ArmCounts counts = new ArmCounts(2);
      for (int i = 0; i < n0; i++) {
        counts.add(0, i < s0);
      }
      for (int i = 0; i < n1; i++) {
        counts.add(1, i < s1);
      }
      double[] scores = new double[2];
      rule.score(counts, UNUSED, scores);
      double difference = scores[0] - scores[1];
      return Math.abs(difference) <= 1e-9 ? 0.5 : difference > 0 ? 1 : 0;
    }
  }

  @Test
  void thompsonHasItsExactBayesianRegretOnTwoArms() {
    // uniform priors, 100 plays: the exact regret is 2.7862
    int runs = 4000;
    RandomStream random = new RandomStream(11);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      double regret = thompsonRegret(random.nextDouble(), random.nextDouble(), run);
      sum += regret;
      squares += regret * regret;
    }
    double mean = sum / runs;
    double error = StrictMath.sqrt((squares / runs - mean * mean) / runs);
    assertThat(error).isLessThan(0.05);
    assertThat(mean).isCloseTo(2.7862, within(4 * error));
  }

  private static double thompsonRegret(double first, double second, int run) {
    Thompson rule = new Thompson(new Thompson.Options(1, 1));
    RandomStream random = new RandomStream(1000 + run);
    ArmCounts counts = new ArmCounts(2);
    double[] scores = new double[2];
    double regret = 0;
    for (int t = 0; t < 100; t++) {
      rule.score(counts, random, scores);
      int arm = scores[0] >= scores[1] ? 0 : 1;
      double mean = arm == 0 ? first : second;
      counts.add(arm, random.nextDouble() < mean);
      regret += Math.max(first, second) - mean;
    }
    return regret;
  }

  @Test
  void learningGoesOnOverEpisodesAndEvaluationPlaysTheBestArm() {
    Model bandit = Models.bandit(0.1, 0.9, 0.2);
    for (Agent agent : agents(Runs.context(bandit, Budget.episodes(20, 20)))) {
      Runs.mean(bandit, agent, Phase.TRAIN, 20, 20, 4);
      // 400 plays of the best arm alone: 0.9 x 20 per episode, standard error 0.3
      assertThat(Runs.mean(bandit, agent, Phase.EVALUATE, 20, 20, 4)).isBetween(16.8, 19.2);
    }
  }

  private static Agent[] agents(AgentContext context) {
    return new Agent[] {
      new Ucb1.Factory().create(new Ucb1.Options(2), context),
      new Thompson.Factory().create(new Thompson.Options(1, 1), context)
    };
  }

  @Test
  void worldsWithMoreThanOneObservationAreRefused() {
    Model lake = Models.lake(true);
    AgentContext context = Runs.context(lake, Budget.unlimited());
    assertThat(new Thompson.Factory().problems(new Thompson.Options(1, 1), context))
        .containsExactly("thompson plays bandits; this world has more than one observation");
    AgentContext bandit =
        Runs.context(Models.bandit(.5), new Knowledge.None(), Budget.unlimited(), 1);
    assertThat(new Ucb1.Factory().problems(new Ucb1.Options(2), bandit)).isEmpty();
  }

  @Test
  void rewardsOtherThanZeroAndOneAreRefused() {
    Model bandit = Models.bandit(0.5, 0.5);
    Observation same = Observation.ofIndices(0);
    for (Agent agent : agents(Runs.context(bandit, Budget.unlimited()))) {
      agent.begin(same, Phase.TRAIN);
      agent.act();
      Transition half = new Transition(same, Index.of(0), 0.5, same, false, false);
      assertThatThrownBy(() -> agent.observe(half))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("plays Bernoulli bandits: rewards must be 0 or 1, got 0.5");
    }
  }
}

package org.jackdaw.baselines.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.Runs;
import org.junit.jupiter.api.Test;

class BanditAgentsTest {

  private static final RandomStream UNUSED = new RandomStream(0);

  @Test
  void ucb1IndexIsTheMeanPlusItsWidth() {
    ArmBeliefs counts = new ArmBeliefs(2, ArmPrior.uniform());
    counts.add(0, 1);
    counts.add(0, 0);
    counts.add(1, 1);
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
  void ucbTunedNarrowsByTheVariance() {
    ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
    for (int i = 0; i < 50; i++) {
      beliefs.add(0, i < 45 ? 1 : 0);
      beliefs.add(1, i < 25 ? 1 : 0);
    }
    double share = StrictMath.log(100) / 50; // 0.0921
    double first = .09 + StrictMath.sqrt(2 * share); // above 1/4
    assertThat(first).isGreaterThan(.25);
    UcbTuned rule = new UcbTuned();
    assertThat(rule.index(beliefs, 0)).isCloseTo(.9 + StrictMath.sqrt(share / 4), within(1e-15));
    for (int i = 0; i < 2000; i++) {
      beliefs.add(0, i % 10 == 0 ? 0 : 1);
    }
    share = StrictMath.log(2100) / 2050;
    double variance = .9 * .1 + StrictMath.sqrt(2 * share);
    assertThat(rule.index(beliefs, 0))
        .isCloseTo(.9 + StrictMath.sqrt(share * variance), within(1e-14));
  }

  @Test
  void klUcbBoundsAreWhereTheDivergenceReachesTheLevel() {
    // kl(0, q) = -ln(1 - q) and kl(1, q) = -ln q
    assertThat(KlUcb.bound(0, .5)).isCloseTo(1 - StrictMath.exp(-.5), within(1e-12));
    assertThat(KlUcb.bound(1, .5)).isCloseTo(1, within(1e-12));
    double q = KlUcb.bound(.3, .2);
    double kl = .3 * StrictMath.log(.3 / q) + .7 * StrictMath.log(.7 / (1 - q));
    assertThat(kl).isCloseTo(.2, within(1e-11));
    assertThat(q).isGreaterThan(.3);
  }

  @Test
  void betaQuantilesInvertTheDistribution() {
    for (double p : new double[] {1e-6, .1, .5, .9, .9999, 1 - 1e-6}) {
      // Beta(1, 1), Beta(3, 1) and Beta(1, 3) have closed forms
      assertThat(BetaQuantile.of(p, 1, 1, 0)).isCloseTo(p, within(1e-13));
      assertThat(BetaQuantile.of(p, 3, 1, .2)).isCloseTo(StrictMath.cbrt(p), within(1e-13));
      double last = 1 - StrictMath.cbrt(1 - p);
      assertThat(BetaQuantile.of(p, 1, 3, .9)).isCloseTo(last, within(1e-12));
      double x = BetaQuantile.of(p, 37, 120.5, 0);
      assertThat(org.hipparchus.special.Beta.regularizedBeta(x, 37, 120.5))
          .isCloseTo(p, within(1e-11));
    }
    assertThat(BetaQuantile.of(0, 2, 2, 0)).isZero();
    assertThat(BetaQuantile.of(1, 2, 2, 0)).isEqualTo(1);
  }

  @Test
  void beliefsReturnToThePriorByHowSurprisingTheOutcomeWas() {
    ArmBeliefs beliefs = new ArmBeliefs(2, new ArmPrior(1, 1, .1));
    beliefs.add(0, 1); // w = .05 / (.05 + .5 x .9), nothing to forget yet
    assertThat(beliefs.alpha(0)).isEqualTo(2);
    beliefs.add(0, 0); // the outcome had probability 1/3: w = .05 / (.05 + .3) = 1/7
    assertThat(beliefs.alpha(0)).isCloseTo(2 - 1 / 7., within(1e-15));
    assertThat(beliefs.beta(0)).isCloseTo(2, within(1e-15));
    beliefs.add(1, 1); // w = .05 / (.05 + .45) = .1 moves the other arm
    assertThat(beliefs.alpha(0)).isCloseTo(1 + .9 * (1 - 1 / 7.), within(1e-15));
    assertThat(beliefs.beta(0)).isCloseTo(1.9, within(1e-15));
    assertThat(beliefs.alpha(1)).isCloseTo(2, within(1e-15));
  }

  @Test
  void expectedFreeEnergyGainsTheExpectedDivergenceOfTheBelief() {
    BanditActiveInference.Options gainOnly =
        new BanditActiveInference.Options(
            BanditActiveInference.Rule.G_AI, 0, 1, ArmPrior.uniform());
    ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
    beliefs.add(1, 1);
    double[] scores = new double[2];
    new BanditActiveInference(gainOnly).score(beliefs, UNUSED, scores);
    // KL(Beta(2,1) | Beta(1,1)) = ln 2 - 1/2, and the same for the other outcome
    assertThat(scores[0]).isCloseTo(StrictMath.log(2) - .5, within(1e-14));
    // 2/3 KL(Beta(3,1) | Beta(2,1)) + 1/3 KL(Beta(2,2) | Beta(2,1)), densities 3x^2, 6x(1-x), 2x:
    // ln 1.5 - 1/3, and ln 3 + E ln(1 - x) under Beta(2,2), which is -5/6
    double more = StrictMath.log(1.5) - 1 / 3.;
    double less = StrictMath.log(3) - 5 / 6.;
    assertThat(scores[1]).isCloseTo(2 / 3. * more + less / 3, within(1e-14));
  }

  @Test
  void theApproximationIsMeanPlusHalfOfOneOverThePlays() {
    BanditActiveInference.Options options =
        new BanditActiveInference.Options(
            BanditActiveInference.Rule.A_AI, .5, 1, ArmPrior.uniform());
    ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
    beliefs.add(1, 1);
    double[] scores = new double[2];
    new BanditActiveInference(options).score(beliefs, UNUSED, scores);
    assertThat(scores).containsExactly(new double[] {.25, .5 / 3 + 1 / 6.}, within(1e-15));
  }

  @Test
  void exp3WeighsByImportance() {
    Exp3 rule = new Exp3(2, .2);
    boolean[] both = {true, true};
    ArmBeliefs beliefs = new ArmBeliefs(2, ArmPrior.uniform());
    double[] scores = new double[2];
    rule.choose(beliefs, both, scores, new RandomStream(1));
    rule.learn(0, 1); // probability 1/2: the weight grows by exp(.2 x 1 / (.5 x 2))
    rule.score(beliefs, UNUSED, scores);
    double weight = StrictMath.exp(.2);
    assertThat(scores[0]).isCloseTo(.8 * weight / (weight + 1) + .1, within(1e-15));
    // two arms, 1000 plays: the root of 2 ln 2 / ((e - 1) 1000)
    assertThat(Exp3.mixing(2, 1000)).isCloseTo(0.028404, within(1e-6));
  }

  @Test
  void optimisticDrawsAreNeverBelowTheExpectation() {
    ArmBeliefs beliefs = new ArmBeliefs(2, new ArmPrior(2, 1, .1));
    RandomStream random = new RandomStream(3);
    double[] scores = new double[2];
    double expected = .9 * 2 / 3 + .05;
    int raised = 0;
    for (int i = 0; i < 1000; i++) {
      new Thompson(true).score(beliefs, random, scores);
      assertThat(scores[0]).isGreaterThanOrEqualTo(expected);
      raised += scores[0] == expected ? 1 : 0;
    }
    assertThat(raised).isBetween(300, 600);
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

  private static List<Agent> agents(AgentContext context) {
    return List.of(
        made(new Ucb1.Factory(), context),
        made(new UcbTuned.Factory(), context),
        made(new KlUcb.Factory(), context),
        made(new BayesUcb.Factory(), context),
        made(new Thompson.Factory(), context),
        made(new Gittins.Factory(), context),
        made(new BanditActiveInference.Factory(), context));
  }

  private static <O extends Record> Agent made(AgentFactory<O> factory, AgentContext context) {
    return factory.create(factory.defaults(), context);
  }

  @Test
  void worldsWithMoreThanOneObservationAreRefused() {
    Model lake = Models.lake(true);
    AgentContext context = Runs.context(lake, Budget.unlimited());
    assertThat(new Thompson.Factory().problems(new Thompson.Factory().defaults(), context))
        .containsExactly("thompson plays bandits; this world has more than one observation");
    AgentContext bandit =
        Runs.context(Models.bandit(.5), new Knowledge.None(), Budget.unlimited(), 1);
    assertThat(new Ucb1.Factory().problems(new Ucb1.Options(2), bandit)).isEmpty();
    BayesOptimal.Factory optimal = new BayesOptimal.Factory();
    assertThat(optimal.problems(optimal.defaults(), bandit))
        .containsExactly("bayes-optimal-bandit needs a horizon, since training has no bound");
    AgentContext many = Runs.context(Models.bandit(.5, .5), Budget.episodes(10, 13));
    assertThat(optimal.problems(optimal.defaults(), many))
        .containsExactly(
            "bayes-optimal-bandit can tabulate few plays only (121 with two arms, 40 with three),"
                + " not 130 with 2 arms");
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

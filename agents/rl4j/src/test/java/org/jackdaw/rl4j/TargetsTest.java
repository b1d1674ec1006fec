package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.rl4j.agent.learning.algorithm.IUpdateAlgorithm;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.BaseTransitionTDAlgorithm.Configuration;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.DoubleDQN;
import org.deeplearning4j.rl4j.agent.learning.algorithm.dqn.StandardDQN;
import org.deeplearning4j.rl4j.agent.learning.behavior.ILearningBehavior;
import org.deeplearning4j.rl4j.agent.learning.update.FeaturesLabels;
import org.deeplearning4j.rl4j.experience.StateActionRewardState;
import org.deeplearning4j.rl4j.network.ActorCriticNetwork;
import org.deeplearning4j.rl4j.network.CommonLabelNames;
import org.deeplearning4j.rl4j.network.CommonOutputNames;
import org.deeplearning4j.rl4j.network.QNetwork;
import org.deeplearning4j.rl4j.network.ac.ActorCriticLoss;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.encoders.EncoderKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the learners move their values towards. In the chain of two states the first step pays
 * nothing and leads from {@code FIRST} to {@code SECOND}, the second pays 1.
 */
@Tag("natives")
class TargetsTest {

  private static final double DISCOUNT = 0.5;
  private static final NetworkOptions NETWORK =
      new NetworkOptions(DISCOUNT, 0.03, List.of(8), Activation.TANH, EncoderKind.WINDOW, 1);
  private static final AgentContext CONTEXT =
      new AgentContext(
          ObservationSpace.of(new Modality("state", Discrete.of(2))),
          Discrete.of(1),
          new Knowledge.None(),
          Budget.unlimited(),
          SeedTree.root(1));

  @BeforeAll
  static void load() {
    Natives.load();
  }

  private static Seen first() {
    return new Seen(new double[] {1, 0}, new boolean[] {true});
  }

  private static Seen second() {
    return new Seen(new double[] {0, 1}, new boolean[] {true});
  }

  /** Episodes through the chain; the second step ends the world, or is cut there. */
  private static void chain(ILearningBehavior<Integer> learner, int episodes, boolean terminated) {
    for (int episode = 0; episode < episodes; episode++) {
      learner.handleEpisodeStart();
      learner.notifyBeforeStep();
      learner.handleNewExperience(first(), 0, 0, false);
      learner.notifyBeforeStep();
      learner.handleNewExperience(second(), 0, 1, terminated);
      learner.handleEpisodeEnd(second());
    }
  }

  private static double value(QNetwork network, Seen state) {
    return network.output(Seen.batch(state)).get(CommonOutputNames.QValues).getDouble(0, 0);
  }

  private static void chainIsLearnt(
      ILearningBehavior<Integer> learner, QNetwork learnt, boolean terminated) {
    chain(learner, 300, terminated);

    // cut, the second state goes on paying: v = 1 + v/2 = 2; the first is half of the second
    double last = terminated ? 1 : 2;
    assertThat(value(learnt, second())).isCloseTo(last, within(0.05));
    assertThat(value(learnt, first())).isCloseTo(last / 2, within(0.05));
  }

  private static void dqn(boolean terminated) {
    QNetwork learnt = new Networks(NETWORK, 2, 1, 1).values();
    QNetwork target = learnt.clone();
    ILearningBehavior<Integer> learner =
        Dqn.Factory.learning(Small.dqn(NETWORK, false, false), CONTEXT, learnt, target).behavior();

    chainIsLearnt(learner, learnt, terminated);
  }

  @Test
  void deepQBootstrapsWhereAnEpisodeIsCut() {
    dqn(false);
  }

  @Test
  void deepQDoesNotBootstrapWhereTheWorldEnds() {
    dqn(true);
  }

  private static void nStepQ(int steps, boolean terminated) {
    QNetwork learnt = new Networks(NETWORK, 2, 1, 1).values();
    QNetwork target = learnt.clone();
    NStepOptions options = new NStepOptions(NETWORK, Small.EXPLORATION, steps, 5);

    chainIsLearnt(NStepQ.Factory.learning(options, learnt, target).behavior(), learnt, terminated);
  }

  /** RL4J's own bootstraps the first segment from its own state: v = v/2, so 0 in place of 1/2. */
  @Test
  void segmentsOfOneStepBootstrapFromTheObservationAfterThem() {
    nStepQ(1, true);
    nStepQ(1, false);
  }

  @Test
  void longerSegmentsEndWithTheEpisode() {
    nStepQ(4, true);
    nStepQ(4, false);
  }

  private static void actorCritic(int steps, boolean terminated) {
    ActorCriticNetwork network = new Networks(NETWORK, 2, 1, 1).actorCritic();
    ILearningBehavior<Integer> learner =
        A2c.Factory.learning(new A2cOptions(NETWORK, steps), network, 1).behavior();

    chain(learner, 300, terminated);

    double last = terminated ? 1 : 2;
    assertThat(critic(network, second())).isCloseTo(last, within(0.05));
    assertThat(critic(network, first())).isCloseTo(last / 2, within(0.05));
  }

  private static double critic(ActorCriticNetwork network, Seen state) {
    return network
        .output(Seen.batch(state))
        .get(CommonOutputNames.ActorCritic.Value)
        .getDouble(0, 0);
  }

  @Test
  void criticsBootstrapFromTheObservationAfterASegment() {
    actorCritic(1, true);
    actorCritic(1, false);
    actorCritic(4, false);
  }

  private static List<StateActionRewardState<Integer>> batch(boolean... allowedNext) {
    List<StateActionRewardState<Integer>> batch = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Seen before = new Seen(new double[] {i, 1 - i}, new boolean[] {true, true, true});
      Seen after = new Seen(new double[] {-i, 0.3 * i}, allowedNext);
      StateActionRewardState<Integer> step =
          new StateActionRewardState<>(before, i % 3, 0.1 * i, i == 5);
      step.setNextObservation(after);
      batch.add(step);
    }
    return batch;
  }

  private static float[][] labels(
      IUpdateAlgorithm<FeaturesLabels, StateActionRewardState<Integer>> algorithm,
      List<StateActionRewardState<Integer>> batch) {
    return algorithm.compute(batch).getLabels(CommonLabelNames.QValues).toFloatMatrix();
  }

  @Test
  void targetsAreThoseOfRl4jWhereEverythingIsAllowed() {
    QNetwork learnt = new Networks(NETWORK, 2, 3, 1).values();
    QNetwork target = new Networks(NETWORK, 2, 3, 2).values();
    Configuration plain = Configuration.builder().gamma(DISCOUNT).build();
    List<StateActionRewardState<Integer>> batch = batch(true, true, true);

    float[][] single = labels(new StandardDQN(learnt, target, plain), batch);
    float[][] twofold = labels(new DoubleDQN(learnt, target, plain), batch);

    assertThat(labels(targets(learnt, target, false), batch)).isDeepEqualTo(single);
    assertThat(labels(targets(learnt, target, true), batch)).isDeepEqualTo(twofold);
    assertThat(twofold).isNotEqualTo(single).matches(t -> !java.util.Arrays.deepEquals(t, single));
  }

  @Test
  void targetsNeverTakeAForbiddenAction() {
    QNetwork learnt = new Networks(NETWORK, 2, 3, 1).values();
    QNetwork target = new Networks(NETWORK, 2, 3, 2).values();
    List<StateActionRewardState<Integer>> batch = batch(false, true, false);

    float[][] labels = labels(targets(learnt, target, false), batch);

    for (int i = 0; i < 5; i++) {
      double next =
          target
              .output(Seen.batch(batch.get(i).getNextObservation()))
              .get(CommonOutputNames.QValues)
              .getDouble(0, 1);
      assertThat((double) labels[i][i % 3]).isCloseTo(0.1 * i + DISCOUNT * next, within(1e-6));
    }
  }

  private static AllowedTargets targets(QNetwork learnt, QNetwork target, boolean doubleQ) {
    return new AllowedTargets(learnt, target, Small.dqn(doubleQ, false), DISCOUNT);
  }

  /** The policy's part of a segment's gradient where a preference is its own parameter. */
  private static INDArray policyGradient(INDArray labels, INDArray preferences) {
    return new AllowedPolicyLoss()
        .computeGradient(labels, preferences, new ActivationSoftmax(), null);
  }

  @Test
  void policiesLearnAsRl4jsWhereEverythingIsAllowed() {
    INDArray preferences = Nd4j.createFromArray(new float[][] {{0.3f, -1, 2}, {0, 0.5f, 1}});
    INDArray labels = Nd4j.createFromArray(new float[][] {{0, 1.5f, 0}, {-2, 0, 0}});

    INDArray theirs =
        new ActorCriticLoss()
            .computeGradient(labels, preferences.dup(), new ActivationSoftmax(), null);

    assertThat(policyGradient(labels, preferences).toFloatMatrix())
        .isDeepEqualTo(theirs.toFloatMatrix());
  }

  @Test
  void policiesLearnOverTheAllowedActionsAlone() {
    float never = (float) AllowedPolicyLoss.FORBIDDEN;
    INDArray preferences = Nd4j.createFromArray(new float[][] {{0.3f, 5, -1, 2}});
    INDArray labels = Nd4j.createFromArray(new float[][] {{0, never, 1.5f, 0}});

    INDArray all = policyGradient(labels, preferences);

    // as if the second action did not exist
    INDArray fewer =
        policyGradient(
            Nd4j.createFromArray(new float[][] {{0, 1.5f, 0}}),
            Nd4j.createFromArray(new float[][] {{0.3f, -1, 2}}));
    assertThat(all.getDouble(0, 1)).isEqualTo(0);
    assertThat(all.getDouble(0, 0)).isCloseTo(fewer.getDouble(0, 0), within(1e-6));
    assertThat(all.getDouble(0, 2)).isCloseTo(fewer.getDouble(0, 1), within(1e-6));
    assertThat(all.getDouble(0, 3)).isCloseTo(fewer.getDouble(0, 2), within(1e-6));
  }

  @Test
  void aPolicyWithoutAChoiceLearnsNothing() {
    assertThat(policyBias(new boolean[] {false, true, false})).containsExactly(0, 0, 0);
    assertThat(policyBias(new boolean[] {false, true, true})[0]).isEqualTo(0);
    assertThat(policyBias(new boolean[] {false, true, true})[1]).isNotEqualTo(0);
  }

  /** What the policy's biases, which begin at 0, are after some steps of the second action. */
  private static float[] policyBias(boolean[] allowed) {
    ComputationGraph graph = new Networks(NETWORK, 2, 3, 1).actorCriticGraph();
    ActorCriticNetwork network = ActorCriticNetwork.builder().withCombinedNetwork(graph).build();
    ILearningBehavior<Integer> learner =
        A2c.Factory.learning(new A2cOptions(NETWORK, 4), network, 3).behavior();
    Seen state = new Seen(new double[] {1, 0}, allowed);
    for (int episode = 0; episode < 10; episode++) {
      learner.handleEpisodeStart();
      learner.notifyBeforeStep();
      learner.handleNewExperience(state, 1, 1, true);
      learner.handleEpisodeEnd(state);
    }
    return graph.getLayer("policy").getParam("b").toFloatVector();
  }
}

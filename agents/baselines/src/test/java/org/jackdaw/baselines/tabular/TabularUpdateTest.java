package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.junit.jupiter.api.Test;

/** Step size 1/2 and discount 0.9 throughout; observations are states. */
class TabularUpdateTest {

  private static final Offset<Double> DIGITS = within(1e-15);
  private static final List<AgentFactory<TabularOptions>> ALL =
      List.of(new QLearning.Factory(), new Sarsa.Factory(), new ExpectedSarsa.Factory());

  private static Told learner(AgentFactory<?> factory, double epsilon) {
    return Told.of(factory, 2, Map.of("discount", 0.9, "step-size", 0.5, "epsilon-end", epsilon));
  }

  /** Values: Q(0, 1) = 1/2 x 1; Q(1, 0) = 1/2 x (2 + 0.9 x 1/2) = 1.225 where greedy. */
  private static Told taught(AgentFactory<?> factory, double epsilon) {
    return learner(factory, epsilon).begin(0).step(1, 1, 1).step(0, 2, 0);
  }

  @Test
  void qLearningBootstrapsOnTheBestAction() {
    Told agent = taught(new QLearning.Factory(), 1);
    assertThat(agent.value(0, 1)).isCloseTo(0.5, DIGITS);
    assertThat(agent.value(1, 0)).isCloseTo(1.225, DIGITS);
    assertThat(agent.value(1, 1)).isZero();
  }

  @Test
  void expectedSarsaBootstrapsOnTheMeanOfItsBehaviour() {
    // Q(0, .) = (0, 1/2) and epsilon 0.4: 0.4 x 0.25 + 0.6 x 0.5 = 0.4; 1/2 x (2 + 0.9 x 0.4)
    assertThat(taught(new ExpectedSarsa.Factory(), 0.4).value(1, 0)).isCloseTo(1.18, DIGITS);
  }

  @Test
  void expectedSarsaOfASoftmaxBootstrapsOnItsMean() {
    Told agent =
        Told.of(
            new ExpectedSarsa.Factory(),
            2,
            Map.of(
                "discount",
                0.9,
                "step-size",
                0.5,
                "exploration",
                ExplorationKind.SOFTMAX,
                "temperature-end",
                0.25));
    agent.begin(0).step(1, 1, 1).step(0, 2, 0);
    // Q(0, .) = (0, 1/2): the second has e^2 / (1 + e^2) of the policy
    double mean = 0.5 * StrictMath.exp(2) / (1 + StrictMath.exp(2));
    assertThat(agent.value(1, 0)).isCloseTo(0.5 * (2 + 0.9 * mean), DIGITS);
  }

  @Test
  void sarsaBootstrapsOnTheActionThatItTakesNext() {
    boolean[] seen = new boolean[2];
    Told agent = taught(new Sarsa.Factory(), 1);
    for (int trial = 0; trial < 20; trial++) {
      double[] there = {agent.value(0, 0), agent.value(0, 1)};
      double before = agent.value(1, 1);
      int next = agent.begin(1).step(1, 3, 0).act();
      seen[next] = true;
      double expected = before + 0.5 * (3 + 0.9 * there[next] - before);
      assertThat(agent.value(1, 1)).isCloseTo(expected, DIGITS);
    }
    assertThat(seen).containsExactly(true, true);
  }

  @Test
  void terminationEndsTheReturn() {
    for (AgentFactory<?> factory : ALL) {
      Told agent = taught(factory, 0).begin(0).end(0, -1, 1);
      assertThat(agent.value(0, 0)).isCloseTo(-0.5, DIGITS);
    }
  }

  @Test
  void truncationBootstraps() {
    for (AgentFactory<?> factory : ALL) {
      Told agent = taught(factory, 0).begin(0).cut(0, -1, 1);
      // 1/2 x (-1 + 0.9 x 1.225)
      assertThat(agent.value(0, 0)).isCloseTo(0.05125, DIGITS);
    }
  }

  @Test
  void stepSizeOfPowerOneAveragesTheTargets() {
    Told agent =
        Told.of(new QLearning.Factory(), 2, Map.of("step-size-power", OptionalDouble.of(1)));
    for (double reward : new double[] {1, 0, 1}) {
      agent.begin(0).end(0, reward, 1);
    }
    assertThat(agent.value(0, 0)).isCloseTo(2.0 / 3, DIGITS);
  }

  @Test
  void stepSizeFallsLinearlyOverTheBudget() {
    StepSizeOptions options =
        new StepSizeOptions(0.5, OptionalDouble.empty(), OptionalDouble.of(0.1));
    StepSize size = new StepSize(options, Budget.episodes(4, 10));
    assertThat(size.of(1)).isEqualTo(0.5);
    size.ended();
    assertThat(size.of(7)).isCloseTo(0.4, DIGITS);
    for (int episode = 1; episode < 6; episode++) {
      size.ended();
    }
    assertThat(size.of(9)).isCloseTo(0.1, DIGITS);
  }

  @Test
  void evaluationLearnsNothing() {
    Told agent = taught(new QLearning.Factory(), 0);
    agent.begin(Observation.ofIndices(0), Phase.EVALUATE).end(0, 100, 1);
    assertThat(agent.value(0, 0)).isZero();
  }

  @Test
  void forbiddenActionsAreNeitherTakenNorBootstrappedOn() {
    Told agent = taught(new QLearning.Factory(), 0);
    Observation masked = Observation.ofIndices(0).withMask(ActionMask.of(true, false));
    assertThat(agent.begin(masked, Phase.TRAIN).act()).isZero();
    agent.begin(1).tell(1, 1, masked, false, false);
    assertThat(agent.value(1, 1)).isCloseTo(0.5, DIGITS);
  }
}

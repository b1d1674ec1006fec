package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jackdaw.api.agent.AgentFactory;
import org.junit.jupiter.api.Test;

/** Step size 1/2 and discount 0.9 throughout; lookahead 2; lambda 1/2. */
class SeveralStepsTest {

  private static final Offset<Double> DIGITS = within(1e-14);

  private static Told steps(AgentFactory<?> factory, double epsilon) {
    return Told.of(
        factory,
        2,
        Map.of("lookahead", 2, "discount", 0.9, "step-size", 0.5, "epsilon-end", epsilon));
  }

  private static Told traces(AgentFactory<?> factory) {
    return Told.of(
        factory, 2, Map.of("lambda", 0.5, "discount", 0.9, "step-size", 0.5, "epsilon-end", 0.0));
  }

  @Test
  void nStepSarsaCountsTheRewardsOfItsSteps() {
    Told agent = steps(new NStepSarsa.Factory(), 0).begin(0).step(1, 1, 1);
    assertThat(agent.value(0, 1)).as("one reward is too few").isZero();
    agent = steps(new NStepSarsa.Factory(), 0).begin(0).step(1, 1, 1).step(0, 2, 0).end(1, 3, 1);
    // from the second step: 2 + 0.9 x 3 = 4.7
    assertThat(agent.value(1, 0)).isCloseTo(2.35, DIGITS);
    // 1 + 0.9 x 2 + 0.81 x 0 = 2.8 gives 1.4; then 3 alone: 1.4 + 1/2 x 1.6
    assertThat(agent.value(0, 1)).isCloseTo(2.2, DIGITS);
  }

  @Test
  void nStepSarsaGoesOnAfterTruncationWithTheActionThatItWouldHaveTaken() {
    Told agent = steps(new NStepSarsa.Factory(), 0).begin(1).end(0, 4, 0);
    assertThat(agent.value(1, 0)).isCloseTo(2, DIGITS);
    agent.begin(0).step(1, 1, 1).step(0, 2, 0).cut(1, 3, 1);
    // 2 + 0.9 x (3 + 0.9 x 2) = 6.32: 2 + 1/2 x 4.32
    assertThat(agent.value(1, 0)).isCloseTo(4.16, DIGITS);
    // 3 + 0.9 x 4.16 = 6.744: 1.4 + 1/2 x 5.344
    assertThat(agent.value(0, 1)).isCloseTo(4.072, DIGITS);
  }

  @Test
  void anEpisodeThatIsBrokenOffTeachesNothingToTheNext() {
    Told agent = steps(new NStepSarsa.Factory(), 0).begin(0).step(1, 1, 1);
    agent.begin(1).end(0, 4, 0);
    assertThat(agent.value(0, 1)).isZero();
    assertThat(agent.value(1, 0)).isCloseTo(2, DIGITS);
  }

  @Test
  void treeBackupCountsActionsNotTakenByTheirValues() {
    Told agent = steps(new TreeBackup.Factory(), 0.4).begin(1).end(0, 4, 0);
    assertThat(agent.value(1, 0)).isCloseTo(2, DIGITS);
    agent.begin(0).step(1, 1, 1).step(1, 3, 0);
    // at 1 the policy is (0.8, 0.2): 0.8 x 2 + 0.2 x 3 = 2.2; 1/2 x (1 + 0.9 x 2.2)
    assertThat(agent.value(0, 1)).isCloseTo(1.49, DIGITS);
  }

  @Test
  void treeBackupEndsWithTheEpisode() {
    Told agent = steps(new TreeBackup.Factory(), 0.4).begin(1).end(0, 4, 0);
    agent.begin(0).step(1, 1, 1).step(1, 3, 0).end(0, 1, 1);
    // at 0 the policy is (0.2, 0.8) on (0, 1.49): 0.2 x 1 + 0.8 x 1.49 = 1.392
    assertThat(agent.value(1, 1)).isCloseTo(0.5 * (3 + 0.9 * 1.392), DIGITS);
    assertThat(agent.value(0, 0)).isCloseTo(0.5, DIGITS);
  }

  @Test
  void treeBackupGoesOnAfterTruncationWithTheMeanOfItsPolicy() {
    Told agent = steps(new TreeBackup.Factory(), 0.4).begin(1).end(0, 4, 0);
    agent.begin(0).cut(1, 1, 1);
    // the policy at 1 is (0.8, 0.2) on (2, 0)
    assertThat(agent.value(0, 1)).isCloseTo(0.5 * (1 + 0.9 * 1.6), DIGITS);
  }

  @Test
  void sarsaLambdaMovesEarlierPairsByTheirTraces() {
    Told agent = traces(new SarsaLambda.Factory()).begin(0).step(1, 1, 1).step(0, 2, 0);
    // error 2 + 0.9 x 1/2 = 2.45; the earlier pair's trace is 0.45
    assertThat(agent.value(1, 0)).isCloseTo(1.225, DIGITS);
    assertThat(agent.value(0, 1)).isCloseTo(0.5 + 0.5 * 2.45 * 0.45, DIGITS);
  }

  @Test
  void tracesAreReplacedAndNotAddedUp() {
    Told agent =
        traces(new SarsaLambda.Factory()).begin(0).step(1, 1, 1).step(0, 2, 0).step(1, 0, 0);
    // error 0.9 x 1.05125 - 1.05125; the traces are 1 and 0.45
    assertThat(agent.value(0, 1)).isCloseTo(1.05125 - 0.5 * 0.105125, DIGITS);
    assertThat(agent.value(1, 0)).isCloseTo(1.225 - 0.5 * 0.105125 * 0.45, DIGITS);
  }

  @Test
  void tracesKnowTerminationFromTruncation() {
    Told ended = traces(new SarsaLambda.Factory()).begin(1).end(0, 4, 0).begin(0).end(1, 1, 1);
    assertThat(ended.value(0, 1)).isCloseTo(0.5, DIGITS);
    for (AgentFactory<TraceOptions> factory : traced()) {
      Told cut = traces(factory).begin(1).end(0, 4, 0).begin(0).cut(1, 1, 1);
      assertThat(cut.value(0, 1)).isCloseTo(0.5 * (1 + 0.9 * 2), DIGITS);
      assertThat(cut.value(1, 0)).as("no trace of another episode").isCloseTo(2, DIGITS);
    }
  }

  private static List<AgentFactory<TraceOptions>> traced() {
    return List.of(new SarsaLambda.Factory(), new WatkinsQ.Factory());
  }

  @Test
  void watkinsCutsTracesAtAnActionThatIsNotABestOne() {
    Told agent = traces(new WatkinsQ.Factory()).begin(0).step(1, 1, 1).step(0, 2, 0);
    assertThat(agent.value(0, 1)).as("ties are best").isCloseTo(1.05125, DIGITS);
    agent = traces(new WatkinsQ.Factory()).begin(0).step(1, 1, 1).step(0, 2, 0).step(0, 1, 1);
    // error 1 + 0.9 x 1.225
    assertThat(agent.value(0, 0)).isCloseTo(0.5 * 2.1025, DIGITS);
    assertThat(agent.value(0, 1)).isCloseTo(1.05125, DIGITS);
    assertThat(agent.value(1, 0)).isCloseTo(1.225, DIGITS);
  }

  @Test
  void doubleQLearningLetsOneTableJudgeTheBestActionOfTheOther() {
    int paid = 0;
    for (int seed = 0; seed < 400; seed++) {
      Told agent =
          Told.of(
              new DoubleQLearning.Factory(), 2, seed, Map.of("discount", 0.9, "step-size", 0.5));
      agent.begin(1).end(0, 2, 0).begin(0).step(1, 0, 1);
      assertThat(agent.value(1, 0)).isCloseTo(1, DIGITS);
      double value = agent.value(0, 1);
      assertThat(value).isIn(0.0, 0.5 * (0.9 * 1));
      paid += value > 0 ? 1 : 0;
    }
    // the other table must be moved (1/2), and find the paying action best among equals (1/2)
    assertThat(paid).isBetween(100 - 35, 100 + 35);
  }

  @Test
  void doubleQLearningKnowsTerminationFromTruncation() {
    Told agent =
        Told.of(new DoubleQLearning.Factory(), 2, Map.of("discount", 0.5, "step-size", 1.0));
    for (int i = 0; i < 20; i++) {
      agent.begin(1).end(0, 2, 0).begin(1).end(1, 2, 0);
      agent.begin(0).end(1, 3, 1).begin(0).cut(0, 3, 1);
    }
    // both tables have learnt all: sums of 3, and of 3 + 0.5 x 2
    assertThat(agent.value(0, 1)).isCloseTo(6, DIGITS);
    assertThat(agent.value(0, 0)).isCloseTo(8, DIGITS);
  }
}

package org.jackdaw.baselines.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.baselines.EncoderKind;
import org.junit.jupiter.api.Test;

/** Step size 1/2 and discount 0.9 throughout; observations are states. */
class TabularUpdateTest {

  private static final Offset<Double> DIGITS = within(1e-15);
  private static final Observation ZERO = Observation.ofIndices(0);
  private static final Observation ONE = Observation.ofIndices(1);

  private static TemporalDifference learner(Backup backup, double epsilon, OptionalDouble power) {
    AgentContext context =
        new AgentContext(
            ObservationSpace.of(new Modality("state", Discrete.of(2))),
            Discrete.of(2),
            new Knowledge.None(),
            Budget.unlimited(),
            SeedTree.root(5));
    TabularOptions options =
        new TabularOptions(0.9, 0.5, power, 1, epsilon, 0.3, 0, 1, EncoderKind.WINDOW, 0.001);
    return new TemporalDifference(backup, options, context);
  }

  private static void step(
      TemporalDifference agent, Observation before, int action, double reward, Observation after) {
    agent.observe(new Transition(before, Index.of(action), reward, after, false, false));
  }

  private static void last(
      TemporalDifference agent, Observation before, int action, double reward, boolean cut) {
    agent.observe(new Transition(before, Index.of(action), reward, ONE, !cut, cut));
  }

  private static double value(TemporalDifference agent, Observation state, int action) {
    agent.begin(state, Phase.EVALUATE);
    double value = agent.value(action);
    agent.begin(state, Phase.TRAIN);
    return value;
  }

  /** Values: Q(0, 1) = 1/2 x 1; Q(1, 0) = 1/2 x (2 + 0.9 x 1/2) = 1.225 where greedy. */
  private static TemporalDifference taught(Backup backup, double epsilon) {
    TemporalDifference agent = learner(backup, epsilon, OptionalDouble.empty());
    agent.begin(ZERO, Phase.TRAIN);
    step(agent, ZERO, 1, 1, ONE);
    step(agent, ONE, 0, 2, ZERO);
    return agent;
  }

  @Test
  void qLearningBootstrapsOnTheBestAction() {
    TemporalDifference agent = taught(Backup.GREEDY, 1);
    assertThat(value(agent, ZERO, 1)).isCloseTo(0.5, DIGITS);
    assertThat(value(agent, ONE, 0)).isCloseTo(1.225, DIGITS);
    assertThat(value(agent, ONE, 1)).isZero();
  }

  @Test
  void expectedSarsaBootstrapsOnTheMeanOfItsBehaviour() {
    // Q(0, .) = (0, 1/2) and epsilon 0.4: 0.4 x 0.25 + 0.6 x 0.5 = 0.4; 1/2 x (2 + 0.9 x 0.4)
    assertThat(value(taught(Backup.EXPECTED, 0.4), ONE, 0)).isCloseTo(1.18, DIGITS);
  }

  @Test
  void sarsaBootstrapsOnTheActionThatItTakesNext() {
    boolean[] seen = new boolean[2];
    TemporalDifference agent = taught(Backup.TAKEN, 1);
    for (int trial = 0; trial < 20; trial++) {
      double[] there = {value(agent, ZERO, 0), value(agent, ZERO, 1)};
      double before = value(agent, ONE, 1);
      agent.begin(ONE, Phase.TRAIN);
      step(agent, ONE, 1, 3, ZERO);
      int next = ((Index) agent.act()).value();
      seen[next] = true;
      double expected = before + 0.5 * (3 + 0.9 * there[next] - before);
      assertThat(value(agent, ONE, 1)).isCloseTo(expected, DIGITS);
    }
    assertThat(seen).containsExactly(true, true);
  }

  @Test
  void terminationEndsTheReturn() {
    for (Backup backup : Backup.values()) {
      TemporalDifference agent = taught(backup, 0);
      agent.begin(ZERO, Phase.TRAIN);
      last(agent, ZERO, 0, -1, false);
      assertThat(value(agent, ZERO, 0)).isCloseTo(-0.5, DIGITS);
    }
  }

  @Test
  void truncationBootstraps() {
    for (Backup backup : Backup.values()) {
      TemporalDifference agent = taught(backup, 0);
      agent.begin(ZERO, Phase.TRAIN);
      last(agent, ZERO, 0, -1, true);
      // 1/2 x (-1 + 0.9 x 1.225)
      assertThat(value(agent, ZERO, 0)).isCloseTo(0.05125, DIGITS);
    }
  }

  @Test
  void stepSizeOfPowerOneAveragesTheTargets() {
    TemporalDifference agent = learner(Backup.GREEDY, 0, OptionalDouble.of(1));
    for (double reward : new double[] {1, 0, 1}) {
      agent.begin(ZERO, Phase.TRAIN);
      last(agent, ZERO, 0, reward, false);
    }
    assertThat(value(agent, ZERO, 0)).isCloseTo(2.0 / 3, DIGITS);
  }

  @Test
  void evaluationLearnsNothing() {
    TemporalDifference agent = taught(Backup.GREEDY, 0);
    agent.begin(ZERO, Phase.EVALUATE);
    last(agent, ZERO, 0, 100, false);
    assertThat(value(agent, ZERO, 0)).isZero();
  }

  @Test
  void forbiddenActionsAreNeitherTakenNorBootstrappedOn() {
    TemporalDifference agent = taught(Backup.GREEDY, 0);
    Observation masked = ZERO.withMask(ActionMask.of(true, false));
    agent.begin(masked, Phase.TRAIN);
    assertThat(agent.act()).isEqualTo(Index.of(0));
    agent.begin(ONE, Phase.TRAIN);
    step(agent, ONE, 1, 1, masked);
    assertThat(value(agent, ONE, 1)).isCloseTo(0.5, DIGITS);
  }
}

package org.jackdaw.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.PredictsActions;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.agent.ActionEntropy;
import org.jackdaw.core.metric.agent.FreeEnergy;
import org.jackdaw.core.metric.agent.PolicyEntropy;
import org.jackdaw.core.run.ThreeArms;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentMetricsTest {

  private static final double EXACT = 1e-12;

  /** Believes in two independent factors, (1/2, 1/2) and (1/4, 3/4). */
  private static final class Believer extends Scripted implements HoldsBelief {

    Believer() {
      super(1);
    }

    @Override
    public Belief belief() {
      return new Belief() {
        @Override
        public List<List<String>> blocks() {
          return List.of(List.of("coin"), List.of("door"));
        }

        @Override
        public int size(int block) {
          return 2;
        }

        @Override
        public double probability(int block, int state) {
          return block == 0 ? 0.5 : state == 0 ? 0.25 : 0.75;
        }
      };
    }

    @Override
    public OptionalDouble variationalFreeEnergy() {
      return OptionalDouble.empty();
    }
  }

  /**
   * First decision: posterior (1/4, 3/4), free energies 4 and 2, utilities -4 and 0. Second:
   * posterior (1, 0), free energies 3 and infinity, utilities -3 and minus infinity.
   */
  private static final class Planner extends Scripted implements ExplainsPlan {

    private int decisions;

    Planner() {
      super(1);
    }

    @Override
    public Value act() {
      decisions++;
      return super.act();
    }

    @Override
    public PlanTrace lastPlan() {
      boolean first = decisions % 2 == 1;
      return new PlanTrace() {
        @Override
        public int policies() {
          return 2;
        }

        @Override
        public double posterior(int policy) {
          return first ? (policy == 0 ? 0.25 : 0.75) : 1 - policy;
        }

        @Override
        public double expectedFreeEnergy(int policy) {
          return first ? (policy == 0 ? 4 : 2) : (policy == 0 ? 3 : Double.POSITIVE_INFINITY);
        }

        @Override
        public List<String> terms() {
          return List.of("state-information-gain", "utility");
        }

        @Override
        public double term(int term, int policy) {
          return term == 0 ? 0.5 : first ? (policy == 0 ? -4 : 0) : -expectedFreeEnergy(policy);
        }
      };
    }
  }

  /** H(1/2) + H(1/4) = 1 + 0.8112781244591328 bits. */
  @Test
  void addsUpTheEntropyOfTheAgentsOwnBelief() {
    Measured measured =
        new Measured(new BeliefEntropy(), CueCorridor.informed(), new Believer(), 2);
    measured.episode(1);

    assertThat(measured.value(1).getAsDouble()).isCloseTo(1.8112781244591328, within(EXACT));
  }

  @Test
  void leavesTheAgentsEntropyBlankWhereItHoldsNoBelief() {
    Measured measured =
        new Measured(new BeliefEntropy(), CueCorridor.informed(), new Scripted(1), 2);
    measured.episode(1);

    assertThat(measured.value(0)).isPresent();
    assertThat(measured.value(1)).isEmpty();
  }

  /** (1/4 x 4 + 3/4 x 2 + 3) / 2 = 2.75 and (1/4 x -4 + -3) / 2 = -2. */
  @Test
  void weighsPlansByTheirPosteriorAndAveragesOverDecisions() {
    Measured measured =
        new Measured(new ExpectedFreeEnergy(), CueCorridor.informed(), new Planner(), 2);
    for (int episode = 0; episode < 2; episode++) {
      measured.episode(episode);

      assertThat(measured.value(0).getAsDouble()).isCloseTo(2.75, within(EXACT));
      assertThat(measured.value(1).getAsDouble()).isCloseTo(-2, within(EXACT));
      assertThat(measured.value(2).getAsDouble()).isCloseTo(0.5, within(EXACT));
      assertThat(measured.value(3)).isEmpty(); // the agent has no such term
    }
  }

  /** H(1/4) and 0. */
  @Test
  void averagesHowUndecidedPlansAre() {
    Measured measured = new Measured(new PolicyEntropy(), CueCorridor.informed(), new Planner(), 2);
    measured.episode(1);

    assertThat(measured.after(1, 0).getAsDouble()).isCloseTo(Bits.coin(0.25), within(EXACT));
    assertThat(measured.value(0).getAsDouble()).isCloseTo(Bits.coin(0.25) / 2, within(EXACT));
  }

  @Test
  void averagesFreeEnergyOverPerceptions() {
    Believing agent = new Believing(List.of(List.of("goal")), new double[] {0.5, 0.5});
    Measured measured = new Measured(new FreeEnergy(), CueCorridor.informed(), agent, 2);
    measured.episode(1);
    assertThat(measured.value(0)).hasValue(0.25);

    Measured none = new Measured(new FreeEnergy(), CueCorridor.informed(), new Believer(), 2);
    none.episode(1);
    assertThat(none.value(0)).isEmpty();
  }

  /** Says (1/2, 1/2, 0) before the first action and is sure before the second. */
  private static final class Foreteller extends Scripted implements PredictsActions {

    private int asked;

    Foreteller() {
      super(1);
    }

    @Override
    public void actionProbabilities(double[] target) {
      target[0] = asked == 0 ? 0.5 : 0;
      target[1] = 1 - target[0];
      target[2] = 0;
      asked++;
    }
  }

  @Test
  void asksForProbabilitiesOncePerDecision() {
    Foreteller agent = new Foreteller();
    Measured measured = new Measured(new ActionEntropy(), CueCorridor.informed(), agent, 2);
    measured.episode(1);

    assertThat(measured.value(0)).hasValue(0.5);
    assertThat(agent.asked).isEqualTo(2);
  }

  @Test
  void leavesPlansBlankWhereTheAgentExplainsNone() {
    Measured measured = new Measured(new ExpectedFreeEnergy(), new ThreeArms(), new Scripted(1), 2);
    measured.episode(1);

    for (int column = 0; column < 4; column++) {
      assertThat(measured.value(column)).isEmpty();
    }
  }

  static List<MetricFactory> modelMetrics() {
    return List.of(
        new InfoGain(),
        new Surprisal(),
        new BeliefEntropy(),
        new Coverage(),
        new Regret(),
        new NormalisedScore());
  }

  @ParameterizedTest
  @MethodSource("modelMetrics")
  void leavesColumnsBlankWhereTheWorldPublishesNoModel(MetricFactory metric) {
    Measured measured = new Measured(metric, new Closed(), new Scripted(1), 2);
    measured.episode(1);

    assertThat(measured.value(0)).isEmpty();
    assertThat(measured.running).allMatch(OptionalDouble::isEmpty);
  }

  /** A world of which nothing is known but what it shows. */
  private static final class Closed implements Environment {

    private final ThreeArms arms = new ThreeArms();

    @Override
    public EnvironmentSpec spec() {
      return arms.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      return arms.reset(episode);
    }

    @Override
    public StepResult step(Value action) {
      return arms.step(action);
    }
  }
}

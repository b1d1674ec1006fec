package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.ExplainsPlan;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.PlanTrace;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/** The suite finds agents out that break their promises. */
class FaultyAgentsTest {

  /** Walks at random, with one stream per phase. */
  static class Wanderer implements Agent {
    final PhaseRandom chances;
    final RandomStream training;
    Phase phase = Phase.TRAIN;

    Wanderer(AgentContext context) {
      chances = new PhaseRandom(context);
      training = chances.current();
    }

    @Override
    public void begin(Observation first, Phase next) {
      phase = next;
      chances.begin(next);
    }

    @Override
    public Value act() {
      return Index.of(chances.current().nextInt(3));
    }

    @Override
    public void observe(Transition transition) {}
  }

  private static AgentContract suite(Function<AgentContext, Agent> agent) {
    return new AgentContract() {
      @Override
      protected Agent create(AgentContext context) {
        return agent.apply(context);
      }
    };
  }

  private static void isCaught(Function<AgentContext, Agent> faulty, Consumer<AgentContract> test) {
    assertThatCode(() -> test.accept(suite(Wanderer::new))).doesNotThrowAnyException();
    assertThatThrownBy(() -> test.accept(suite(faulty))).isInstanceOf(AssertionError.class);
  }

  @Test
  void anEvaluationStreamThatRunsOnOverBlocksIsCaught() {
    isCaught(
        context -> {
          RandomStream evaluation = context.evaluationRandom().stream();
          return new Wanderer(context) {
            @Override
            public Value act() {
              return Index.of((phase == Phase.TRAIN ? training : evaluation).nextInt(3));
            }
          };
        },
        AgentContract::evaluationDoesNotDependOnEarlierEvaluations);
  }

  @Test
  void oneStreamForBothPhasesIsCaught() {
    isCaught(
        context ->
            new Wanderer(context) {
              @Override
              public Value act() {
                return Index.of(training.nextInt(3));
              }
            },
        AgentContract::evaluationLeavesNoTraceInTraining);
  }

  @Test
  void learningInEvaluationIsCaught() {
    isCaught(
        context ->
            new Wanderer(context) {
              private int seen;

              @Override
              public void observe(Transition transition) {
                seen++;
              }

              @Override
              public Value act() {
                return Index.of((seen / 7) % 3);
              }
            },
        AgentContract::evaluationLeavesNoTraceInTraining);
  }

  @Test
  void chanceFromElsewhereIsCaught() {
    RandomStream elsewhere = new RandomStream(1);
    isCaught(
        context ->
            new Wanderer(context) {
              @Override
              public Value act() {
                return Index.of(elsewhere.nextInt(3));
              }
            },
        AgentContract::sameSeedGivesTheSameActions);
  }

  @Test
  void aSeedThatIsIgnoredIsCaught() {
    isCaught(
        context ->
            new Wanderer(context) {
              private final RandomStream own = new RandomStream(1);

              @Override
              public Value act() {
                return Index.of(own.nextInt(3));
              }
            },
        AgentContract::anotherSeedGivesOtherActions);
  }

  @Test
  void actionsOutsideTheSpaceAreCaught() {
    isCaught(
        context ->
            new Wanderer(context) {
              @Override
              public Value act() {
                return Index.of(3);
              }
            },
        AgentContract::actsWithinTheSpaceAndTheMask);
  }

  /** The corridor, in which standing still is never allowed. */
  private static final class Hurried implements Environment {
    private static final ActionMask MOVING = ActionMask.of(true, false, true);
    private final CueCorridor corridor = CueCorridor.informed();

    @Override
    public EnvironmentSpec spec() {
      return corridor.spec();
    }

    @Override
    public Observation reset(Episode episode) {
      return corridor.reset(episode).withMask(MOVING);
    }

    @Override
    public StepResult step(Value action) {
      StepResult result = corridor.step(action);
      Observation seen = result.observation().withMask(MOVING);
      return new StepResult(seen, result.reward(), result.terminated(), false);
    }
  }

  @Test
  void actionsThatTheMaskForbidsAreCaught() {
    AgentContract suite =
        new AgentContract() {
          @Override
          protected Agent create(AgentContext context) {
            return new Wanderer(context);
          }

          @Override
          protected Environment world() {
            return new Hurried();
          }
        };
    assertThatThrownBy(suite::actsWithinTheSpaceAndTheMask)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the mask allows Index[value=1]");
  }

  /** Believes and plans what a test says. */
  private static final class Thinker extends Wanderer implements HoldsBelief, ExplainsPlan {
    private final double[] belief;
    private final double[] posterior;
    private boolean acted;

    Thinker(AgentContext context, double[] belief, double[] posterior) {
      super(context);
      this.belief = belief;
      this.posterior = posterior;
    }

    @Override
    public Value act() {
      acted = true;
      return super.act();
    }

    @Override
    public Belief belief() {
      return new Belief() {
        @Override
        public List<List<String>> blocks() {
          return List.of(List.of("goal"));
        }

        @Override
        public int size(int block) {
          return belief.length;
        }

        @Override
        public double probability(int block, int state) {
          return belief[state];
        }
      };
    }

    @Override
    public OptionalDouble variationalFreeEnergy() {
      return OptionalDouble.empty();
    }

    @Override
    public PlanTrace lastPlan() {
      if (!acted) {
        throw new IllegalStateException("no plan before the first act");
      }
      return new PlanTrace() {
        @Override
        public int policies() {
          return posterior.length;
        }

        @Override
        public double posterior(int policy) {
          return posterior[policy];
        }

        @Override
        public double expectedFreeEnergy(int policy) {
          return 1;
        }

        @Override
        public List<String> terms() {
          return List.of("utility");
        }

        @Override
        public double term(int term, int policy) {
          return -1;
        }
      };
    }
  }

  private static AgentContract thinking(double[] belief, double[] posterior) {
    return suite(context -> new Thinker(context, belief, posterior));
  }

  @Test
  void beliefsThatAreNoDistributionsAreCaught() {
    double[] even = {0.5, 0.5};
    AgentContract honest = thinking(even, even);
    AgentContract faulty = thinking(new double[] {0.5, 0.4}, even);
    assertThatCode(honest::beliefsAreDistributionsOverTheModelsFactors).doesNotThrowAnyException();
    assertThatThrownBy(faulty::beliefsAreDistributionsOverTheModelsFactors)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void plansWhosePosteriorDoesNotSumToOneAreCaught() {
    double[] even = {0.5, 0.5};
    AgentContract honest = thinking(even, even);
    AgentContract faulty = thinking(even, new double[] {0.5, 0.6});
    assertThatCode(honest::plansHaveAPosteriorThatSumsToOne).doesNotThrowAnyException();
    assertThatCode(honest::thereIsNoPlanBeforeTheFirstAct).doesNotThrowAnyException();
    assertThatThrownBy(faulty::plansHaveAPosteriorThatSumsToOne).isInstanceOf(AssertionError.class);
  }
}

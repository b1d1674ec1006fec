package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/** The suite finds agents out that break their promises. */
class FaultyAgentsTest {

  /** Walks at random, with one stream per phase. */
  static class Wanderer implements Agent {
    final RandomStream training;
    final RandomStream evaluation;
    Phase phase = Phase.TRAIN;

    Wanderer(AgentContext context) {
      training = context.trainingRandom().stream();
      evaluation = context.evaluationRandom().stream();
    }

    @Override
    public void begin(Observation first, Phase next) {
      phase = next;
    }

    @Override
    public Value act() {
      return Index.of((phase == Phase.TRAIN ? training : evaluation).nextInt(3));
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
}

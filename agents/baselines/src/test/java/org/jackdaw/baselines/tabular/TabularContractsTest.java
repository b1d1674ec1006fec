package org.jackdaw.baselines.tabular;

import java.util.Map;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.baselines.bonus.BonusKind;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Nested;

/** What every agent promises, for all tabular learners, their memories and their bonuses. */
class TabularContractsTest {

  private abstract static class Learners<O extends Record> extends AgentContract {

    private final AgentFactory<O> factory;
    private final Map<String, ?> changes;

    Learners(AgentFactory<O> factory, Map<String, ?> changes) {
      this.factory = factory;
      this.changes = changes;
    }

    @Override
    protected Agent create(AgentContext context) {
      return factory.create(Told.with(factory.defaults(), changes), context);
    }
  }

  @Nested
  class OfQLearning extends Learners<TabularOptions> {
    OfQLearning() {
      super(new QLearning.Factory(), Map.of());
    }
  }

  @Nested
  class OfQLearningThatDrawsFirst extends Learners<TabularOptions> {
    OfQLearningThatDrawsFirst() {
      super(new QLearning.Factory(), Map.of("next-action", NextAction.BEFORE_UPDATE));
    }
  }

  @Nested
  class OfSarsa extends Learners<TabularOptions> {
    OfSarsa() {
      super(new Sarsa.Factory(), Map.of());
    }
  }

  @Nested
  class OfExpectedSarsa extends Learners<TabularOptions> {
    OfExpectedSarsa() {
      super(new ExpectedSarsa.Factory(), Map.of());
    }
  }

  @Nested
  class OfDoubleQLearning extends Learners<TabularOptions> {
    OfDoubleQLearning() {
      super(new DoubleQLearning.Factory(), Map.of());
    }
  }

  @Nested
  class OfNStepSarsa extends Learners<NStepOptions> {
    OfNStepSarsa() {
      super(new NStepSarsa.Factory(), Map.of());
    }
  }

  @Nested
  class OfTreeBackup extends Learners<NStepOptions> {
    OfTreeBackup() {
      super(new TreeBackup.Factory(), Map.of());
    }
  }

  @Nested
  class OfSarsaLambda extends Learners<TraceOptions> {
    OfSarsaLambda() {
      super(new SarsaLambda.Factory(), Map.of());
    }
  }

  @Nested
  class OfWatkinsQ extends Learners<TraceOptions> {
    OfWatkinsQ() {
      super(new WatkinsQ.Factory(), Map.of());
    }
  }

  @Nested
  class OfDynaQ extends Learners<DynaOptions> {
    OfDynaQ() {
      super(new DynaQ.Factory(), Map.of());
    }
  }

  @Nested
  class OfDynaQPlus extends Learners<DynaPlusOptions> {
    OfDynaQPlus() {
      super(new DynaQPlus.Factory(), Map.of());
    }
  }

  @Nested
  class OfPrioritisedSweeping extends Learners<SweepingOptions> {
    OfPrioritisedSweeping() {
      super(new PrioritisedSweeping.Factory(), Map.of());
    }
  }

  @Nested
  class OfReinforce extends Learners<GradientOptions> {
    OfReinforce() {
      super(new Reinforce.Factory(), Map.of());
    }
  }

  @Nested
  class OfActorCritic extends Learners<ActorCriticOptions> {
    OfActorCritic() {
      super(new ActorCritic.Factory(), Map.of());
    }
  }

  @Nested
  class WithMemory extends Learners<TabularOptions> {
    WithMemory() {
      super(new Sarsa.Factory(), Map.of("memory", 3, "step-size-power", OptionalDouble.of(0.6)));
    }
  }

  @Nested
  class SweepingWithMemory extends Learners<SweepingOptions> {
    SweepingWithMemory() {
      super(new PrioritisedSweeping.Factory(), Map.of("memory", 2, "planning-steps", 3));
    }
  }

  @Nested
  class BySoftmax extends Learners<NStepOptions> {
    BySoftmax() {
      super(new TreeBackup.Factory(), Map.of("exploration", ExplorationKind.SOFTMAX));
    }
  }

  @Nested
  class DrawnInEvaluation extends Learners<ActorCriticOptions> {
    DrawnInEvaluation() {
      super(new ActorCritic.Factory(), Map.of("evaluation", PolicyEvaluation.DRAWN, "memory", 2));
    }
  }

  @Nested
  class WithStateCount extends Learners<TabularOptions> {
    WithStateCount() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.STATE_COUNT));
    }
  }

  @Nested
  class WithPairCount extends Learners<TabularOptions> {
    WithPairCount() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.PAIR_COUNT));
    }
  }

  @Nested
  class WithRandomFeatures extends Learners<TabularOptions> {
    WithRandomFeatures() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.RANDOM_FEATURES));
    }
  }

  @Nested
  class WithInformationGain extends Learners<TabularOptions> {
    WithInformationGain() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.INFORMATION_GAIN));
    }
  }

  @Nested
  class WithExpectedInformationGain extends Learners<TabularOptions> {
    WithExpectedInformationGain() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.EXPECTED_INFORMATION_GAIN));
    }
  }

  @Nested
  class WithEmpowerment extends Learners<TabularOptions> {
    WithEmpowerment() {
      super(new QLearning.Factory(), Map.of("bonus.kind", BonusKind.EMPOWERMENT));
    }
  }

  @Nested
  class OfBeliefs extends Learners<TabularOptions> {
    OfBeliefs() {
      super(new QLearning.Factory(), Map.of("encoder", EncoderKind.BELIEF));
    }

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }
  }
}

package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;
import org.junit.jupiter.api.Nested;

/** What every factory promises, for those of all tabular learners. */
class TabularFactoriesTest {

  @Nested
  class OfQLearning extends AgentFactoryContract<TabularOptions> {
    @Override
    protected AgentFactory<TabularOptions> factory() {
      return new QLearning.Factory();
    }
  }

  @Nested
  class OfSarsa extends AgentFactoryContract<TabularOptions> {
    @Override
    protected AgentFactory<TabularOptions> factory() {
      return new Sarsa.Factory();
    }
  }

  @Nested
  class OfExpectedSarsa extends AgentFactoryContract<TabularOptions> {
    @Override
    protected AgentFactory<TabularOptions> factory() {
      return new ExpectedSarsa.Factory();
    }
  }

  @Nested
  class OfDoubleQLearning extends AgentFactoryContract<TabularOptions> {
    @Override
    protected AgentFactory<TabularOptions> factory() {
      return new DoubleQLearning.Factory();
    }
  }

  @Nested
  class OfNStepSarsa extends AgentFactoryContract<NStepOptions> {
    @Override
    protected AgentFactory<NStepOptions> factory() {
      return new NStepSarsa.Factory();
    }
  }

  @Nested
  class OfTreeBackup extends AgentFactoryContract<NStepOptions> {
    @Override
    protected AgentFactory<NStepOptions> factory() {
      return new TreeBackup.Factory();
    }
  }

  @Nested
  class OfSarsaLambda extends AgentFactoryContract<TraceOptions> {
    @Override
    protected AgentFactory<TraceOptions> factory() {
      return new SarsaLambda.Factory();
    }
  }

  @Nested
  class OfWatkinsQ extends AgentFactoryContract<TraceOptions> {
    @Override
    protected AgentFactory<TraceOptions> factory() {
      return new WatkinsQ.Factory();
    }
  }

  @Nested
  class OfDynaQ extends AgentFactoryContract<DynaOptions> {
    @Override
    protected AgentFactory<DynaOptions> factory() {
      return new DynaQ.Factory();
    }
  }

  @Nested
  class OfDynaQPlus extends AgentFactoryContract<DynaPlusOptions> {
    @Override
    protected AgentFactory<DynaPlusOptions> factory() {
      return new DynaQPlus.Factory();
    }
  }

  @Nested
  class OfPrioritisedSweeping extends AgentFactoryContract<SweepingOptions> {
    @Override
    protected AgentFactory<SweepingOptions> factory() {
      return new PrioritisedSweeping.Factory();
    }
  }

  @Nested
  class OfReinforce extends AgentFactoryContract<GradientOptions> {
    @Override
    protected AgentFactory<GradientOptions> factory() {
      return new Reinforce.Factory();
    }
  }

  @Nested
  class OfActorCritic extends AgentFactoryContract<ActorCriticOptions> {
    @Override
    protected AgentFactory<ActorCriticOptions> factory() {
      return new ActorCritic.Factory();
    }
  }
}

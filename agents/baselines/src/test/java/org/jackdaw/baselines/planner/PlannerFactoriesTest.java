package org.jackdaw.baselines.planner;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;
import org.junit.jupiter.api.Nested;

class PlannerFactoriesTest {

  @Nested
  class OfQmdp extends AgentFactoryContract<PlannerOptions> {

    @Override
    protected AgentFactory<PlannerOptions> factory() {
      return new Qmdp.Factory();
    }
  }

  @Nested
  class OfValueIteration extends AgentFactoryContract<PlannerOptions> {

    @Override
    protected AgentFactory<PlannerOptions> factory() {
      return new ValueIteration.Factory();
    }
  }

  @Nested
  class OfFib extends AgentFactoryContract<PlannerOptions> {

    @Override
    protected AgentFactory<PlannerOptions> factory() {
      return new Fib.Factory();
    }
  }

  @Nested
  class OfHsvi extends AgentFactoryContract<Hsvi.Options> {

    @Override
    protected AgentFactory<Hsvi.Options> factory() {
      return new Hsvi.Factory();
    }
  }

  @Nested
  class OfPbvi extends AgentFactoryContract<Pbvi.Options> {

    @Override
    protected AgentFactory<Pbvi.Options> factory() {
      return new Pbvi.Factory();
    }
  }

  @Nested
  class OfExpectimax extends AgentFactoryContract<Expectimax.Options> {

    @Override
    protected AgentFactory<Expectimax.Options> factory() {
      return new Expectimax.Factory();
    }
  }

  @Nested
  class OfRhoPomdp extends AgentFactoryContract<RhoPomdp.Options> {

    @Override
    protected AgentFactory<RhoPomdp.Options> factory() {
      return new RhoPomdp.Factory();
    }
  }

  @Nested
  class OfQmdpEntropy extends AgentFactoryContract<QmdpEntropy.Options> {

    @Override
    protected AgentFactory<QmdpEntropy.Options> factory() {
      return new QmdpEntropy.Factory();
    }
  }

  @Nested
  class OfGreedyInformation extends AgentFactoryContract<GreedyInformation.Options> {

    @Override
    protected AgentFactory<GreedyInformation.Options> factory() {
      return new GreedyInformation.Factory();
    }
  }

  @Nested
  class OfUct extends AgentFactoryContract<Uct.Options> {

    @Override
    protected AgentFactory<Uct.Options> factory() {
      return new Uct.Factory();
    }
  }

  @Nested
  class OfPomcp extends AgentFactoryContract<Pomcp.Options> {

    @Override
    protected AgentFactory<Pomcp.Options> factory() {
      return new Pomcp.Factory();
    }
  }
}

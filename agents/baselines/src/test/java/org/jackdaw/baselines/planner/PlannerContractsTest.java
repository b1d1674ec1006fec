package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.baselines.planner.TreeOptions.Rollout;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;
import org.junit.jupiter.api.Nested;

class PlannerContractsTest {

  private abstract static class Contract extends AgentContract {

    @Override
    protected Knowledge knowledge() {
      return new Knowledge.Full(CueCorridor.informed().model(0));
    }

    static <O extends Record> Agent usual(AgentFactory<O> factory, AgentContext context) {
      return factory.create(factory.defaults(), context);
    }
  }

  private static TreeOptions small(Rollout rollout) {
    return new TreeOptions(
        60, 6, 1, rollout, new BudgetOptions(OptionalInt.of(40), OptionalInt.empty()));
  }

  private static PlannerOptions discounted() {
    return new PlannerOptions(OptionalDouble.of(0.95));
  }

  @Nested
  class OfQmdp extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new Qmdp.Factory(), context);
    }
  }

  @Nested
  class OfValueIteration extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new ValueIteration.Factory(), context);
    }
  }

  @Nested
  class OfFib extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new Fib.Factory(), context);
    }
  }

  @Nested
  class OfHsvi extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new Hsvi.Factory(), context);
    }
  }

  @Nested
  class OfPbvi extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new Pbvi.Factory(), context);
    }
  }

  @Nested
  class OfExpectimax extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new Expectimax.Factory(), context);
    }
  }

  @Nested
  class OfRhoPomdp extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new RhoPomdp.Factory(), context);
    }

    /** No two actions are worth the same here. */
    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class OfQmdpEntropy extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new QmdpEntropy.Factory(), context);
    }
  }

  @Nested
  class OfGreedyInformation extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return usual(new GreedyInformation.Factory(), context);
    }
  }

  @Nested
  class OfDiscountedHsvi extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Hsvi.Factory().create(new Hsvi.Options(discounted(), 0.01, 200), context);
    }

    /** No two actions are worth the same here. */
    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class OfDiscountedPbvi extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Pbvi.Factory()
          .create(
              new Pbvi.Options(
                  discounted(), 20, org.jackdaw.oracle.bounds.PointSearch.Sweep.ALL, 50, 1e-3),
              context);
    }
  }

  @Nested
  class OfUctOverBeliefs extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Uct.Factory()
          .create(
              new Uct.Options(PlannerOptions.standard(), Uct.Over.BELIEFS, small(Rollout.MDP)),
              context);
    }
  }

  @Nested
  class OfUctOverStates extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Uct.Factory()
          .create(new Uct.Options(discounted(), Uct.Over.STATES, small(Rollout.UNIFORM)), context);
    }
  }

  @Nested
  class OfPomcpOfParticles extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Pomcp.Factory()
          .create(
              new Pomcp.Options(discounted(), Pomcp.Root.PARTICLES, 50, small(Rollout.UNIFORM)),
              context);
    }
  }

  @Nested
  class OfPomcpOfExactBeliefs extends Contract {

    @Override
    protected Agent create(AgentContext context) {
      return new Pomcp.Factory()
          .create(
              new Pomcp.Options(PlannerOptions.standard(), Pomcp.Root.EXACT, 1, small(Rollout.MDP)),
              context);
    }
  }
}

package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.env.Environment;
import org.jackdaw.baselines.Models;
import org.jackdaw.baselines.SampledWorld;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.AgentFactoryContract;
import org.junit.jupiter.api.Nested;

/** Every bandit agent and its factory keep the contracts. */
class BanditContractsTest {

  private static <O extends Record> Agent made(AgentFactory<O> factory, AgentContext given) {
    AgentContext context =
        new AgentContext(
            given.observations(),
            given.actions(),
            given.knowledge(),
            Budget.episodes(2, 10),
            given.seeds());
    return factory.create(factory.defaults(), context);
  }

  /** The contract of an agent on three arms. */
  abstract static class OnArms extends AgentContract {
    @Override
    protected Environment world() {
      return new SampledWorld(Models.bandit(0.3, 0.5, 0.4));
    }
  }

  @Nested
  class Ucb1Agent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new Ucb1.Factory(), context);
    }
  }

  @Nested
  class Ucb1Maker extends AgentFactoryContract<Ucb1.Options> {
    @Override
    protected AgentFactory<Ucb1.Options> factory() {
      return new Ucb1.Factory();
    }
  }

  @Nested
  class UcbTunedAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new UcbTuned.Factory(), context);
    }
  }

  @Nested
  class UcbTunedMaker extends AgentFactoryContract<UcbTuned.Options> {
    @Override
    protected AgentFactory<UcbTuned.Options> factory() {
      return new UcbTuned.Factory();
    }
  }

  @Nested
  class KlUcbAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new KlUcb.Factory(), context);
    }
  }

  @Nested
  class KlUcbMaker extends AgentFactoryContract<KlUcb.Options> {
    @Override
    protected AgentFactory<KlUcb.Options> factory() {
      return new KlUcb.Factory();
    }
  }

  @Nested
  class EpsilonGreedyAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new EpsilonGreedy.Factory(), context);
    }
  }

  @Nested
  class EpsilonGreedyMaker extends AgentFactoryContract<EpsilonGreedy.Options> {
    @Override
    protected AgentFactory<EpsilonGreedy.Options> factory() {
      return new EpsilonGreedy.Factory();
    }
  }

  @Nested
  class BayesUcbAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new BayesUcb.Factory(), context);
    }
  }

  @Nested
  class BayesUcbMaker extends AgentFactoryContract<BayesUcb.Options> {
    @Override
    protected AgentFactory<BayesUcb.Options> factory() {
      return new BayesUcb.Factory();
    }
  }

  @Nested
  class ThompsonAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new Thompson.Factory(), context);
    }
  }

  @Nested
  class ThompsonMaker extends AgentFactoryContract<Thompson.Options> {
    @Override
    protected AgentFactory<Thompson.Options> factory() {
      return new Thompson.Factory();
    }
  }

  @Nested
  class Exp3Agent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new Exp3.Factory(), context);
    }
  }

  @Nested
  class Exp3Maker extends AgentFactoryContract<Exp3.Options> {
    @Override
    protected AgentFactory<Exp3.Options> factory() {
      return new Exp3.Factory();
    }
  }

  @Nested
  class GittinsAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new Gittins.Factory(), context);
    }
  }

  @Nested
  class GittinsMaker extends AgentFactoryContract<Gittins.Options> {
    @Override
    protected AgentFactory<Gittins.Options> factory() {
      return new Gittins.Factory();
    }
  }

  @Nested
  class BayesOptimalAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new BayesOptimal.Factory(), context);
    }
  }

  @Nested
  class BayesOptimalMaker extends AgentFactoryContract<BayesOptimal.Options> {
    @Override
    protected AgentFactory<BayesOptimal.Options> factory() {
      return new BayesOptimal.Factory();
    }
  }

  @Nested
  class BanditActiveInferenceAgent extends OnArms {
    @Override
    protected Agent create(AgentContext context) {
      return made(new BanditActiveInference.Factory(), context);
    }
  }

  @Nested
  class BanditActiveInferenceMaker extends AgentFactoryContract<BanditActiveInference.Options> {
    @Override
    protected AgentFactory<BanditActiveInference.Options> factory() {
      return new BanditActiveInference.Factory();
    }
  }
}

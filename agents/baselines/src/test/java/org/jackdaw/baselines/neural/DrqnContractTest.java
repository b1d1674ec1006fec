package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.testkit.AgentContract;

class DrqnContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    DrqnOptions options = new Drqn.Factory().defaults();
    options = OptionRecords.with(options, "learning-starts", 10);
    options = OptionRecords.with(options, "replay-size", 50);
    options = OptionRecords.with(options, "sequence-length", 4);
    options = OptionRecords.with(options, "burn-in", 3);
    return new Drqn.Factory().create(options, context);
  }
}

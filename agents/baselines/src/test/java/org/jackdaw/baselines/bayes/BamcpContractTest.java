package org.jackdaw.baselines.bayes;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;

class BamcpContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    Bamcp.Options options =
        new Bamcp.Options(30, 3, 10, 0.95, OptionalDouble.empty(), 1, WorldOptions.standard());
    return new Bamcp.Factory().create(options, context);
  }

  @Override
  protected int trainEpisodes() {
    return 8;
  }
}

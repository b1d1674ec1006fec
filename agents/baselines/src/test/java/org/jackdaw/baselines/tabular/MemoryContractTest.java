package org.jackdaw.baselines.tabular;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.baselines.EncoderKind;
import org.jackdaw.testkit.AgentContract;

class MemoryContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    TabularOptions options =
        new TabularOptions(
            0.99, 0.1, OptionalDouble.of(0.6), 1, 0.05, 0.3, 0, 3, EncoderKind.WINDOW, 0.001);
    return new Sarsa.Factory().create(options, context);
  }
}

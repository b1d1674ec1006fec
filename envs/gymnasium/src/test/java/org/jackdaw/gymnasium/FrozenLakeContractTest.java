package org.jackdaw.gymnasium;

import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.EnvironmentContract;

@RequiresPython
class FrozenLakeContractTest extends EnvironmentContract {

  @Override
  protected Environment create() {
    return Bridges.PY4J.open("FrozenLake-v1");
  }

  @Override
  protected int countedSteps() {
    return 4000;
  }
}

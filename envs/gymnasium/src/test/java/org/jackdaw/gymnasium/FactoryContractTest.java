package org.jackdaw.gymnasium;

import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.testkit.EnvironmentFactoryContract;

@RequiresPython
class FactoryContractTest extends EnvironmentFactoryContract<Gymnasium.Options> {

  @Override
  protected EnvironmentFactory<Gymnasium.Options> factory() {
    return Bridges.PY4J.factory();
  }
}

package org.jackdaw.testkit;

import org.jackdaw.api.env.Environment;

class KeptCorridorTest extends EnvironmentContract {

  @Override
  protected Environment create() {
    return CueCorridor.kept();
  }
}

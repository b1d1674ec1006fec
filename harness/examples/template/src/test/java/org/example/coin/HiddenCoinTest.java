package org.example.coin;

import org.jackdaw.api.env.Environment;
import org.jackdaw.testkit.EnvironmentContract;

class HiddenCoinTest extends EnvironmentContract {

  @Override
  protected Environment create() {
    HiddenCoin.Factory factory = new HiddenCoin.Factory();
    return factory.create(factory.defaults());
  }
}

package org.jackdaw.gymnasium;

class LargeFrozenLakeContractTest extends PythonContract {

  LargeFrozenLakeContractTest() {
    super(Bridges.PIPE, "FrozenLake8x8-v1");
  }
}

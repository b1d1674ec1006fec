package org.jackdaw.gymnasium;

class FrozenLakeContractTest extends PythonContract {

  FrozenLakeContractTest() {
    super(Bridges.PY4J, "FrozenLake-v1");
  }
}

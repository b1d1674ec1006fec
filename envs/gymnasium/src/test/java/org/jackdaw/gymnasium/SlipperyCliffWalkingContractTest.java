package org.jackdaw.gymnasium;

class SlipperyCliffWalkingContractTest extends PythonContract {

  SlipperyCliffWalkingContractTest() {
    super(Bridges.PY4J, "CliffWalkingSlippery-v1");
  }
}

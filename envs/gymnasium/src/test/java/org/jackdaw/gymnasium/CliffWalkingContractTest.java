package org.jackdaw.gymnasium;

class CliffWalkingContractTest extends PythonContract {

  CliffWalkingContractTest() {
    super(Bridges.PIPE, "CliffWalking-v1");
  }

  @Override
  protected boolean deterministic() {
    return true;
  }
}

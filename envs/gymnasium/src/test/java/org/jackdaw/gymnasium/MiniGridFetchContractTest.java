package org.jackdaw.gymnasium;

class MiniGridFetchContractTest extends PythonContract {

  MiniGridFetchContractTest() {
    super(Bridges.PIPE, "MiniGrid-Fetch-5x5-N2-v0");
  }
}

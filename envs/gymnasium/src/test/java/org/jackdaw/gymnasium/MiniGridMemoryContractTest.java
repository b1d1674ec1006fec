package org.jackdaw.gymnasium;

class MiniGridMemoryContractTest extends PythonContract {

  MiniGridMemoryContractTest() {
    super(Bridges.PY4J, "MiniGrid-MemoryS7-v0");
  }
}

package org.jackdaw.gymnasium;

import java.util.List;
import java.util.Map;

class MiniGridDoorKeyContractTest extends PythonContract {

  MiniGridDoorKeyContractTest() {
    super(Bridges.PIPE, "minigrid:MiniGrid-DoorKey-5x5-v0", Map.of(), List.of(HASHED));
  }

  private static final Map<String, Object> HASHED =
      Map.of("name", "Hashed", "kwargs", Map.of("size", 9999));
}

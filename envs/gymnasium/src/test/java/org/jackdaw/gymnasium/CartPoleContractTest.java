package org.jackdaw.gymnasium;

import java.util.List;
import java.util.Map;

class CartPoleContractTest extends PythonContract {

  CartPoleContractTest() {
    super(Bridges.PIPE, "CartPole-v1", Map.of(), List.of(BINS));
  }

  private static final Map<String, Object> BINS =
      Map.of(
          "name",
          "Bins",
          "kwargs",
          Map.of(
              "bins",
              List.of(3, 3, 6, 3),
              "low",
              List.of(-2.4, -3, -0.21, -3.5),
              "high",
              List.of(2.4, 3, 0.21, 3.5)));
}

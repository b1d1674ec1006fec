package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;

/** The bounds of every stage; an endless problem has one. */
final class Stages {

  private final Horizon horizon;
  private final List<Stage> stages = new ArrayList<>();

  Stages(Horizon horizon, double[][][] blind, double[][][] informed) {
    this.horizon = horizon;
    for (int h = 0; h < horizon.stages(); h++) {
      LowerBound lower = new LowerBound();
      for (double[] vector : blind[h]) {
        lower.add(vector);
      }
      stages.add(new Stage(lower, new UpperBound(informed[h])));
    }
  }

  Stage at(int depth) {
    return stages.get(horizon.endless() ? 0 : depth);
  }
}

package org.jackdaw.aif.spm;

import java.util.List;

/**
 * The T-maze of "active inference: a process theory" with factors position (centre, left, right,
 * cue) and context; outcomes are the position, which at the cue tells the context, and neutral,
 * reward or punishment.
 */
public final class DemoMaze {

  static final int CUE = 3;
  private static final double CHANCE = 0.98;

  /** First and second move of every policy. */
  public static final int[][] POLICIES = {
    {0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 1}, {2, 2}, {3, 0}, {3, 1}, {3, 2}, {3, 3}
  };

  private DemoMaze() {}

  public static SpmSettings settings() {
    return SpmSettings.defaults().withTau(12);
  }

  static SpmModel model() {
    return builder().startCounts(List.of(Tensor.vector(128, 1, 1, 1), Tensor.vector(2, 2))).build();
  }

  /** All but starts. */
  public static SpmModelBuilder builder() {
    return SpmModel.builder()
        .factor(moves())
        .factor(Tensor.of(new int[] {2, 2, 1}, 1, 0, 0, 1))
        .modality(places())
        .modality(rewards())
        .preference(Tensor.of(new int[] {5, 1}, -1, 0, 0, 0, 0))
        .preference(Tensor.of(new int[] {3, 1}, 0, 6, -6))
        .policies(policies());
  }

  private static int[][][] policies() {
    int[][][] policies = new int[2][POLICIES.length][2];
    for (int t = 0; t < 2; t++) {
      for (int k = 0; k < POLICIES.length; k++) {
        policies[t][k][0] = POLICIES[k][t];
      }
    }
    return policies;
  }

  private static Tensor moves() {
    double[] cells = new double[4 * 4 * 4];
    for (int s = 0; s < 4; s++) {
      for (int u = 0; u < 4; u++) {
        int next = s == 1 || s == 2 ? s : u;
        cells[(next * 4 + s) * 4 + u] = 1;
      }
    }
    return Tensor.of(new int[] {4, 4, 4}, cells);
  }

  private static Tensor places() {
    double[] cells = new double[5 * 4 * 2];
    for (int s = 0; s < 4; s++) {
      for (int c = 0; c < 2; c++) {
        int outcome = s == CUE ? 3 + c : s;
        cells[(outcome * 4 + s) * 2 + c] = 1;
      }
    }
    return Tensor.of(new int[] {5, 4, 2}, cells);
  }

  private static Tensor rewards() {
    double[] cells = new double[3 * 4 * 2];
    for (int s = 0; s < 4; s++) {
      for (int c = 0; c < 2; c++) {
        double reward = s - 1 == c ? CHANCE : 1 - CHANCE;
        boolean arm = s == 1 || s == 2;
        cells[s * 2 + c] = arm ? 0 : 1;
        cells[(4 + s) * 2 + c] = arm ? reward : 0;
        cells[(8 + s) * 2 + c] = arm ? 1 - reward : 0;
      }
    }
    return Tensor.of(new int[] {3, 4, 2}, cells);
  }
}

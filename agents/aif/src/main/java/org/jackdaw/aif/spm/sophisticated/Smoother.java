package org.jackdaw.aif.spm.sophisticated;

import java.util.Arrays;
import java.util.List;

/**
 * Smoothed beliefs about joint states: the filtered belief times, for every later step and
 * modality, the probability of the outcome from that state on. Differs from exact smoothing, in
 * which later outcomes inform each other.
 */
final class Smoother {

  private final SophisticatedPlanner planner;
  private final double[] function;
  private final double[] scratch;

  Smoother(SophisticatedPlanner planner) {
    this.planner = planner;
    function = new double[planner.joint().size()];
    scratch = new double[function.length];
  }

  /**
   * Smooths in place.
   *
   * @param filtered [step][joint state]
   * @param outcomes [step][modality]
   * @param controls [step][factor], one step less
   */
  void smooth(double[][] filtered, int[][] outcomes, List<List<Integer>> controls) {
    for (int later = 1; later < filtered.length; later++) {
      for (int m = 0; m < outcomes[later].length; m++) {
        tellEarlier(filtered, later, m, outcomes[later][m], controls);
      }
    }
    for (double[] belief : filtered) {
      ZeroGuard.normalise(belief);
    }
  }

  private void tellEarlier(
      double[][] beliefs, int later, int modality, int outcome, List<List<Integer>> controls) {
    Arrays.fill(function, 1);
    planner.likelihoods().get(modality).multiply(outcome, function);
    for (int t = later - 1; t >= 0; t--) {
      planner.joint().pullBack(planner.transitions(), controls.get(t), function, scratch);
      for (int s = 0; s < function.length; s++) {
        beliefs[t][s] *= function[s];
      }
    }
  }
}

package org.jackdaw.aif.spm;

/**
 * Ties an outcome modality of a level to the habit of the level below: the prior over the lower
 * level's policies is the map times the expected outcome. When the lower trial is over, its
 * posterior over policies is, through the map, evidence for the outcomes that would have led to
 * them. A habit that the lower level learns is its own, whatever is expected.
 *
 * @param modality of the upper level
 * @param map axes [policy, outcome], at least 0; columns need not sum to one
 */
public record HabitLink(int modality, Tensor map) {

  /** Refuses what is not a matrix of finite numbers of at least 0. */
  public HabitLink {
    LinkMatrix.check(map, "policy");
  }

  /** Weights of the lower policies. */
  double[] down(double[] outcomes) {
    return LinkMatrix.down(map, outcomes);
  }

  /** Log-evidence for each outcome of the upper modality. */
  double[] evidence(Trial trial) {
    Tensor posterior = trial.policies().posterior();
    double[] last = new double[posterior.size(0)];
    for (int k = 0; k < last.length; k++) {
      last[k] = posterior.at(k, posterior.size(1) - 1);
    }
    double[] evidence = LinkMatrix.up(map, last);
    for (int o = 0; o < evidence.length; o++) {
      evidence[o] = Numbers.ln(evidence[o]);
    }
    return evidence;
  }
}

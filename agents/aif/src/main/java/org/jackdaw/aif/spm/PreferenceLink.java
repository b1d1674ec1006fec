package org.jackdaw.aif.spm;

/**
 * Ties an outcome modality of a level to what is preferred in a modality of the level below: the
 * lower level's preferences are the logarithm of the map times the expected outcome, at every step
 * of its trial. When the trial is over, the log-preferences of what it met are, through the map,
 * evidence for the outcomes that would have preferred it. Preferences that the lower level learns
 * are its own, whatever is expected.
 *
 * @param modality of the upper level
 * @param lower modality of the lower level
 * @param map axes [outcome of the lower modality, outcome], at least 0; columns need not sum to one
 */
public record PreferenceLink(int modality, int lower, Tensor map) {

  /** Refuses what is not a matrix of finite numbers of at least 0. */
  public PreferenceLink {
    LinkMatrix.check(map, "outcome of the lower level");
  }

  /** Weights of the lower outcomes. */
  double[] down(double[] outcomes) {
    return LinkMatrix.down(map, outcomes);
  }

  /** Log-evidence for each outcome of the upper modality, up to a constant. */
  double[] evidence(Trial trial) {
    double[] met = new double[map.size(0)];
    for (int t = 0; t < trial.steps(); t++) {
      int outcome = (int) trial.played().outcomes().at(lower, t);
      met[outcome] += trial.policies().logPreferences().get(lower).at(outcome, t);
    }
    return LinkMatrix.up(map, met);
  }
}

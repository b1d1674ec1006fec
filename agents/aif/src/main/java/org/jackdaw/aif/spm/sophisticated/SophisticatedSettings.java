package org.jackdaw.aif.spm.sophisticated;

/**
 * How deep is searched and what the search leaves out. The number of nodes grows with the power
 * {@code depth} of policies times imagined states.
 *
 * @param steps time steps of a trial, at least 1; nothing is chosen at the last
 * @param depth search goes on below time t if t is less than the time of the decision plus this, at
 *     least 0
 * @param alpha inverse temperature of the action, above 0
 * @param eta learning rate of all counts but those of the start, at least 0
 * @param policyRatio policies with no more than this part of the best one's probability are
 *     dropped, in [0, 1)
 * @param stateRatio states with no more than this part of the likeliest one's probability are not
 *     imagined, in [0, 1)
 * @param states most states imagined after a policy, at least 1
 * @param droppedValue the value that a dropped policy gets, in nats
 */
public record SophisticatedSettings(
    int steps,
    int depth,
    double alpha,
    double eta,
    double policyRatio,
    double stateRatio,
    int states,
    double droppedValue) {

  /** Refuses values out of range. */
  public SophisticatedSettings {
    require(steps >= 1, "steps must be at least 1", steps);
    require(depth >= 0, "depth must be at least 0", depth);
    require(alpha > 0, "alpha must be above 0", alpha);
    require(eta >= 0, "eta must be at least 0", eta);
    require(policyRatio >= 0 && policyRatio < 1, "policy ratio must be in [0, 1)", policyRatio);
    require(stateRatio >= 0 && stateRatio < 1, "state ratio must be in [0, 1)", stateRatio);
    require(states >= 1, "states must be at least 1", states);
  }

  private static void require(boolean good, String rule, double actual) {
    if (!good) {
      throw new IllegalArgumentException("sophisticated inference: " + rule + ", got " + actual);
    }
  }

  /**
   * The usual settings: the whole trial is searched.
   *
   * @param steps time steps of a trial
   * @return settings
   */
  public static SophisticatedSettings of(int steps) {
    return new SophisticatedSettings(steps, steps, 512, 1, 1.0 / 16, 1.0 / 16, 16, -64);
  }
}

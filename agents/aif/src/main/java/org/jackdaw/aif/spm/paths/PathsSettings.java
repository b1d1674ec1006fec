package org.jackdaw.aif.spm.paths;

/**
 * How the scheme searches and learns.
 *
 * @param steps time steps of a trial, at least 1
 * @param depth search goes on below time t if t is less than the time of the decision plus this, at
 *     least 0
 * @param alpha inverse temperature of the action, above 0
 * @param beta precision with which informative updates are preferred at the end of a trial, at
 *     least 0; 0 accepts every update as a whole
 * @param eta ceiling towards which counts are scaled at the end of a trial, above 0
 * @param transitionNovelty how novelty of transitions is read from its weights
 * @param goalLearning what is learnt about preferred states
 * @param replay whether beliefs about a trial are revised at its end
 */
public record PathsSettings(
    int steps,
    int depth,
    double alpha,
    double beta,
    double eta,
    TransitionNovelty transitionNovelty,
    GoalLearning goalLearning,
    Replay replay) {

  /** How novelty of transitions is read from its weights. */
  public enum TransitionNovelty {
    /** The weight of (next, current) meets the beliefs about next and current state. */
    NEXT_BY_CURRENT,
    /** As SPM does it: the weight of (next, current) meets the beliefs the other way round. */
    CURRENT_BY_NEXT
  }

  /** What is learnt about preferred states where they have counts. */
  public enum GoalLearning {
    /** Nothing, as SPM has it: the counts are only normalised. */
    KEPT,
    /** The belief about the last state of a trial is counted, and counts fade towards eta. */
    LAST_STATE
  }

  /** Whether beliefs about a trial are revised at its end. */
  public enum Replay {
    /** Beliefs stay as they were when the trial went on. */
    NONE,
    /**
     * Beliefs about all steps, paths and counts are updated in turn, each by messages from before
     * and after it, until the evidence bound gains no more.
     */
    AFTER_TRIAL
  }

  /**
   * The same settings with another replay.
   *
   * @param other whether beliefs are revised
   * @return new settings
   */
  public PathsSettings with(Replay other) {
    return new PathsSettings(
        steps, depth, alpha, beta, eta, transitionNovelty, goalLearning, other);
  }

  /**
   * The same settings with other learning of preferred states.
   *
   * @param other what is learnt
   * @return new settings
   */
  public PathsSettings with(GoalLearning other) {
    return new PathsSettings(steps, depth, alpha, beta, eta, transitionNovelty, other, replay);
  }

  /** Refuses values out of range. */
  public PathsSettings {
    require(steps >= 1, "steps must be at least 1", steps);
    require(depth >= 0, "depth must be at least 0", depth);
    require(alpha > 0, "alpha must be above 0", alpha);
    require(beta >= 0, "beta must be at least 0", beta);
    require(eta > 0, "eta must be above 0", eta);
  }

  /**
   * Settings that keep counts of preferred states.
   *
   * @param steps time steps of a trial, at least 1
   * @param depth depth of search, at least 0
   * @param alpha inverse temperature of the action, above 0
   * @param beta precision with which informative updates are preferred, at least 0
   * @param eta ceiling of counts, above 0
   * @param transitionNovelty how novelty of transitions is read from its weights
   */
  public PathsSettings(
      int steps,
      int depth,
      double alpha,
      double beta,
      double eta,
      TransitionNovelty transitionNovelty) {
    this(steps, depth, alpha, beta, eta, transitionNovelty, GoalLearning.KEPT, Replay.NONE);
  }

  private static void require(boolean good, String rule, double actual) {
    if (!good) {
      throw new IllegalArgumentException("paths: " + rule + ", got " + actual);
    }
  }

  /**
   * SPM's settings: no search below the next step.
   *
   * @param steps time steps of a trial
   * @return settings
   */
  public static PathsSettings of(int steps) {
    return new PathsSettings(steps, 0, 512, 0, 512, TransitionNovelty.CURRENT_BY_NEXT);
  }
}

package org.jackdaw.aif.spm;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jackdaw.aif.planning.TermWeights;

/**
 * Hyperparameters of the scheme, as data; the names are the literature's.
 *
 * @param alpha inverse temperature of the choice of action, above 0
 * @param beta prior rate of the precision of policies, above 0; the prior mean precision is 1/beta
 * @param zeta a policy whose log-posterior is more than this many nats below the best is dropped
 *     for the rest of the trial, above 0
 * @param eta learning rate of counts, at least 0
 * @param tau time constant of the gradient descent on beliefs, above 0
 * @param chi a lower level stops early when the entropy of what it tells is below this many nats
 * @param erp divisor of log-beliefs when a step begins, above 0; above 1 it flattens beliefs
 * @param iterations sweeps over beliefs and updates of the precision in each step, at least 1
 * @param precision whether the precision is inferred
 * @param forgetting counts decay towards those before the first trial by this rate in [0, 1] before
 *     every increment, and eta then holds for start counts as well (the variant of Smith, Friston
 *     and Whyte 2022, doi:10.1016/j.jmp.2021.102632); empty for the original rule, in which counts
 *     never decay and start counts grow by the belief itself
 * @param novelty which control's counts promise information about a transition
 * @param carriedStarts factors whose start in the next trial is believed to be this trial's belief
 *     about its start; without effect on factors whose start is learnt
 * @param weights how much each term of the expected free energy counts; all 1 is the scheme
 */
public record SpmSettings(
    double alpha,
    double beta,
    double zeta,
    double eta,
    double tau,
    double chi,
    double erp,
    int iterations,
    Precision precision,
    OptionalDouble forgetting,
    TransitionNovelty novelty,
    List<Integer> carriedStarts,
    TermWeights weights) {

  /** How the precision of policies comes about. */
  public enum Precision {
    /** By descent on the free energy in every step. */
    INFERRED,
    /** It stays at its prior mean. */
    FIXED
  }

  /** Which control's counts promise information about a factor's transition. */
  public enum TransitionNovelty {
    /** That of the control which the policy takes. */
    BY_CONTROL,
    /**
     * That of the control whose number is the policy's, none where there is no such control; the
     * belief before the move stands for the next state and the other way round. What the reference
     * implementation computes; of use for comparison only.
     */
    BY_POLICY_NUMBER
  }

  /** The reference implementation's defaults, number for number. */
  public static final SpmSettings SPM = defaults().with(TransitionNovelty.BY_POLICY_NUMBER);

  /** Refuses values out of range. */
  public SpmSettings {
    positive("alpha", alpha);
    positive("beta", beta);
    positive("zeta", zeta);
    positive("tau", tau);
    atLeast("eta", eta, 0);
    atLeast("chi", chi, 0);
    positive("erp", erp);
    atLeast("iterations", iterations, 1);
    if (forgetting.isPresent()
        && !(forgetting.getAsDouble() >= 0 && forgetting.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "spm: forgetting must be in [0, 1], got " + forgetting.getAsDouble());
    }
    carriedStarts = List.copyOf(carriedStarts);
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("spm: " + name + " must be above 0, got " + value);
    }
  }

  private static void atLeast(String name, double value, double least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(
          "spm: " + name + " must be >= " + least + ", got " + value);
    }
  }

  /**
   * The defaults: the reference implementation's, with the transition novelty of the control that
   * is taken.
   *
   * @return settings
   */
  public static SpmSettings defaults() {
    return new SpmSettings(
        512,
        1,
        3,
        1,
        4,
        1.0 / 64,
        4,
        16,
        Precision.INFERRED,
        OptionalDouble.empty(),
        TransitionNovelty.BY_CONTROL,
        List.of(),
        TermWeights.ONE);
  }

  /**
   * Settings like these with another choice temperature.
   *
   * @param value alpha, above 0
   * @return new settings
   */
  public SpmSettings withAlpha(double value) {
    return edited(draft -> draft.alpha = value);
  }

  /**
   * Settings like these with another prior rate of the precision.
   *
   * @param value beta, above 0
   * @return new settings
   */
  public SpmSettings withBeta(double value) {
    return edited(draft -> draft.beta = value);
  }

  /**
   * Settings like these with another window for policies.
   *
   * @param value zeta, nats, above 0
   * @return new settings
   */
  public SpmSettings withZeta(double value) {
    return edited(draft -> draft.zeta = value);
  }

  /**
   * Settings like these with another learning rate.
   *
   * @param value eta, at least 0
   * @return new settings
   */
  public SpmSettings withEta(double value) {
    return edited(draft -> draft.eta = value);
  }

  /**
   * Settings like these with another time constant.
   *
   * @param value tau, above 0
   * @return new settings
   */
  public SpmSettings withTau(double value) {
    return edited(draft -> draft.tau = value);
  }

  /**
   * Settings like these with another bound at which a lower level stops.
   *
   * @param value chi, nats, at least 0
   * @return new settings
   */
  public SpmSettings withChi(double value) {
    return edited(draft -> draft.chi = value);
  }

  /**
   * Settings like these with another flattening of beliefs.
   *
   * @param value erp, above 0
   * @return new settings
   */
  public SpmSettings withErp(double value) {
    return edited(draft -> draft.erp = value);
  }

  /**
   * Settings like these with another number of iterations.
   *
   * @param value iterations, at least 1
   * @return new settings
   */
  public SpmSettings withIterations(int value) {
    return edited(draft -> draft.iterations = value);
  }

  /**
   * Settings like these with the precision inferred or fixed.
   *
   * @param value which
   * @return new settings
   */
  public SpmSettings with(Precision value) {
    return edited(draft -> draft.precision = value);
  }

  /**
   * Settings like these in which counts decay.
   *
   * @param omega rate of decay, in [0, 1]
   * @return new settings
   */
  public SpmSettings withForgetting(double omega) {
    return edited(draft -> draft.forgetting = OptionalDouble.of(omega));
  }

  /**
   * Settings like these with another rule for the novelty of transitions.
   *
   * @param value the rule
   * @return new settings
   */
  public SpmSettings with(TransitionNovelty value) {
    return edited(draft -> draft.novelty = value);
  }

  /**
   * Settings like these in which beliefs about starts are carried to the next trial.
   *
   * @param factors which factors'
   * @return new settings
   */
  public SpmSettings withCarriedStarts(List<Integer> factors) {
    return edited(draft -> draft.carriedStarts = factors);
  }

  /**
   * Settings like these with other weights of the terms of the expected free energy.
   *
   * @param value the weights
   * @return new settings
   */
  public SpmSettings with(TermWeights value) {
    return edited(draft -> draft.weights = value);
  }

  private SpmSettings edited(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Settings that are being changed. */
  private static final class Draft {
    double alpha;
    double beta;
    double zeta;
    double eta;
    double tau;
    double chi;
    double erp;
    int iterations;
    Precision precision;
    OptionalDouble forgetting;
    TransitionNovelty novelty;
    List<Integer> carriedStarts;
    TermWeights weights;

    Draft(SpmSettings from) {
      alpha = from.alpha;
      beta = from.beta;
      zeta = from.zeta;
      eta = from.eta;
      tau = from.tau;
      chi = from.chi;
      erp = from.erp;
      iterations = from.iterations;
      precision = from.precision;
      forgetting = from.forgetting;
      novelty = from.novelty;
      carriedStarts = from.carriedStarts;
      weights = from.weights;
    }

    SpmSettings settings() {
      return new SpmSettings(
          alpha,
          beta,
          zeta,
          eta,
          tau,
          chi,
          erp,
          iterations,
          precision,
          forgetting,
          novelty,
          carriedStarts,
          weights);
    }
  }
}

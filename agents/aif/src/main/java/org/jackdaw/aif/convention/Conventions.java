package org.jackdaw.aif.convention;

import org.jackdaw.aif.convention.Sweeps.Order;
import org.jackdaw.aif.convention.Sweeps.Start;

/**
 * All numerical choices in which published engines of active inference differ, as data. Every
 * kernel reads them from here; there is no other switch.
 *
 * @param logGuard the guarded logarithm of probabilities in state inference
 * @param sweeps how the mean-field equations are iterated
 * @param zeros what a zero in a prior or a likelihood means for a belief
 * @param preferences how preferences become log-preferences
 * @param informationGain how information gain about states is computed
 * @param novelty how information gain about parameters is computed
 * @param ties which of several best actions is taken
 * @param softOutcomes how an observation that is a distribution becomes evidence
 * @param zeroCells whether cells of probability zero are learnt
 */
public record Conventions(
    LogGuard logGuard,
    Sweeps sweeps,
    Zeros zeros,
    Preferences preferences,
    InformationGain informationGain,
    Novelty novelty,
    Ties ties,
    SoftOutcomes softOutcomes,
    ZeroCells zeroCells) {

  /** What a zero in a prior or a likelihood means for a belief. */
  public enum Zeros {
    /** The state is impossible and its belief exactly zero, unless that excludes every state. */
    EXACT,
    /** The state is as improbable as the guarded logarithm says. */
    GUARDED
  }

  /** How preferences become log-preferences. */
  public enum Preferences {
    /** As given: utility is linear in them. */
    AS_GIVEN,
    /** Normalised to log-probabilities per modality and step; a shift that no choice depends on. */
    LOG_SOFTMAX
  }

  /** Which of several best actions is taken. */
  public enum Ties {
    /** A uniform draw among those within the tolerance of the best. */
    RANDOM,
    /** The first. */
    FIRST
  }

  /** How an observation that is a distribution over outcomes becomes evidence. */
  public enum SoftOutcomes {
    /** The expected log-likelihood. */
    EXPECTED_LOG,
    /** The logarithm of the expected likelihood. */
    LOG_OF_EXPECTED
  }

  /** Whether cells of probability zero are learnt. */
  public enum ZeroCells {
    /** They get counts like any other cell. */
    LEARNT,
    /** They stay impossible. */
    FROZEN
  }

  /**
   * The spacing of doubles at one. A smaller guard would make mean-field inference surer of itself
   * than it should be: a zero likelihood that meets one percent of another factor's belief then
   * excludes a state.
   */
  private static final double DOUBLE_EPSILON = 0x1.0p-52;

  private static final double LEGACY_EPSILON = 1e-16;
  private static final double LEGACY_AMBIGUITY = StrictMath.exp(-16);

  /**
   * The default. Zeros are exact; the free energy never rises from sweep to sweep; utility is
   * linear; information gain about states is the sum over modalities, because the joint one costs
   * exponentially more and both agree wherever at most one modality informs at a time; information
   * gain about parameters is the exact mutual information given the state.
   */
  public static final Conventions CLEAN =
      new Conventions(
          LogGuard.floored(DOUBLE_EPSILON),
          new Sweeps(64, 1e-10, Order.SEQUENTIAL, Start.PRIOR),
          Zeros.EXACT,
          Preferences.AS_GIVEN,
          new InformationGain(
              InformationGain.Scope.PER_MODALITY,
              LogGuard.floored(DOUBLE_EPSILON),
              LogGuard.floored(DOUBLE_EPSILON),
              0),
          Novelty.MUTUAL_INFORMATION,
          Ties.RANDOM,
          SoftOutcomes.EXPECTED_LOG,
          ZeroCells.LEARNT);

  /** The numbers of pymdp's NumPy generation ({@code pymdp.legacy} of release 1.0.2). */
  public static final Conventions PYMDP_LEGACY =
      new Conventions(
          LogGuard.added(LEGACY_EPSILON),
          new Sweeps(10, 1e-3, Order.PARALLEL, Start.UNIFORM),
          Zeros.GUARDED,
          Preferences.LOG_SOFTMAX,
          new InformationGain(
              InformationGain.Scope.PER_MODALITY,
              LogGuard.added(LEGACY_EPSILON),
              LogGuard.added(LEGACY_AMBIGUITY),
              LEGACY_AMBIGUITY),
          Novelty.RECIPROCAL_PRODUCT,
          Ties.RANDOM,
          SoftOutcomes.LOG_OF_EXPECTED,
          ZeroCells.FROZEN);

  /** The numbers of pymdp's JAX generation (release 1.0.2 in double precision). */
  public static final Conventions PYMDP_JAX =
      new Conventions(
          LogGuard.floored(DOUBLE_EPSILON),
          new Sweeps(16, 0, Order.PARALLEL, Start.UNIFORM),
          Zeros.GUARDED,
          Preferences.AS_GIVEN,
          new InformationGain(
              InformationGain.Scope.PER_MODALITY,
              LogGuard.floored(DOUBLE_EPSILON),
              LogGuard.floored(DOUBLE_EPSILON),
              0),
          Novelty.DIGAMMA_PRODUCT,
          Ties.FIRST,
          SoftOutcomes.EXPECTED_LOG,
          ZeroCells.LEARNT);

  /**
   * The numbers of SPM's flat scheme ({@code spm_MDP_VB_X}). They are what {@code
   * org.jackdaw.aif.spm} computes with; how that scheme infers over a whole trial is its own.
   */
  public static final Conventions SPM =
      new Conventions(
          LogGuard.added(LEGACY_EPSILON),
          new Sweeps(16, 0, Order.SEQUENTIAL, Start.UNIFORM),
          Zeros.GUARDED,
          Preferences.LOG_SOFTMAX,
          new InformationGain(
              InformationGain.Scope.JOINT,
              LogGuard.added(LEGACY_AMBIGUITY),
              LogGuard.added(LEGACY_AMBIGUITY),
              LEGACY_AMBIGUITY),
          Novelty.HALF_RECIPROCAL_PRODUCT,
          Ties.RANDOM,
          SoftOutcomes.LOG_OF_EXPECTED,
          ZeroCells.FROZEN);

  /**
   * The same conventions with another iteration of the mean-field equations.
   *
   * @param other the sweeps
   * @return new conventions
   */
  public Conventions with(Sweeps other) {
    return new Conventions(
        logGuard,
        other,
        zeros,
        preferences,
        informationGain,
        novelty,
        ties,
        softOutcomes,
        zeroCells);
  }

  /**
   * The same conventions with information gain over other outcomes.
   *
   * @param scope over which outcomes
   * @return new conventions
   */
  public Conventions with(InformationGain.Scope scope) {
    return new Conventions(
        logGuard,
        sweeps,
        zeros,
        preferences,
        informationGain.with(scope),
        novelty,
        ties,
        softOutcomes,
        zeroCells);
  }

  /**
   * The same conventions with another information gain about parameters.
   *
   * @param other how it is computed
   * @return new conventions
   */
  public Conventions with(Novelty other) {
    return new Conventions(
        logGuard,
        sweeps,
        zeros,
        preferences,
        informationGain,
        other,
        ties,
        softOutcomes,
        zeroCells);
  }

  /**
   * The same conventions with preferences read in another way.
   *
   * @param other how preferences become log-preferences
   * @return new conventions
   */
  public Conventions with(Preferences other) {
    return new Conventions(
        logGuard, sweeps, zeros, other, informationGain, novelty, ties, softOutcomes, zeroCells);
  }
}

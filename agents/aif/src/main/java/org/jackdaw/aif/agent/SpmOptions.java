package org.jackdaw.aif.agent;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.spm.SpmSettings;
import org.jackdaw.api.option.Documented;

/**
 * Hyperparameters of the engine {@code spm}; see {@link SpmSettings}.
 *
 * @param alpha inverse temperature of the choice of action
 * @param beta prior rate of the precision of policies
 * @param zeta window for policies
 * @param eta learning rate
 * @param tau time constant of the descent on beliefs
 * @param erp flattening of beliefs
 * @param iterations sweeps per step
 * @param precision whether the precision is inferred
 * @param forgetting decay of counts
 * @param transitionNovelty which control's counts promise information about a transition
 */
public record SpmOptions(
    @Documented(value = "inverse temperature of the choice of action", range = "(0, inf)")
        double alpha,
    @Documented(
            value = "prior rate of the precision of policies, whose prior mean is 1/beta",
            range = "(0, inf)",
            unit = "nats")
        double beta,
    @Documented(
            value = "policies this far below the best log-posterior are dropped for the episode",
            range = "(0, inf)",
            unit = "nats")
        double zeta,
    @Documented(value = "learning rate of counts but those of starts", range = "[0, inf)")
        double eta,
    @Documented(value = "time constant of the descent on beliefs", range = "(0, inf)") double tau,
    @Documented(value = "divisor of log-beliefs when a step begins", range = "(0, inf)") double erp,
    @Documented(
            value = "sweeps over beliefs, and updates of the precision, per step",
            range = ">= 1")
        int iterations,
    @Documented("whether the precision is inferred; with policies of one action it is fixed")
        SpmSettings.Precision precision,
    @Documented(
            value = "decay of counts towards their prior before every increment; null is none",
            range = "[0, 1] or null")
        OptionalDouble forgetting,
    @Documented(
            "whether a policy's transition novelty is that of the control it takes, or, as SPM"
                + " computes it, of the control with the policy's number")
        SpmSettings.TransitionNovelty transitionNovelty) {

  /** Refuses values out of range. */
  public SpmOptions {
    try {
      settings(
          alpha, beta, zeta, eta, tau, erp, iterations, precision, forgetting, transitionNovelty);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "active-inference: " + e.getMessage().replaceFirst("spm: ", "spm."));
    }
  }

  /**
   * Options with the values of settings.
   *
   * @param settings the settings
   * @return options
   */
  public static SpmOptions of(SpmSettings settings) {
    return new SpmOptions(
        settings.alpha(),
        settings.beta(),
        settings.zeta(),
        settings.eta(),
        settings.tau(),
        settings.erp(),
        settings.iterations(),
        settings.precision(),
        settings.forgetting(),
        settings.novelty());
  }

  /**
   * The settings that these options ask for.
   *
   * @param weights how much each term of the expected free energy counts
   * @return settings
   */
  public SpmSettings settings(TermWeights weights) {
    return settings(
            alpha, beta, zeta, eta, tau, erp, iterations, precision, forgetting, transitionNovelty)
        .with(weights);
  }

  private static SpmSettings settings(
      double alpha,
      double beta,
      double zeta,
      double eta,
      double tau,
      double erp,
      int iterations,
      SpmSettings.Precision precision,
      OptionalDouble forgetting,
      SpmSettings.TransitionNovelty novelty) {
    return new SpmSettings(
        alpha,
        beta,
        zeta,
        eta,
        tau,
        SpmSettings.SPM.chi(), // of levels below, which an agent has none of
        erp,
        iterations,
        precision,
        forgetting,
        novelty,
        List.of(),
        TermWeights.ONE);
  }
}

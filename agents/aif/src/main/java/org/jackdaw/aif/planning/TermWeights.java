package org.jackdaw.aif.planning;

/**
 * How much each term of the expected free energy counts.
 *
 * @param utility weight of the utility of outcomes and states
 * @param epistemic weight of all information gains, on top of their own; any finite number
 * @param stateInformation weight of the information gain about states
 * @param parameterInformation weight of the information gain about parameters
 */
public record TermWeights(
    double utility, double epistemic, double stateInformation, double parameterInformation) {

  /** All weights one. */
  public static final TermWeights ONE = new TermWeights(1, 1, 1, 1);

  /** Refuses weights that are not finite. */
  public TermWeights {
    if (!Double.isFinite(utility + epistemic + stateInformation + parameterInformation)) {
      throw new IllegalArgumentException(
          "weights of expected free energy must be finite, got "
              + utility
              + ", "
              + epistemic
              + ", "
              + stateInformation
              + ", "
              + parameterInformation);
    }
  }

  /**
   * The weighted sum of terms.
   *
   * @param terms holds one number per term, in their order; nats
   * @param from where they begin
   * @return negative expected free energy, in nats
   */
  public double total(double[] terms, int from) {
    double information = epistemic * stateInformation;
    double parameters = epistemic * parameterInformation;
    return utility * terms[from]
        + information * terms[from + 1]
        + parameters * terms[from + 2]
        + parameters * terms[from + 3]
        + terms[from + 4]
        + utility * terms[from + 5];
  }

  /**
   * The weight of a term.
   *
   * @param term the term
   * @return its factor in the negative expected free energy
   */
  public double of(Term term) {
    return switch (term) {
      case UTILITY, STATE_UTILITY -> utility;
      case STATE_INFORMATION_GAIN -> epistemic * stateInformation;
      case LIKELIHOOD_INFORMATION_GAIN, TRANSITION_INFORMATION_GAIN ->
          epistemic * parameterInformation;
      case INDUCTIVE_VALUE -> 1;
    };
  }
}

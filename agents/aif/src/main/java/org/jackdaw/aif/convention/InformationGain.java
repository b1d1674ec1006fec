package org.jackdaw.aif.convention;

/**
 * How the expected information gain about states is computed from predicted beliefs: outcome
 * entropy less expected ambiguity.
 *
 * @param scope over which outcomes
 * @param outcomes guard in the entropy of predicted outcomes
 * @param ambiguity guard in the entropy of likelihood columns
 * @param smallestMass joint parent states with no more probability than this are left out; 0 keeps
 *     all
 */
public record InformationGain(
    Scope scope, LogGuard outcomes, LogGuard ambiguity, double smallestMass) {

  /** Over which outcomes the information gain is taken. */
  public enum Scope {
    /**
     * The sum over modalities of what each alone tells: cheap, but what two modalities say twice
     * counts twice.
     */
    PER_MODALITY,
    /** What all modalities together tell: right, but exponential in the number of modalities. */
    JOINT
  }

  /**
   * The same rule over other outcomes.
   *
   * @param other the scope
   * @return a new rule
   */
  public InformationGain with(Scope other) {
    return new InformationGain(other, outcomes, ambiguity, smallestMass);
  }

  /**
   * Whether a single certain column informs by exactly nothing.
   *
   * @return false where two different guards leave a small rest
   */
  public boolean exact() {
    return outcomes.equals(ambiguity) && outcomes.kind() == LogGuard.Kind.FLOORED;
  }
}

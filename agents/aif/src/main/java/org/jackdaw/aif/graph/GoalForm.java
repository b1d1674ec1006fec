package org.jackdaw.aif.graph;

/** How a preference for an outcome that is not seen yet becomes a part of a graph. */
public enum GoalForm {
  /**
   * As a prior of the outcome (the Bethe free energy): a plan is good if its outcomes are likely
   * under it. It seeks no information and takes the chance of an outcome for its choice.
   */
  DIRECT,
  /**
   * As a {@link GoalObservation} (the generalised free energy): a plan is good if its outcomes are
   * preferred and tell states apart.
   */
  EPISTEMIC
}

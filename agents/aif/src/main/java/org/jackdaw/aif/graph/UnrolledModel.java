package org.jackdaw.aif.graph;

import org.jackdaw.api.model.Model;

/**
 * A model unrolled over time under known actions, as a factor graph. The state of factor f after t
 * moves is the variable {@link #state}, what modality m shows then is {@link #outcome}; observing
 * outcomes infers states, leaving them out predicts them. Parents are kept apart: nothing is
 * expanded to joint states.
 */
public final class UnrolledModel {

  private UnrolledModel() {}

  /**
   * Unrolls a model.
   *
   * @param model the model; its terminal states are left as any other
   * @param actions joint actions, one per move
   * @return the graph, with states and outcomes from 0 to the number of moves; at 0 the modalities
   *     that show themselves at the reset
   */
  public static FactorGraph of(Model model, int... actions) {
    FactorGraphBuilder builder = FactorGraph.builder();
    ModelFactors factors = new ModelFactors(model, builder);
    for (int t = 0; t <= actions.length; t++) {
      factors.declareStates(names(t));
      for (int m = 0; m < model.modalities().size(); m++) {
        if (shown(model, m, t)) {
          factors.declareOutcome(m, names(t));
        }
      }
    }
    factors.start(names(0));
    for (int t = 0; t <= actions.length; t++) {
      int action = t == 0 ? 0 : actions[t - 1];
      if (t > 0) {
        factors.moves(names(t), action);
      }
      for (int m = 0; m < model.modalities().size(); m++) {
        if (shown(model, m, t)) {
          factors.outcome(m, names(t), action);
        }
      }
    }
    return builder.build();
  }

  private static boolean shown(Model model, int modality, int t) {
    return t > 0 || model.observedAtReset(modality);
  }

  /** The names of the variables after so many moves. */
  static StepNames names(int t) {
    return new StepNames(
        factor -> state(factor, t - 1),
        factor -> state(factor, t),
        modality -> outcome(modality, t),
        control -> control(control, t - 1));
  }

  /**
   * The name of a state.
   *
   * @param factor the factor
   * @param t moves made before
   * @return {@code FACTOR@T}
   */
  public static String state(String factor, int t) {
    return factor + "@" + t;
  }

  /**
   * The name of an outcome.
   *
   * @param modality the modality
   * @param t moves made before
   * @return {@code o:MODALITY@T}
   */
  public static String outcome(String modality, int t) {
    return "o:" + modality + "@" + t;
  }

  /**
   * The name of a control, where it is a variable.
   *
   * @param control the control
   * @param t moves made before
   * @return {@code u:CONTROL@T}
   */
  public static String control(String control, int t) {
    return "u:" + control + "@" + t;
  }
}

package org.jackdaw.aif.graph;

/**
 * Inference on a factor graph. Observations are set between runs and stay until they are replaced
 * or forgotten; what is not observed is missing, and its marginal a prediction.
 */
public sealed interface GraphInference permits BeliefPropagation, MeanField {

  /**
   * The graph.
   *
   * @return as given
   */
  FactorGraph graph();

  /**
   * Observes a variable; replaces what was observed of it before.
   *
   * @param variable its name
   * @param value its value
   */
  void observe(String variable, int value);

  /**
   * Observes a variable softly; replaces what was observed of it before.
   *
   * @param variable its name
   * @param likelihood one non-negative number per value, not all zero
   */
  void observeSoftly(String variable, double... likelihood);

  /**
   * Forgets what was observed of a variable.
   *
   * @param variable its name
   */
  void forget(String variable);

  /**
   * Infers all beliefs from scratch.
   *
   * @return their free energy in nats
   * @throws IllegalStateException if observations and potentials leave no joint value possible
   */
  double infer();

  /**
   * The belief about a variable after a run.
   *
   * @param variable its name
   * @return one probability per value; a new array
   */
  double[] marginal(String variable);

  /**
   * Writes the belief about a variable after a run.
   *
   * @param variable its name
   * @param target one probability per value, overwritten
   */
  void marginal(String variable, double[] target);
}

package org.jackdaw.aif.graph;

/**
 * The Bethe free energy in nats: average energy of the factors' beliefs, minus their entropies,
 * with the entropy of each variable taken back as often as it was counted too often.
 *
 * @param energy minus the expected log of all potentials and observations
 * @param entropy of factors' beliefs, less (degree - 1) times each variable's
 */
public record BetheFreeEnergy(double energy, double entropy) {

  /**
   * The free energy.
   *
   * @return energy minus entropy; without cycles minus the log evidence
   */
  public double total() {
    return energy - entropy;
  }

  static BetheFreeEnergy of(FactorGraph graph, Messages messages) {
    double energy = 0;
    double entropy = 0;
    for (int a = 0; a < graph.nodes().size(); a++) {
      GraphNode node = graph.nodes().get(a);
      double[] joint = new double[node.cells()];
      messages.joint(a, joint);
      energy += node.rule.isPresent() ? node.rule.get().energy(joint) : energy(joint, node.values);
      entropy += entropy(joint);
    }
    for (int v = 0; v < graph.variables().size(); v++) {
      double[] belief = messages.belief(v);
      energy += energy(belief, messages.evidence(v));
      entropy -= (messages.degree(v) - 1) * entropy(belief);
    }
    return new BetheFreeEnergy(energy, entropy);
  }

  /** Where the belief is 0 the potential does not matter. */
  static double energy(double[] belief, double[] potential) {
    double energy = 0;
    for (int i = 0; i < belief.length; i++) {
      if (belief[i] > 0) {
        energy -= belief[i] * StrictMath.log(potential[i]);
      }
    }
    return energy;
  }

  static double entropy(double[] belief) {
    double entropy = 0;
    for (double p : belief) {
      if (p > 0) {
        entropy -= p * StrictMath.log(p);
      }
    }
    return entropy;
  }
}

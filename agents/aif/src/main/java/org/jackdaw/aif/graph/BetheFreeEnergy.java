package org.jackdaw.aif.graph;

import java.util.Arrays;

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
      double[] joint = messages.joint(a);
      energy +=
          node.rule.isPresent()
              ? node.rule.get().energy(Arrays.copyOf(joint, node.cells()))
              : energy(joint, node.values);
      entropy += entropy(joint, node.cells());
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
    for (int i = 0; i < potential.length; i++) {
      if (belief[i] > 0) {
        energy -= belief[i] * StrictMath.log(potential[i]);
      }
    }
    return energy;
  }

  static double entropy(double[] belief) {
    return entropy(belief, belief.length);
  }

  private static double entropy(double[] belief, int size) {
    double entropy = 0;
    for (int i = 0; i < size; i++) {
      if (belief[i] > 0) {
        entropy -= belief[i] * StrictMath.log(belief[i]);
      }
    }
    return entropy;
  }
}

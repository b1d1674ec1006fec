package org.jackdaw.oracle.decision;

import java.util.Optional;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.BeliefSpace.Forgetting;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.PreferredOutcomes;

/**
 * The expected free energy of every action at every belief that an episode can come to, looking
 * several steps ahead and back on every outcome on the way, as sophisticated inference does without
 * its chance of error (Friston et al. 2021, doi:10.1162/neco_a_01351): G(b, a) = -utility -
 * expected information + sum over outcomes of p(o) min over a' of G(b', a'). Immutable.
 */
public final class FreeEnergyPlans {

  private final BeliefSpace space;
  private final double[] immediate; // [belief * actions + action]
  private final double[][] least; // [steps ahead][belief]

  private FreeEnergyPlans(BeliefSpace space, PreferredOutcomes preferences, int horizon) {
    this.space = space;
    this.immediate = immediate(space, preferences);
    this.least = new double[horizon][space.size()];
    for (int ahead = 1; ahead < horizon; ahead++) {
      for (int b = 0; b < space.size(); b++) {
        least[ahead][b] = space.expanded(b) ? least(b, ahead) : 0;
      }
    }
  }

  /**
   * The plans of a model.
   *
   * @param joint the model, whose preferences do not change with the step
   * @param stepLimit steps after which an episode is cut, at least 1
   * @param horizon steps ahead, at least 1; near the end as many as are left
   * @return empty if it takes more than {@link BeliefSpace#MOST_BELIEFS} beliefs or {@link
   *     DecisionValues#MOST_VALUES} values
   * @throws IllegalArgumentException if preferences change with the step
   */
  public static Optional<FreeEnergyPlans> of(JointModel joint, int stepLimit, int horizon) {
    PreferredOutcomes preferences = new PreferredOutcomes(joint);
    if (!preferences.steady()) {
      throw new IllegalArgumentException("preferences that change with the step are not planned");
    }
    return BeliefSpace.of(joint, stepLimit, Forgetting.NEVER)
        .filter(space -> (long) horizon * space.size() <= DecisionValues.MOST_VALUES)
        .map(space -> new FreeEnergyPlans(space, preferences, horizon));
  }

  private static double[] immediate(BeliefSpace space, PreferredOutcomes preferences) {
    double[] immediate = space.informationGains();
    int actions = space.joint().actions();
    double[] utilities = new double[space.joint().states()];
    for (int a = 0; a < actions; a++) {
      for (int s = 0; s < utilities.length; s++) {
        utilities[s] = preferences.utility(1, s, a);
      }
      for (int b = 0; b < space.size(); b++) {
        int cell = b * actions + a;
        immediate[cell] = -immediate[cell] - space.expectation(b, utilities);
      }
    }
    return immediate;
  }

  private double least(int belief, int ahead) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < space.joint().actions(); a++) {
      least = Math.min(least, energy(belief, a, ahead));
    }
    return least;
  }

  /**
   * The beliefs, by whose numbers free energies are asked for.
   *
   * @return the space
   */
  public BeliefSpace space() {
    return space;
  }

  /**
   * The expected free energy of an action and of the best that can follow it.
   *
   * @param belief number of a belief after which a step is left
   * @param action number of the joint action
   * @param ahead steps looked ahead, this one included, from 1 to the horizon
   * @return in nats, smaller is better
   */
  public double energy(int belief, int action, int ahead) {
    double energy = immediate[belief * space.joint().actions() + action];
    for (int k = 0; ahead > 1 && k < space.successors(belief, action); k++) {
      energy +=
          space.chance(belief, action, k) * least[ahead - 1][space.successor(belief, action, k)];
    }
    return energy;
  }
}

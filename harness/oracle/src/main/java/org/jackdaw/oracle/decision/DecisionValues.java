package org.jackdaw.oracle.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.BeliefSpace.Forgetting;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.bounds.ActionWorth;
import org.jackdaw.oracle.bounds.ValueRange;

/**
 * What every action is worth at every belief that an episode can come to, exactly: optimal
 * undiscounted values under a step limit, with what an action shows and with that forgotten.
 * Immutable.
 */
public final class DecisionValues {

  /** The most values that are kept: beliefs times steps. */
  public static final long MOST_VALUES = 4_000_000;

  private final BeliefSpace space;
  private final double[][] values; // [step - 1][belief]; one more step for the end

  private DecisionValues(BeliefSpace space) {
    this.space = space;
    this.values = new double[space.stepLimit() + 1][space.size()];
    for (int step = space.stepLimit(); step >= 1; step--) {
      for (int b = 0; b < space.size(); b++) {
        values[step - 1][b] = space.expanded(b) ? best(b, step) : 0;
      }
    }
  }

  /**
   * The values of a model.
   *
   * @param joint the model
   * @param stepLimit steps after which an episode is cut, at least 1
   * @return empty if it takes more than {@link BeliefSpace#MOST_BELIEFS} beliefs or {@link
   *     #MOST_VALUES} values
   */
  public static Optional<DecisionValues> of(JointModel joint, int stepLimit) {
    return BeliefSpace.of(joint, stepLimit, Forgetting.ONCE)
        .filter(space -> (stepLimit + 1L) * space.size() <= MOST_VALUES)
        .map(DecisionValues::new);
  }

  private double best(int belief, int step) {
    double best = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < space.joint().actions(); a++) {
      best = Math.max(best, value(belief, step, a));
    }
    return best;
  }

  private double value(int belief, int step, int action) {
    double value = space.reward(step, belief, action);
    for (int k = 0; k < space.successors(belief, action); k++) {
      value += space.chance(belief, action, k) * values[step][space.successor(belief, action, k)];
    }
    return value;
  }

  private double unobserved(int belief, int step, int action) {
    int forgotten = space.forgotten(belief, action);
    double going = 0;
    for (int k = 0; k < space.successors(belief, action); k++) {
      going += space.chance(belief, action, k);
    }
    double later = forgotten < 0 ? 0 : going * values[step][forgotten];
    return space.reward(step, belief, action) + later;
  }

  /**
   * The beliefs, by whose numbers values are asked for.
   *
   * @return the space
   */
  public BeliefSpace space() {
    return space;
  }

  /**
   * The optimum at the start of an episode.
   *
   * @return expected undiscounted return, in reward units
   */
  public double optimum() {
    return space.atStart(values[0]);
  }

  /**
   * The optimal value of going on.
   *
   * @param belief number of the belief
   * @param step number of the next step, from 1
   * @return in reward units
   */
  public double value(int belief, int step) {
    return values[step - 1][belief];
  }

  /**
   * What every action is worth.
   *
   * @param belief number of a belief that can be come to without forgetting
   * @param step number of the step that the action would be, from 1 to the step limit
   * @return one entry per joint action, each certain
   */
  public List<ActionWorth> actions(int belief, int step) {
    List<ActionWorth> worths = new ArrayList<>();
    for (int a = 0; a < space.joint().actions(); a++) {
      worths.add(new ActionWorth(sure(value(belief, step, a)), sure(unobserved(belief, step, a))));
    }
    return worths;
  }

  private static ValueRange sure(double value) {
    return new ValueRange(value, value);
  }
}

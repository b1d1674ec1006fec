package org.jackdaw.oracle;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.prob.Categorical;

/**
 * What a filter learns about one named factor, such as the context of a T-maze, or about several
 * together, in nats. About what never changes the gains of an episode add up, in expectation, to
 * the mutual information of it and all that is observed; about what moves each step counts alone.
 */
public final class FactorInformation {

  private final ExactFilter filter;
  private final ExpectedGain gain;
  private final int[] parts; // by state: the joint value of the factors
  private final double[] belief;
  private final double[] before;
  private final double[] after;

  /**
   * The information about a factor.
   *
   * @param filter the filter that is watched; it is not modified
   * @param factor the factor's name in the model
   * @throws IllegalArgumentException if the model has no such factor
   */
  public FactorInformation(ExactFilter filter, String factor) {
    this(filter, List.of(factor));
  }

  /**
   * The information about some factors together.
   *
   * @param filter the filter that is watched; it is not modified
   * @param factors names of factors of the model, at least one; the last varies fastest
   * @throws IllegalArgumentException if the model has no such factor
   */
  public FactorInformation(ExactFilter filter, List<String> factors) {
    JointModel joint = filter.joint();
    this.filter = filter;
    int[] positions = factors.stream().mapToInt(joint.model()::factor).toArray();
    parts = new int[joint.states()];
    int size = 1;
    for (int position : positions) {
      int values = joint.model().factors().get(position).size();
      Arrays.setAll(parts, s -> parts[s] * values + joint.factor(s, position));
      size = Math.multiplyExact(size, values);
    }
    gain = new ExpectedGain(joint, parts);
    belief = new double[joint.states()];
    before = new double[size];
    after = new double[size];
  }

  /**
   * What the last perception told: KL(marginal of the belief || marginal predicted before it).
   *
   * @return at least 0; 0 after an impossible observation
   */
  public double gained() {
    copyPredicted(before);
    copyMarginal(after);
    return filter.impossible() ? 0 : Math.max(0, Categorical.divergence(after, before));
  }

  /**
   * What is not known about the factors.
   *
   * @return entropy of the marginal of the belief
   */
  public double entropy() {
    copyMarginal(after);
    return Categorical.entropy(after);
  }

  /**
   * Number of joint values of the factors.
   *
   * @return their product
   */
  public int size() {
    return before.length;
  }

  /**
   * Writes the belief about the factors after the last perception.
   *
   * @param target one number per joint value, modified
   */
  public void copyMarginal(double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < parts.length; s++) {
      target[parts[s]] += filter.probability(s);
    }
  }

  /**
   * Writes the belief about the factors just before the last perception, after the move.
   *
   * @param target one number per joint value, modified
   */
  public void copyPredicted(double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < parts.length; s++) {
      target[parts[s]] += filter.predicted(s);
    }
  }

  /**
   * What an action is expected to tell: the mutual information of the factors after the move and
   * the joint outcome of all modalities, given that the episode goes on until then.
   *
   * @param action number of the joint action
   * @return at least 0, and not more than the gain about the whole state
   */
  public double expected(int action) {
    filter.copyBelief(belief);
    return gain.of(belief, action);
  }
}

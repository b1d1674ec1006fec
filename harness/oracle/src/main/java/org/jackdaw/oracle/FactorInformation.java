package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.prob.Categorical;

/**
 * What a filter learns about one named factor, such as the context of a T-maze, in nats. About a
 * factor that never changes the gains of an episode add up, in expectation, to the mutual
 * information of the factor and all that is observed; about one that moves each step counts alone.
 */
public final class FactorInformation {

  private final ExactFilter filter;
  private final int factor;
  private final ExpectedGain gain;
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
    JointModel joint = filter.joint();
    this.filter = filter;
    this.factor = joint.model().factor(factor);
    gain = new ExpectedGain(joint, this.factor);
    belief = new double[joint.states()];
    before = new double[joint.model().factors().get(this.factor).size()];
    after = new double[before.length];
  }

  /**
   * What the last perception told: KL(marginal of the belief || marginal predicted before it).
   *
   * @return at least 0; 0 after an impossible observation
   */
  public double gained() {
    Arrays.fill(before, 0);
    for (int s = 0; s < belief.length; s++) {
      before[filter.joint().factor(s, factor)] += filter.predicted(s);
    }
    filter.marginal(factor, after);
    return filter.impossible() ? 0 : Math.max(0, Categorical.divergence(after, before));
  }

  /**
   * What is not known about the factor.
   *
   * @return entropy of the marginal of the belief
   */
  public double entropy() {
    filter.marginal(factor, after);
    return Categorical.entropy(after);
  }

  /**
   * What an action is expected to tell: the mutual information of the factor after the move and the
   * joint outcome of all modalities, given that the episode goes on until then.
   *
   * @param action number of the joint action
   * @return at least 0, and not more than the gain about the whole state
   */
  public double expected(int action) {
    filter.copyBelief(belief);
    return gain.of(belief, action);
  }
}

package org.jackdaw.oracle;

import java.util.List;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Variable;

/** A filter's belief as one block over all factors; states that cannot be reached have none. */
final class JointBelief implements Belief {

  private final JointModel joint;
  private final ExactFilter filter;
  private final List<List<String>> blocks;
  private final int size;

  JointBelief(JointModel joint, ExactFilter filter) {
    this.joint = joint;
    this.filter = filter;
    this.blocks = List.of(joint.model().factors().stream().map(Variable::name).toList());
    if (joint.product() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a belief over " + joint.product() + " joint states has too many to be counted");
    }
    this.size = (int) joint.product();
  }

  @Override
  public List<List<String>> blocks() {
    return blocks;
  }

  @Override
  public int size(int block) {
    return size;
  }

  @Override
  public double probability(int block, int state) {
    int position = joint.position(state);
    return position < 0 ? 0 : filter.probability(position);
  }

  @Override
  public double entropy() {
    return filter.entropy();
  }
}

package org.jackdaw.core.metric.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.model.Model;
import org.jackdaw.core.metric.BeliefPart;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Topic;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.FactorInformation;
import org.jackdaw.oracle.JointModel;

/**
 * The values that an exact belief and an agent's are compared on: the reachable joint states and
 * one cell for all others, or the joint values of the factors of a topic.
 */
final class Cells {

  private final ExactFilter filter;
  private final Optional<FactorInformation> about;
  private final List<String> factors;
  private final int[] positions; // of the factors in the model
  private final int size;

  Cells(IdealObserver observer, Topic topic) {
    filter = observer.filter();
    about = topic.about(observer);
    factors = topic.factors(filter.joint().model());
    positions = factors.stream().mapToInt(filter.joint().model()::factor).toArray();
    size = about.map(FactorInformation::size).orElse(filter.joint().states() + 1);
  }

  int size() {
    return size;
  }

  private boolean whole() {
    return about.isEmpty();
  }

  /** Writes the exact belief. */
  void exact(double[] target) {
    Arrays.fill(target, 0);
    if (whole()) {
      filter.copyBelief(target);
    } else {
      about.get().copyMarginal(target);
    }
  }

  /** The cell of a joint state. */
  int cell(int state) {
    if (whole()) {
      return state;
    }
    int cell = 0;
    for (int position : positions) {
      cell = cell * values(position) + filter.joint().factor(state, position);
    }
    return cell;
  }

  private int values(int position) {
    return filter.joint().model().factors().get(position).size();
  }

  /** How an agent's belief lies over the cells; empty if it is about other states. */
  Optional<CellBelief> of(Belief belief) {
    Model model = filter.joint().model();
    return BeliefPart.of(belief, model, factors)
        .map(parts -> new CellBelief(parts, parts.stream().map(this::index).toList(), whole()));
  }

  /** For every cell that is a value the joint value of the part's factors. */
  private int[] index(BeliefPart part) {
    int[] index = new int[whole() ? size - 1 : size];
    for (String factor : part.factors()) {
      int at = factors.indexOf(factor);
      int choices = values(positions[at]);
      Arrays.setAll(index, c -> index[c] * choices + value(c, at));
    }
    return index;
  }

  private int value(int cell, int at) {
    JointModel joint = filter.joint();
    if (whole()) {
      return joint.factor(cell, positions[at]);
    }
    int rest = cell;
    for (int f = positions.length - 1; f > at; f--) {
      rest /= values(positions[f]);
    }
    return rest % values(positions[at]);
  }
}

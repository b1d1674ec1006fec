package org.jackdaw.aif.model;

import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;

/**
 * Where the columns of a table lie: a stride per parent factor and an offset per joint action, so a
 * column is a sum.
 */
final class Wires {

  private final int[] factors;
  private final int[] sizes;
  private final int[] strides;
  private final int[] actionOffsets; // one per joint action, or a single zero without controls

  Wires(Model model, List<Parent> parents) {
    int count = (int) parents.stream().filter(p -> p.kind() != Parent.Kind.CONTROL).count();
    factors = new int[count];
    sizes = new int[count];
    strides = new int[count];
    actionOffsets = new int[count == parents.size() ? 1 : model.actions().size()];
    int stride = 1;
    for (int i = parents.size() - 1; i >= 0; i--) {
      Parent parent = parents.get(i);
      if (parent.kind() == Parent.Kind.CONTROL) {
        control(model.actions(), model.control(parent.name()), stride);
      } else {
        count--;
        factors[count] = model.factor(parent.name());
        sizes[count] = model.variable(parent).size();
        strides[count] = stride;
      }
      stride = Math.multiplyExact(stride, model.variable(parent).size());
    }
  }

  private void control(ActionCodec actions, int control, int stride) {
    for (int a = 0; a < actionOffsets.length; a++) {
      actionOffsets[a] += stride * actions.control(a, control);
    }
  }

  int parents() {
    return factors.length;
  }

  int factor(int parent) {
    return factors[parent];
  }

  int size(int parent) {
    return sizes[parent];
  }

  int stride(int parent) {
    return strides[parent];
  }

  int offset(int action) {
    return actionOffsets.length == 1 ? actionOffsets[0] : actionOffsets[action];
  }

  boolean controlled() {
    return actionOffsets.length > 1;
  }

  /** Number of joint values of the parent factors, controls aside. */
  int jointStates() {
    int product = 1;
    for (int size : sizes) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  boolean sameParents(Wires other) {
    return Arrays.equals(factors, other.factors)
        && Arrays.equals(strides, other.strides)
        && !controlled()
        && !other.controlled();
  }
}

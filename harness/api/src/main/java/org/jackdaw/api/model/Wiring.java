package org.jackdaw.api.model;

import java.util.List;
import org.jackdaw.api.model.Parent.Kind;

/** The parents of one table resolved to positions, so a column is found by integer arithmetic. */
final class Wiring {

  private static final int BEFORE = Kind.BEFORE.ordinal();
  private static final int AFTER = Kind.AFTER.ordinal();

  private final int[] kinds; // ordinals of Kind
  private final int[] positions;
  private final int[] sizes;

  Wiring(List<Parent> parents, ModelNames names) {
    kinds = new int[parents.size()];
    positions = new int[parents.size()];
    sizes = new int[parents.size()];
    for (int i = 0; i < kinds.length; i++) {
      Parent parent = parents.get(i);
      kinds[i] = parent.kind().ordinal();
      positions[i] = names.position(parent);
      sizes[i] = names.variable(parent).size();
    }
  }

  int columns() {
    int columns = 1;
    for (int size : sizes) {
      columns = Math.multiplyExact(columns, size);
    }
    return columns;
  }

  int column(int[] before, int[] after, int[] controls) {
    int column = 0;
    for (int i = 0; i < kinds.length; i++) {
      int[] values = kinds[i] == BEFORE ? before : kinds[i] == AFTER ? after : controls;
      column = column * sizes[i] + values[positions[i]];
    }
    return column;
  }

  /** The parents' values in a column. */
  int[] values(int column) {
    int[] values = new int[sizes.length];
    int rest = column;
    for (int i = sizes.length - 1; i >= 0; i--) {
      values[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return values;
  }
}

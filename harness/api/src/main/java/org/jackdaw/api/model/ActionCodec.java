package org.jackdaw.api.model;

import java.util.List;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;

/**
 * Joint actions of a model as numbers and as values. A model with one control has a {@link
 * Discrete} action space, with several a {@link MultiDiscrete} one, with none a single action.
 * Joint actions are numbered row-major, the last control varying fastest.
 */
public final class ActionCodec {

  private static final int INTERNED = 4096;

  private final Space space;
  private final int[] sizes;
  private final int size;
  private final Value[] values;

  ActionCodec(List<Variable> controls) {
    this.sizes = controls.stream().mapToInt(Variable::size).toArray();
    int product = 1;
    for (int s : sizes) {
      product = Math.multiplyExact(product, s);
    }
    this.size = product;
    this.space = spaceOf(controls);
    this.values = new Value[Math.min(size, INTERNED)];
    for (int a = 0; a < values.length; a++) {
      values[a] = make(a);
    }
  }

  private static Space spaceOf(List<Variable> controls) {
    return switch (controls.size()) {
      case 0 -> Discrete.of("none");
      case 1 -> controls.get(0).space();
      default ->
          new MultiDiscrete(
              controls.stream().map(Variable::name).toList(),
              controls.stream().map(Variable::space).toList());
    };
  }

  /**
   * The action space.
   *
   * @return discrete or multi-discrete
   */
  public Space space() {
    return space;
  }

  /**
   * Number of joint actions.
   *
   * @return the product of the controls' sizes
   */
  public int size() {
    return size;
  }

  /**
   * The value of a joint action.
   *
   * @param joint its number
   * @return a point of the action space, one shared object per number where they are few
   */
  public Value value(int joint) {
    return joint < values.length ? values[joint] : make(joint);
  }

  /**
   * The number of an action.
   *
   * @param action a point of the action space
   * @return its number
   * @throws IllegalArgumentException if it is not in the action space
   */
  public int joint(Value action) {
    if (sizes.length <= 1 && action instanceof Index index && index.value() < size) {
      return index.value();
    }
    if (!space.contains(action)) {
      throw new IllegalArgumentException("action " + action + " is not in " + space);
    }
    Indices indices = (Indices) action;
    int joint = 0;
    for (int c = 0; c < sizes.length; c++) {
      joint = joint * sizes[c] + indices.get(c);
    }
    return joint;
  }

  /**
   * What a joint action does to one control.
   *
   * @param joint the action's number
   * @param control the control's position
   * @return the control's value
   */
  public int control(int joint, int control) {
    int rest = joint;
    for (int c = sizes.length - 1; c > control; c--) {
      rest /= sizes[c];
    }
    return rest % sizes[control];
  }

  private Value make(int joint) {
    if (sizes.length <= 1) {
      return Index.of(joint);
    }
    int[] parts = new int[sizes.length];
    for (int c = 0; c < sizes.length; c++) {
      parts[c] = control(joint, c);
    }
    return Indices.of(parts);
  }
}

package org.jackdaw.api.space;

import java.util.BitSet;

/**
 * Which points of a finite action space are allowed now; at least one is. Points of a space of
 * several controls are numbered row-major, the last control varying fastest, so combinations are
 * allowed or not.
 */
public final class ActionMask {

  private final int size;
  private final BitSet allowed;

  private ActionMask(int size, BitSet allowed) {
    this.size = size;
    this.allowed = allowed;
  }

  /**
   * A mask over the points 0..n-1 of the action space.
   *
   * @param allowed for each action whether it is allowed
   * @return the mask
   */
  public static ActionMask of(boolean... allowed) {
    BitSet bits = new BitSet(allowed.length);
    for (int a = 0; a < allowed.length; a++) {
      bits.set(a, allowed[a]);
    }
    if (bits.isEmpty()) {
      throw new IllegalArgumentException("an action mask must allow at least one action");
    }
    return new ActionMask(allowed.length, bits);
  }

  /**
   * Number of actions, allowed or not.
   *
   * @return the size of the action space
   */
  public int size() {
    return size;
  }

  /**
   * Whether an action is allowed.
   *
   * @param action the action, from 0
   * @return true if it may be taken now
   */
  public boolean allows(int action) {
    return allowed.get(action);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActionMask that && size == that.size && allowed.equals(that.allowed);
  }

  @Override
  public int hashCode() {
    return 31 * size + allowed.hashCode();
  }

  @Override
  public String toString() {
    return "ActionMask" + allowed;
  }
}

package org.jackdaw.api.model;

/**
 * What a table is conditioned on.
 *
 * @param kind a factor before the move, a factor after it, or a control
 * @param name the variable's name
 */
public record Parent(Kind kind, String name) {

  /** The kinds of parents. */
  public enum Kind {
    /** A factor's state before the move. */
    BEFORE,
    /** A factor's state after the move. */
    AFTER,
    /** A control's value in the move. */
    CONTROL
  }

  /**
   * A factor before the move.
   *
   * @param factor its name
   * @return the parent
   */
  public static Parent before(String factor) {
    return new Parent(Kind.BEFORE, factor);
  }

  /**
   * A factor after the move.
   *
   * @param factor its name
   * @return the parent
   */
  public static Parent after(String factor) {
    return new Parent(Kind.AFTER, factor);
  }

  /**
   * A control.
   *
   * @param control its name
   * @return the parent
   */
  public static Parent control(String control) {
    return new Parent(Kind.CONTROL, control);
  }
}

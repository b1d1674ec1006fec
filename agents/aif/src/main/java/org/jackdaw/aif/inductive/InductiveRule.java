package org.jackdaw.aif.inductive;

/**
 * How intended states are worked back from (Friston, Salvatori, Isomura, Tschantz, Kiefer et al.
 * 2023, Active inference and intentional behaviour, arXiv 2312.07547).
 *
 * @param depth number of sets that are kept: the intended states, those one move before, and so on;
 *     at least 1
 * @param threshold a move is possible if some action makes it with more than this probability, in
 *     [0, 1)
 * @param epsilon a planned state off the way counts as the logarithm of this, in (0, 1]
 * @param direction how possible moves are followed
 */
public record InductiveRule(int depth, double threshold, double epsilon, Direction direction) {

  /** How possible moves are followed. */
  public enum Direction {
    /** A set holds the states from which some move leads into the set before it. */
    BACKWARD,
    /**
     * A set holds the states into which some move leads from the set before it: as the NumPy
     * generation of pymdp has it, and the same thing only where every move can be undone.
     */
    FORWARD
  }

  /** The default: ten sets, moves of more than one sixteenth, worked back. */
  public static final InductiveRule CLEAN =
      new InductiveRule(10, 1.0 / 16, 1e-3, Direction.BACKWARD);

  /** pymdp's NumPy generation (release 1.0.2) with its defaults. */
  public static final InductiveRule PYMDP_LEGACY =
      new InductiveRule(10, 1.0 / 16, 1e-3, Direction.FORWARD);

  /** pymdp's JAX generation (release 1.0.2) with its defaults. */
  public static final InductiveRule PYMDP_JAX = new InductiveRule(1, 0.1, 1e-3, Direction.BACKWARD);

  /** Refuses values out of range. */
  public InductiveRule {
    if (depth < 1) {
      throw new IllegalArgumentException("inductive: depth must be >= 1, got " + depth);
    }
    if (!(threshold >= 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "inductive: threshold must be in [0, 1), got " + threshold);
    }
    if (!(epsilon > 0 && epsilon <= 1)) {
      throw new IllegalArgumentException("inductive: epsilon must be in (0, 1], got " + epsilon);
    }
  }
}

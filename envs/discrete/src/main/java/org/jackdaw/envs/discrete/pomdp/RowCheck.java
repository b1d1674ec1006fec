package org.jackdaw.envs.discrete.pomdp;

/** Checks that every row is a distribution, and keeps by how much the worst is off. */
final class RowCheck {

  /** By how much a sum may miss one: many classic files have rounded rows. */
  private static final double TOLERANCE = 1e-5;

  private static final double ROUNDING = 1e-12;

  private final Notes notes;
  private double worst;

  RowCheck(Notes notes) {
    this.notes = notes;
  }

  static boolean near(double sum) {
    return StrictMath.abs(sum - 1) <= TOLERANCE + ROUNDING;
  }

  void check(String what, RowTable table, Names actions, Names states, Token end) {
    for (int a = 0; a < actions.size(); a++) {
      for (int s = 0; s < states.size(); s++) {
        double sum = table.row(a, s).sum();
        if (!near(sum)) {
          throw notes.error(
              table.place(a, s, end),
              what
                  + " of action '"
                  + actions.labels().get(a)
                  + "' and state '"
                  + states.labels().get(s)
                  + "' must sum to 1, got "
                  + Numbers.text(sum));
        }
        worst = Math.max(worst, StrictMath.abs(sum - 1));
      }
    }
  }

  /** The largest distance of a row's sum from one. */
  double worst() {
    return worst;
  }
}

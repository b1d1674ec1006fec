package org.jackdaw.envs.discrete;

import java.util.function.IntPredicate;
import org.jackdaw.envs.discrete.Fork.Arrival;

/**
 * The forks of a world, each made when it is first come to, so that later steps from the same state
 * by the same action are one look and at most one draw. Worlds too large, or paying by the time,
 * have none.
 */
final class Forks {

  private static final int MOST_PAIRS = 1 << 18; // of state and action
  private static final int MOST_BRANCHES = 1 << 16;
  private static final int WIDEST = 64;
  private static final int NOTHING = -1;
  private static final int MANY = -2;

  private final Dynamics dynamics;
  private final int actions;
  private final int[] sizes; // of the factors
  private final Fork[] forks; // by joint state and action; null inside this class means not yet
  private final int[] before;
  private final int[] after;
  private final int[] outcomes;
  private int branches;

  Forks(Dynamics dynamics) {
    this(dynamics, MOST_PAIRS);
  }

  Forks(Dynamics dynamics, int most) {
    this.dynamics = dynamics;
    this.actions = dynamics.model().actions().size();
    this.sizes = dynamics.model().factors().stream().mapToInt(f -> f.size()).toArray();
    double pairs = actions;
    for (int size : sizes) {
      pairs *= size;
    }
    this.forks = new Fork[dynamics.timeless() && pairs <= most ? (int) pairs : 0];
    this.before = new int[sizes.length];
    this.after = new int[sizes.length];
    this.outcomes = new int[dynamics.modalities()];
  }

  /** The number of a joint state, for {@link #of}. */
  int number(int[] states) {
    int number = 0;
    for (int f = 0; forks.length > 0 && f < sizes.length; f++) {
      number = number * sizes[f] + states[f];
    }
    return number;
  }

  /** What an action leads to from a joint state; {@link Fork#NONE} if that is not known. */
  Fork of(int state, int action) {
    if (forks.length == 0) {
      return Fork.NONE;
    }
    int pair = state * actions + action;
    Fork fork = forks[pair];
    return fork == null ? made(pair) : fork;
  }

  private Fork made(int pair) {
    int rest = pair / actions;
    for (int f = sizes.length - 1; f >= 0; f--) {
      before[f] = rest % sizes[f];
      rest /= sizes[f];
    }
    dynamics.act(pair % actions);
    forks[pair] = branches < MOST_BRANCHES ? fork() : Fork.NONE;
    branches += forks[pair].branches();
    return forks[pair];
  }

  /** Writes what is certain of the states after, and branches over what is not. */
  private Fork fork() {
    int open = NOTHING;
    for (int f = 0; f < after.length; f++) {
      ColumnDraws table = dynamics.transition(f);
      int column = dynamics.transitionColumn(f, before);
      if (table.certain(column)) {
        after[f] = table.certainRow(column);
      } else if (open == NOTHING) {
        open = f;
      } else {
        return Fork.NONE;
      }
    }
    return open == NOTHING ? byOutcome(openOutcome()) : byState(open);
  }

  /** Writes what is certain of the outcomes; the modality that is not, if one at most is not. */
  private int openOutcome() {
    int open = NOTHING;
    for (int m = 0; m < outcomes.length; m++) {
      ColumnDraws table = dynamics.likelihood(m);
      int column = dynamics.likelihoodColumn(m, before, after);
      if (table.certain(column)) {
        outcomes[m] = table.certainRow(column);
      } else {
        open = open == NOTHING ? m : MANY;
      }
    }
    return open;
  }

  private Fork byOutcome(int modality) {
    if (modality == NOTHING) {
      return new Fork(0, new double[0], new Arrival[] {arrival()});
    }
    if (modality == MANY) {
      return Fork.NONE;
    }
    ColumnDraws table = dynamics.likelihood(modality);
    int column = dynamics.likelihoodColumn(modality, before, after);
    return branched(
        table,
        column,
        ModelProcess.MODALITIES + modality,
        row -> {
          outcomes[modality] = row;
          return true;
        });
  }

  private Fork byState(int factor) {
    ColumnDraws table = dynamics.transition(factor);
    int column = dynamics.transitionColumn(factor, before);
    return branched(
        table,
        column,
        ModelProcess.FACTORS + factor,
        row -> {
          after[factor] = row;
          return openOutcome() == NOTHING;
        });
  }

  /** The branches over the rows of a column; none if a row leaves something else to chance. */
  private Fork branched(ColumnDraws table, int column, long stream, IntPredicate taken) {
    if (table.width(column) > WIDEST) {
      return Fork.NONE;
    }
    Arrival[] arrivals = new Arrival[table.width(column)];
    for (int k = 0; k < arrivals.length; k++) {
      if (!taken.test(table.at(column, k))) {
        return Fork.NONE;
      }
      arrivals[k] = arrival();
    }
    return new Fork(stream, table.sums(column), arrivals);
  }

  private Arrival arrival() {
    return new Arrival(number(after), after.clone(), dynamics.result(0, after, outcomes));
  }
}

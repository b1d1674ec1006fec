package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import org.jackdaw.oracle.ActionValues;

/**
 * The worlds that are plausible by what was counted, and the best policy of the best of them by
 * extended value iteration (Jaksch, Ortner and Auer 2010, figure 2) on rewards per step: u(s) = max
 * over a of r + radius + max over plausible p of p u, until all u rise alike.
 *
 * <p>Implementation note: each sweep leaves a tenth of every value as it was, as if the process
 * rested so often. That keeps the order of policies, and lets values settle where the best one
 * moves in a circle.
 */
final class Regions {

  private static final double MOVING = 0.9;
  private static final double TOLERANCE = 1e-3;
  private static final int MOST_SWEEPS = 20_000;

  private final double delta;
  private final double scale;
  private final Beliefs beliefs;

  Regions(double delta, double scale, Beliefs beliefs) {
    this.delta = delta;
    this.scale = scale;
    this.beliefs = beliefs;
  }

  /** The best policy of the best plausible world after so many steps. */
  Plan plan(long steps) {
    double pairs = beliefs.size();
    Rows rows = beliefs.mean();
    double tried = 2.0 * rows.actions() * Math.max(1, steps) / delta;
    double moves = scale * StrictMath.sqrt(14 * pairs * StrictMath.log(tried));
    double pay = scale * StrictMath.sqrt(3.5 * StrictMath.log(pairs * tried));
    double precision = 1 / StrictMath.sqrt(Math.max(1, steps));
    return plan(new Gains(rows, moves, pay, Math.min(precision, 0.1)));
  }

  /** The best policy of the world as it was counted. */
  Plan certain() {
    return plan(new Gains(beliefs.met(), 0, 0, TOLERANCE));
  }

  private Plan plan(Gains gains) {
    gains.settle();
    return new Plan(gains, gains.values.length);
  }

  /** Values of states relative to one another. */
  private final class Gains implements ActionValues {

    private final Rows rows;
    private final double moves;
    private final double pay;
    private final double precision;
    private final double[] starts;
    private final double range = beliefs.highest() - beliefs.lowest();
    private final boolean certain;
    private double[] values;
    private int best;
    private double restart;

    Gains(Rows rows, double moves, double pay, double precision) {
      this.rows = rows;
      this.moves = moves;
      this.pay = pay;
      this.precision = precision * (range > 0 ? range : 1);
      this.certain = moves == 0 && pay == 0;
      this.starts = beliefs.starts();
      this.values = new double[rows.states()];
    }

    void settle() {
      double[] next = new double[values.length];
      double span = Double.POSITIVE_INFINITY;
      for (int sweep = 0; sweep < MOST_SWEEPS && span > precision; sweep++) {
        prepare();
        for (int s = 0; s < next.length; s++) {
          next[s] = MOVING * value(1, s) + (1 - MOVING) * values[s];
        }
        span = span(next);
        double base = Arrays.stream(next).min().orElseThrow();
        for (int s = 0; s < next.length; s++) {
          values[s] = next[s] - base;
        }
      }
      prepare();
    }

    private double span(double[] next) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < next.length; s++) {
        least = Math.min(least, next[s] - values[s]);
        most = Math.max(most, next[s] - values[s]);
      }
      return most - least;
    }

    /** The best state, and what a new episode is worth. */
    private void prepare() {
      best = 0;
      double sum = 0;
      double all = 0;
      for (int s = 0; s < values.length; s++) {
        best = values[s] > values[best] ? s : best;
        sum += starts[s] * values[s];
        all += starts[s];
      }
      restart = all > 0 ? sum / all : values[best];
    }

    @Override
    public double value(int step, int state) {
      double highest = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < rows.actions(); a++) {
        highest = Math.max(highest, value(step, state, a));
      }
      return highest;
    }

    @Override
    public double value(int step, int state, int action) {
      Row row = rows.row(state, action);
      if (row.blank()) {
        return certain ? beliefs.lowest() + values[state] : beliefs.highest() + values[best];
      }
      double n = Math.max(1, row.visits());
      double reward = Math.min(beliefs.highest(), row.reward() + pay * range / StrictMath.sqrt(n));
      return reward + hopeful(row, Math.min(1, moves / StrictMath.sqrt(n) / 2));
    }

    /** The expectation of the values after so much probability has moved to the best state. */
    private double hopeful(Row row, double moved) {
      double sum = restart * end(row);
      for (int k = 0; k < row.size(); k++) {
        sum += row.probability(k) * values[row.next(k)];
      }
      return moved == 0 ? sum : sum + gained(row, moved);
    }

    private double end(Row row) {
      double end = 1;
      for (int k = 0; k < row.size(); k++) {
        end -= row.probability(k);
      }
      return Math.max(0, end);
    }

    /** What is gained by moving probability from the worst outcomes to the best state. */
    private double gained(Row row, double moved) {
      double[][] outcomes = new double[row.size() + 1][];
      for (int k = 0; k < row.size(); k++) {
        outcomes[k] = new double[] {values[row.next(k)], row.probability(k)};
      }
      outcomes[row.size()] = new double[] {restart, end(row)};
      Arrays.sort(outcomes, (x, y) -> Double.compare(x[0], y[0]));
      double left = moved;
      double gain = 0;
      for (int k = 0; k < outcomes.length && left > 0; k++) {
        double taken = Math.min(left, outcomes[k][1]);
        gain += taken * (values[best] - outcomes[k][0]);
        left -= taken;
      }
      return gain;
    }
  }
}

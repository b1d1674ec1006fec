package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;

/**
 * An upper bound on the value of every belief: the lesser of the fast informed bound and the
 * sawtooth interpolation between points with known bounds (Hauskrecht 2000, doi:10.1613/jair.678),
 * of which the corners are the fast informed bound's.
 */
final class UpperBound {

  /** A belief with a bound, and how far that is below what the corners promise there. */
  private final class Point {

    private final Support belief;
    private final double value;
    private double below;

    Point(Support belief, double value) {
      this.belief = belief;
      this.value = value;
      compare();
    }

    private void compare() {
      below = value - belief.dot(corners);
    }
  }

  private static final int FIRST_CHECK = 64;

  private final double[][] informed; // [action][state]
  private final double[] corners;
  private final double[] dense; // weights of the belief looked at
  private List<Point> points = new ArrayList<>();
  private int nextCheck = FIRST_CHECK;

  UpperBound(double[][] informed) {
    this.informed = informed;
    corners = new double[informed[0].length];
    for (int s = 0; s < corners.length; s++) {
      corners[s] = Double.NEGATIVE_INFINITY;
      for (double[] values : informed) {
        corners[s] = Math.max(corners[s], values[s]);
      }
    }
    dense = new double[corners.length];
  }

  /** The value at a belief, and for an unnormalised one that times its total. */
  double at(Support belief) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] values : informed) {
      best = Math.max(best, belief.dot(values));
    }
    return Math.min(best, belief.dot(corners) + sawtooth(belief));
  }

  private double sawtooth(Support belief) {
    spread(belief);
    double lowest = 0;
    for (Point point : points) {
      if ((point.belief.groups() & ~belief.groups()) == 0) {
        lowest = Math.min(lowest, notch(point, lowest));
      }
    }
    clear(belief);
    return lowest;
  }

  /** How far a point pulls the bound down; anything above the lowest so far once that is sure. */
  private double notch(Point point, double lowest) {
    int[] states = point.belief.states();
    double[] weights = point.belief.weights();
    double enough = lowest / point.below;
    double ratio = Double.POSITIVE_INFINITY;
    for (int i = 0; i < states.length; i++) {
      ratio = Math.min(ratio, dense[states[i]] / weights[i]);
      if (ratio <= enough) {
        return 0;
      }
    }
    return ratio * point.below;
  }

  private void spread(Support belief) {
    for (int i = 0; i < belief.size(); i++) {
      dense[belief.states()[i]] = belief.weights()[i];
    }
  }

  private void clear(Support belief) {
    for (int s : belief.states()) {
      dense[s] = 0;
    }
  }

  /** Learns that a belief is worth at most this. */
  void add(Support belief, double value) {
    if (value < at(belief)) {
      if (belief.size() == 1) {
        corners[belief.states()[0]] = value / belief.weights()[0];
        points.forEach(Point::compare);
        return;
      }
      points.add(new Point(belief, value));
      if (points.size() >= nextCheck) {
        dropUseless();
        nextCheck = points.size() + Math.max(FIRST_CHECK, points.size() / 4);
      }
    }
  }

  /** Drops points whose value the others already imply. */
  private void dropUseless() {
    List<Point> kept = new ArrayList<>();
    List<Point> all = points;
    for (int i = all.size() - 1; i >= 0; i--) {
      Point candidate = all.get(i);
      points = kept;
      if (sawtooth(candidate.belief) > candidate.below) {
        kept.add(candidate);
      }
    }
    points = new ArrayList<>();
    for (int i = kept.size() - 1; i >= 0; i--) {
      points.add(kept.get(i));
    }
  }

  int size() {
    return points.size();
  }
}

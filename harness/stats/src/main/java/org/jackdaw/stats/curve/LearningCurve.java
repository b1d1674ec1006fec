package org.jackdaw.stats.curve;

import java.util.List;
import org.jackdaw.stats.survival.Duration;

/**
 * The score of one training run at its checkpoints.
 *
 * @param points by checkpoint, ascending, at least one
 */
public record LearningCurve(List<Point> points) {

  /**
   * One checkpoint.
   *
   * @param at how far training was: steps, episodes or seconds; finite
   * @param score what was measured there; finite
   */
  public record Point(double at, double score) {

    /** Refuses what is not a number. */
    public Point {
      if (!Double.isFinite(at) || !Double.isFinite(score)) {
        throw new IllegalArgumentException(
            "a checkpoint must be finite, got " + score + " at " + at);
      }
    }
  }

  /** How the score goes on between two checkpoints. */
  public enum Between {
    /** It moves evenly from one to the next (trapezoid rule). */
    LINE,
    /** It stays as it was measured until the next. */
    HOLD
  }

  /** Copies the points; refuses none, and an order that does not ascend. */
  public LearningCurve {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a learning curve needs at least one checkpoint");
    }
    for (int k = 1; k < points.size(); k++) {
      if (!(points.get(k).at() > points.get(k - 1).at())) {
        throw new IllegalArgumentException(
            "checkpoints must ascend, got "
                + points.get(k - 1).at()
                + " before "
                + points.get(k).at());
      }
    }
  }

  /**
   * The normalised area under the curve: its mean height from the first checkpoint to the last.
   *
   * @param between how the score goes on between checkpoints
   * @return in units of the score; the score itself where there is one checkpoint
   */
  public double area(Between between) {
    double area = 0;
    for (int k = 1; k < points.size(); k++) {
      Point left = points.get(k - 1);
      double height =
          between == Between.HOLD ? left.score() : (left.score() + points.get(k).score()) / 2;
      area += height * (points.get(k).at() - left.at());
    }
    return points.size() == 1 ? points.get(0).score() : area / (last().at() - points.get(0).at());
  }

  /**
   * When the run first was good enough and stayed so: the first checkpoint from which on the mean
   * of the latest {@code window} scores is at least the threshold for {@code window} checkpoints.
   * One that was not seen to stay did not get there.
   *
   * @param threshold in units of the score
   * @param window number of checkpoints, at least 1
   * @return when; or that it was not until the last checkpoint
   */
  public Duration timeTo(double threshold, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("window must be >= 1, got " + window);
    }
    int stayed = 0;
    for (int k = window - 1; k < points.size(); k++) {
      stayed = trailingMean(k, window) >= threshold ? stayed + 1 : 0;
      if (stayed == window) {
        return Duration.ended(points.get(k - window + 1).at());
      }
    }
    return Duration.censored(last().at());
  }

  private double trailingMean(int last, int window) {
    double sum = 0;
    for (int k = last - window + 1; k <= last; k++) {
      sum += points.get(k).score();
    }
    return sum / window;
  }

  private Point last() {
    return points.get(points.size() - 1);
  }
}

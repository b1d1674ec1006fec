package org.jackdaw.report.page;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jackdaw.stats.Interval;

/** A mean with its interval as a small drawing; all of a table are on one scale. */
final class IntervalBar {

  private static final double EDGE = 0.2;
  private static final double MARGIN = 0.07; // of the width, on both sides

  private final double low;
  private final double high;
  private final Map<String, Double> yardsticks;

  /**
   * The scale of a table.
   *
   * @param intervals all that are drawn on it
   * @param yardsticks values by name that get a line of their own and are always on the scale
   */
  IntervalBar(Collection<Interval> intervals, Map<String, Double> yardsticks) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : yardsticks.values()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    for (Interval interval : intervals) {
      least = Math.min(least, interval.low().orElse(interval.estimate()));
      most = Math.max(most, interval.high().orElse(interval.estimate()));
    }
    this.low = least;
    this.high = most > least ? most : least + 1;
    this.yardsticks = new TreeMap<>(yardsticks);
  }

  String svg(Interval interval) {
    StringBuilder lines = new StringBuilder();
    for (double value : yardsticks.values()) {
      lines.append(line("yard", place(value), "0", place(value), "100%"));
    }
    lines.append(line("axis", "0", "50%", "100%", "50%"));
    lines.append(whisker(interval.low(), interval.high()));
    lines.append(
        "<circle class=\"dot\" r=\"4\" cy=\"50%\" cx=\"" + place(interval.estimate()) + "\"/>");
    return "<svg aria-hidden=\"true\">" + lines + "</svg>";
  }

  /** What the lines of all rows stand for. */
  String heading() {
    StringBuilder names = new StringBuilder();
    yardsticks.forEach(
        (name, value) ->
            names.append(
                Html.element(
                    "text class=\"scale\" text-anchor=\""
                        + anchor(value)
                        + "\" y=\"90%\" x=\""
                        + place(value)
                        + "\"",
                    Html.text(name))));
    return "<svg aria-hidden=\"true\">" + names + "</svg>";
  }

  private String whisker(OptionalDouble from, OptionalDouble to) {
    return from.isPresent() && to.isPresent()
        ? line("whisker", place(from.getAsDouble()), "50%", place(to.getAsDouble()), "50%")
        : "";
  }

  private static String line(String style, String x1, String y1, String x2, String y2) {
    return "<line class=\""
        + style
        + "\" x1=\""
        + x1
        + "\" y1=\""
        + y1
        + "\" x2=\""
        + x2
        + "\" y2=\""
        + y2
        + "\"/>";
  }

  private String place(double value) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share(value));
  }

  private double share(double value) {
    return MARGIN + (1 - 2 * MARGIN) * (value - low) / (high - low);
  }

  /** Names near an edge stay within it. */
  private String anchor(double value) {
    return share(value) < EDGE ? "start" : share(value) > 1 - EDGE ? "end" : "middle";
  }
}

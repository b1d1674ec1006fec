package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;
import org.jackdaw.api.text.NearestName;

/**
 * What the fits of several subjects say of the group: per parameter mean and spread of the
 * subjects' modes over the coordinate, each subject counting alike (the summary-statistics
 * approach).
 *
 * @param rows one per parameter, in order
 */
public record GroupSummary(List<Row> rows) {

  /**
   * One parameter of the group.
   *
   * @param name the parameter
   * @param centre the value that the mean coordinate stands for: mean, geometric mean or the like
   * @param low lower end of the 95 % confidence interval of the centre, by Student's t
   * @param high its upper end
   * @param deviation standard deviation of the subjects over the coordinate
   * @param subjects number of subjects
   */
  public record Row(
      String name, double centre, double low, double high, double deviation, int subjects) {}

  /** Copies the rows. */
  public GroupSummary {
    rows = List.copyOf(rows);
  }

  /**
   * Summarises fits.
   *
   * @param fits at least two, of the same parameters
   * @return the summary
   */
  public static GroupSummary of(List<Fit> fits) {
    if (fits.size() < 2) {
      throw new IllegalArgumentException("group: needs at least 2 subjects, got " + fits.size());
    }
    ParameterSpace space = fits.get(0).space();
    for (Fit fit : fits) {
      if (!fit.space().names().equals(space.names())) {
        throw new IllegalArgumentException(
            "group: all must have parameters " + space.names() + ", got " + fit.space().names());
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < space.size(); i++) {
      rows.add(row(space.parameters().get(i), coordinates(fits, i)));
    }
    return new GroupSummary(rows);
  }

  private static double[] coordinates(List<Fit> fits, int i) {
    return fits.stream().mapToDouble(fit -> fit.laplace().mode().point()[i]).toArray();
  }

  private static Row row(Parameter parameter, double[] coordinates) {
    int n = coordinates.length;
    double mean = 0;
    for (double x : coordinates) {
      mean += x / n;
    }
    double squares = 0;
    for (double x : coordinates) {
      squares += (x - mean) * (x - mean);
    }
    double deviation = FastMath.sqrt(squares / (n - 1));
    double half =
        new TDistribution(n - 1.0).inverseCumulativeProbability(0.975)
            * deviation
            / FastMath.sqrt(n);
    Scale scale = parameter.scale();
    return new Row(
        parameter.name(),
        scale.value(mean),
        scale.value(mean - half),
        scale.value(mean + half),
        deviation,
        n);
  }

  /**
   * The row of a parameter.
   *
   * @param name its name
   * @return the row
   * @throws IllegalArgumentException if there is none of this name
   */
  public Row row(String name) {
    List<String> names = rows.stream().map(Row::name).toList();
    int position = names.indexOf(name);
    if (position < 0) {
      throw NearestName.unknown("parameter", name, names);
    }
    return rows.get(position);
  }
}

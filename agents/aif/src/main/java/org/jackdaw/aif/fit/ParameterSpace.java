package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.text.NearestName;

/**
 * The parameters of a fit, in order; independent in the prior.
 *
 * @param parameters at least one, names distinct
 */
public record ParameterSpace(List<Parameter> parameters) {

  /** Copies the list; refuses none and repeated names. */
  public ParameterSpace {
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("parameters: needs at least one");
    }
    long distinct = parameters.stream().map(Parameter::name).distinct().count();
    if (distinct < parameters.size()) {
      throw new IllegalArgumentException(
          "parameters: names must be distinct, got " + names(parameters));
    }
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  /**
   * The space of these parameters.
   *
   * @param parameters in order
   * @return the space
   */
  public static ParameterSpace of(Parameter... parameters) {
    return new ParameterSpace(List.of(parameters));
  }

  /**
   * The names.
   *
   * @return in order
   */
  public List<String> names() {
    return names(parameters);
  }

  /**
   * Number of parameters.
   *
   * @return at least 1
   */
  public int size() {
    return parameters.size();
  }

  /**
   * Where a parameter stands.
   *
   * @param name its name
   * @return its position, from 0
   * @throws IllegalArgumentException if there is none of this name
   */
  public int position(String name) {
    int position = names().indexOf(name);
    if (position < 0) {
      throw NearestName.unknown("parameter", name, names());
    }
    return position;
  }

  /**
   * The values that coordinates stand for.
   *
   * @param coordinates one number per parameter
   * @return values by name
   */
  public Values values(double[] coordinates) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < coordinates.length; i++) {
      Parameter parameter = parameters.get(i);
      values.put(parameter.name(), parameter.scale().value(coordinates[i]));
    }
    return new Values(values);
  }

  /**
   * The coordinates of values.
   *
   * @param values a value of each parameter
   * @return one number per parameter
   */
  public double[] coordinates(Values values) {
    return parameters.stream()
        .mapToDouble(p -> p.scale().coordinate(values.get(p.name())))
        .toArray();
  }

  /**
   * The log of the prior's density.
   *
   * @param coordinates one number per parameter
   * @return nats
   */
  public double logPrior(double[] coordinates) {
    double sum = 0;
    for (int i = 0; i < coordinates.length; i++) {
      sum += parameters.get(i).logPrior(coordinates[i]);
    }
    return sum;
  }

  /**
   * A draw from the prior.
   *
   * @param random decides
   * @return one coordinate per parameter
   */
  public double[] draw(RandomStream random) {
    return parameters.stream().mapToDouble(p -> p.draw(random)).toArray();
  }

  /**
   * The prior's medians and some draws, from which to search for a mode.
   *
   * @param number how many points, at least 1
   * @param random decides the draws
   * @return the points
   */
  public List<double[]> starts(int number, RandomStream random) {
    List<double[]> starts = new ArrayList<>();
    starts.add(parameters.stream().mapToDouble(Parameter::centre).toArray());
    while (starts.size() < number) {
      starts.add(draw(random));
    }
    return starts;
  }
}

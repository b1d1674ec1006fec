package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;

/**
 * Makes the meters of one metric; found by {@link java.util.ServiceLoader}. One with options is a
 * {@link ConfigurableMetric}.
 */
public interface MetricFactory {

  /**
   * The id that configurations name.
   *
   * @return kebab-case, unique
   */
  String id();

  /**
   * The metric in one sentence, with its definition.
   *
   * @return the sentence
   */
  String summary();

  /**
   * The columns it fills.
   *
   * @return in order; source prefix and unit in the name, such as {@code observer_info_gain_bits}
   */
  List<MetricColumn> columns();

  /**
   * A meter for one phase of a cell; training and evaluation have a world and a meter each.
   *
   * @param context what the meter may look at
   * @return the meter; it leaves its columns blank where it does not apply
   */
  Meter create(MeterContext context);

  /**
   * All that decides what is measured.
   *
   * @return the id, or for a metric with options its entry in a configuration, on one line
   */
  default String definition() {
    return id();
  }

  /**
   * Why its columns stay blank in a world where a user might expect values, such as a world that is
   * too large; said before anything runs. What needs no saying, such as that a world publishes no
   * model, is left out.
   *
   * @param spec what the world says of itself, its step limit included
   * @param facts its published model, where it publishes one
   * @return empty if there is nothing to say
   */
  default Optional<String> hindrance(EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return Optional.empty();
  }
}

package org.jackdaw.core.metric;

import java.util.List;

/** Makes the meters of one metric; found by {@link java.util.ServiceLoader}. */
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
}

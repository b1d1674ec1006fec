package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;

/**
 * A metric with options. A configuration may name it more than once, as long as its columns differ,
 * so the names of columns must tell the options apart. Named without options it has the defaults.
 *
 * @param <O> the options record; its components are annotated {@link
 *     org.jackdaw.api.option.Documented}
 */
public interface ConfigurableMetric<O extends Record> extends MetricFactory {

  /**
   * The options where a configuration is silent; the only place of default values.
   *
   * @return valid options
   */
  O defaults();

  /**
   * The columns it fills under given options.
   *
   * @param options valid options
   * @return in order
   */
  List<MetricColumn> columns(O options);

  /**
   * A meter for one phase of a cell.
   *
   * @param options valid options
   * @param context what the meter may look at
   * @return the meter
   */
  Meter create(O options, MeterContext context);

  /**
   * Why its columns stay blank in a world, as in {@link MetricFactory#hindrance(EnvironmentSpec,
   * Optional)}.
   *
   * @param options valid options
   * @param spec what the world says of itself
   * @param facts its published model, where it publishes one
   * @return empty if there is nothing to say
   */
  default Optional<String> hindrance(O options, EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return Optional.empty();
  }

  @Override
  default List<MetricColumn> columns() {
    return columns(defaults());
  }

  @Override
  default Meter create(MeterContext context) {
    return create(defaults(), context);
  }

  @Override
  default Optional<String> hindrance(EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return hindrance(defaults(), spec, facts);
  }
}

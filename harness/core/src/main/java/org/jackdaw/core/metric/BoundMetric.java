package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import org.jackdaw.api.env.EnvironmentSpec;

/**
 * A metric with its options.
 *
 * @param metric the metric
 * @param options valid options
 * @param definition the metric and its options as in a configuration, on one line
 * @param <O> the options record
 */
public record BoundMetric<O extends Record>(
    ConfigurableMetric<O> metric, O options, String definition) implements MetricFactory {

  @Override
  public String id() {
    return metric.id();
  }

  @Override
  public String summary() {
    return metric.summary();
  }

  @Override
  public List<MetricColumn> columns() {
    return metric.columns(options);
  }

  @Override
  public Meter create(MeterContext context) {
    return metric.create(options, context);
  }

  @Override
  public Optional<String> hindrance(EnvironmentSpec spec, Optional<ModelFacts> facts) {
    return metric.hindrance(options, spec, facts);
  }
}

package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an ideal observer learns about the hidden state from what the agent brings about. */
public final class InfoGain implements MetricFactory {

  @Override
  public String id() {
    return "info-gain";
  }

  @Override
  public String summary() {
    return "Information about the hidden state that the history holds: the sum over the episode's"
        + " perceptions of the relative entropy of the exact belief to its prediction.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "observer_info_gain_bits",
            "bits",
            "information gained by the ideal observer, first observation included",
            true));
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<IdealObserver> observer = context.observer();
    return column ->
        observer.isPresent() && observer.get().valid()
            ? OptionalDouble.of(observer.get().informationGain())
            : OptionalDouble.empty();
  }
}

package org.jackdaw.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How unexpected the history is under the published model. */
public final class Surprisal implements MetricFactory {

  @Override
  public String id() {
    return "surprisal";
  }

  @Override
  public String summary() {
    return "Minus log2 of the probability that the published model gives to what was perceived in"
        + " the episode, given the actions.";
  }

  @Override
  public List<MetricColumn> columns() {
    return List.of(
        new MetricColumn(
            "observer_surprisal_bits",
            "bits",
            "surprisal of the ideal observer, first observation included",
            true));
  }

  @Override
  public Meter create(MeterContext context) {
    Optional<IdealObserver> observer = context.observer();
    return column ->
        observer.isPresent() && observer.get().valid()
            ? OptionalDouble.of(observer.get().surprisal())
            : OptionalDouble.empty();
  }
}

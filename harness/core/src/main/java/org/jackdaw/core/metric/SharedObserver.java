package org.jackdaw.core.metric;

import java.util.Optional;

/** The one ideal observer of a cell, made when the first metric asks for it. Not thread-safe. */
public final class SharedObserver {

  private final Optional<ModelFacts> facts;
  private Optional<IdealObserver> made = Optional.empty();

  /**
   * An observer that nobody has asked for.
   *
   * @param facts the published model of the run, where there is one
   */
  public SharedObserver(Optional<ModelFacts> facts) {
    this.facts = facts;
  }

  /**
   * The observer, made now if it was not yet.
   *
   * @return empty where the world publishes no model, or one too large to filter
   */
  Optional<IdealObserver> ask() {
    if (made.isEmpty()) {
      made = facts.flatMap(ModelFacts::joint).map(IdealObserver::new);
    }
    return made;
  }

  /**
   * The observer if a metric has asked for it.
   *
   * @return empty if nobody needs one
   */
  public Optional<IdealObserver> made() {
    return made;
  }
}

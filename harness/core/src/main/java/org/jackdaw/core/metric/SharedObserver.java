package org.jackdaw.core.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackdaw.oracle.JointModel;

/**
 * The one ideal observer of a cell, made when the first metric asks for it, and whatever else the
 * meters of a cell share. Not thread-safe.
 */
public final class SharedObserver {

  private final Optional<ModelFacts> facts;
  private final Optional<IdealObserver> earlier;
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private Optional<IdealObserver> made = Optional.empty();

  /**
   * An observer that nobody has asked for.
   *
   * @param facts the published model of the run, where there is one
   */
  public SharedObserver(Optional<ModelFacts> facts) {
    this(facts, Optional.empty());
  }

  /**
   * An observer that nobody has asked for, of a world that has changed.
   *
   * @param facts the published model that has come into force, where there is one
   * @param earlier the observer of the model before, where one was made
   */
  public SharedObserver(Optional<ModelFacts> facts, Optional<IdealObserver> earlier) {
    this.facts = facts;
    this.earlier = earlier;
  }

  /**
   * The observer, made now if it was not yet.
   *
   * @return empty where the world publishes no model, or one too large to filter
   */
  Optional<IdealObserver> ask() {
    if (made.isEmpty()) {
      made = facts.flatMap(ModelFacts::joint).map(this::observer);
    }
    return made;
  }

  private IdealObserver observer(JointModel joint) {
    return earlier
        .map(before -> new IdealObserver(joint, before))
        .orElseGet(() -> new IdealObserver(joint));
  }

  /** What the meters of both phases share, one object per type. */
  <T> T share(Class<T> type, Supplier<T> maker) {
    return type.cast(shared.computeIfAbsent(type, key -> maker.get()));
  }

  /**
   * The observer for whoever only looks on: made now if no metric has asked.
   *
   * @return empty where the world publishes no model, or one too large to filter
   */
  public Optional<IdealObserver> watched() {
    return ask();
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

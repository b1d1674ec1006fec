package org.jackdaw.core.metric;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jackdaw.api.model.Model;
import org.jackdaw.oracle.FiniteHorizonValues;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.Yardsticks;

/**
 * What follows from a published model under a step limit. Each fact is worked out when it is first
 * asked for, and once. Thread-safe.
 */
public final class ModelFacts {

  private final Model model;
  private final int stepLimit;
  private Optional<JointModel> joint;
  private Optional<Yardsticks> yardsticks;
  private OptionalDouble sighted;
  private final Map<Class<?>, Object> derived = new HashMap<>();

  /**
   * The facts of a model.
   *
   * @param model the model
   * @param stepLimit steps after which an episode is cut
   */
  public ModelFacts(Model model, int stepLimit) {
    this.model = model;
    this.stepLimit = stepLimit;
  }

  /**
   * The model.
   *
   * @return as published
   */
  public Model model() {
    return model;
  }

  /**
   * The step limit.
   *
   * @return steps after which an episode is cut
   */
  public int stepLimit() {
    return stepLimit;
  }

  /**
   * What a metric makes of the model, made once for all cells that share it.
   *
   * @param type what is made; one object per type
   * @param maker makes it, if it was not made yet; it must not change afterwards, or be safe for
   *     several threads
   * @param <T> what is made
   * @return the same object every time
   */
  public synchronized <T> T derived(Class<T> type, Function<ModelFacts, T> maker) {
    if (!derived.containsKey(type)) {
      derived.put(type, maker.apply(this));
    }
    return type.cast(derived.get(type));
  }

  /**
   * The model over its reachable joint states.
   *
   * @return empty if there are more of them than the oracle takes
   */
  public synchronized Optional<JointModel> joint() {
    if (joint == null) {
      joint = flattened();
    }
    return joint;
  }

  private Optional<JointModel> flattened() {
    try {
      return Optional.of(JointModel.of(model));
    } catch (IllegalArgumentException tooManyStates) {
      return Optional.empty();
    }
  }

  /**
   * The exact expected return of the uniform policy under the step limit.
   *
   * @return in reward units; empty where it is not known
   */
  public OptionalDouble floor() {
    Optional<Yardsticks> known = yardsticks();
    return known.isPresent() ? OptionalDouble.of(known.get().floor()) : OptionalDouble.empty();
  }

  /**
   * The exact optimum under the step limit.
   *
   * @return in reward units; empty where it is not known
   */
  public OptionalDouble ceiling() {
    return yardsticks().map(Yardsticks::ceiling).orElse(OptionalDouble.empty());
  }

  /**
   * The number of reachable joint states.
   *
   * @return at least 1; empty where they are too many
   */
  public OptionalInt states() {
    return joint().map(flat -> OptionalInt.of(flat.states())).orElse(OptionalInt.empty());
  }

  /**
   * The optimum under the step limit if the state were seen at every step. By how much it exceeds
   * the ceiling is what knowing the state for nothing is worth.
   *
   * @return in reward units; empty where it is not known
   */
  public synchronized OptionalDouble sighted() {
    if (sighted == null) {
      sighted =
          ceiling().isPresent() // else it would tell nothing, and cost as much
              ? joint().map(this::sighted).orElse(OptionalDouble.empty())
              : OptionalDouble.empty();
    }
    return sighted;
  }

  private OptionalDouble sighted(JointModel flat) {
    if ((stepLimit + 1L) * flat.states() > FiniteHorizonValues.MOST_NUMBERS) {
      return OptionalDouble.empty();
    }
    FiniteHorizonValues values = FiniteHorizonValues.of(flat, stepLimit);
    double sum = 0;
    for (int s = 0; s < flat.states(); s++) {
      sum += flat.start(s) * values.value(1, s);
    }
    return OptionalDouble.of(sum);
  }

  private synchronized Optional<Yardsticks> yardsticks() {
    if (yardsticks == null) {
      yardsticks =
          model.reward().isPresent()
              ? joint().map(flat -> Yardsticks.of(flat, stepLimit))
              : Optional.empty();
    }
    return yardsticks;
  }
}

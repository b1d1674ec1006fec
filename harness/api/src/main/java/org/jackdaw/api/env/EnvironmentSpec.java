package org.jackdaw.api.env;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;

/**
 * What a world says of itself before anything runs.
 *
 * @param id the world's id
 * @param observations its modalities
 * @param actions its action space
 * @param stepLimit the steps after which an episode is cut unless the experiment says otherwise;
 *     applied by {@link StepLimit}, never by the world
 * @param success whether an episode with this last step was a success; empty where there is no such
 *     thing
 * @param diagnostics names of the measurements that step results may carry
 */
public record EnvironmentSpec(
    String id,
    ObservationSpace observations,
    Space actions,
    OptionalInt stepLimit,
    Optional<Predicate<StepResult>> success,
    List<String> diagnostics) {

  /** Copies the names; refuses a step limit below 1. */
  public EnvironmentSpec {
    diagnostics = List.copyOf(diagnostics);
    if (stepLimit.isPresent() && stepLimit.getAsInt() < 1) {
      throw new IllegalArgumentException(
          id + ": the step limit must be >= 1, got " + stepLimit.getAsInt());
    }
  }

  /**
   * This spec with another step limit.
   *
   * @param limit steps, at least 1
   * @return a new spec
   */
  public EnvironmentSpec withStepLimit(int limit) {
    return new EnvironmentSpec(
        id, observations, actions, OptionalInt.of(limit), success, diagnostics);
  }
}

package org.jackdaw.core.result;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.core.metric.NormalisedScore;

/**
 * One world of an experiment as its manifest describes it.
 *
 * @param environment the world's label
 * @param id the factory's id
 * @param hash digest of everything that defines the task
 * @param stepLimit steps after which an episode is cut
 * @param models the published models; one unless something is drawn per run, none where the world
 *     publishes none
 */
public record Task(
    String environment, String id, String hash, int stepLimit, List<TaskModel> models) {

  /** Copies the list. */
  public Task {
    models = List.copyOf(models);
  }

  /**
   * A published model and what can be earned on it.
   *
   * @param hash the model's digest
   * @param seeds the runs that it is the model of
   * @param floor expected return of the uniform policy; empty where it is not known
   * @param ceiling the optimal expected return; empty where it is not known
   */
  public record TaskModel(
      String hash, List<Integer> seeds, OptionalDouble floor, OptionalDouble ceiling) {

    /** Copies the list. */
    public TaskModel {
      seeds = List.copyOf(seeds);
    }

    /**
     * A return between the uniform policy and the optimum.
     *
     * @param value a return
     * @return 0 for the floor, 1 for the ceiling; empty where either is not known or they agree
     */
    public OptionalDouble normalised(double value) {
      return NormalisedScore.of(value, floor, ceiling);
    }
  }
}

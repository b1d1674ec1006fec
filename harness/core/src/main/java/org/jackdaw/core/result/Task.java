package org.jackdaw.core.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.core.metric.NormalisedScore;

/**
 * One world of an experiment as its manifest describes it.
 *
 * @param environment the world's label
 * @param id the factory's id
 * @param hash digest of everything that defines the task
 * @param stepLimit steps after which an episode is cut
 * @param modifications in words what is done to the world: changes of its schedule, then its
 *     wrappers from the innermost on
 * @param models the published models; one unless something is drawn per run or the world changes,
 *     none where the world publishes none
 */
public record Task(
    String environment,
    String id,
    String hash,
    int stepLimit,
    List<String> modifications,
    List<TaskModel> models) {

  /** Copies the lists. */
  public Task {
    modifications = List.copyOf(modifications);
    models = List.copyOf(models);
  }

  /**
   * A world to which nothing is done.
   *
   * @param environment the world's label
   * @param id the factory's id
   * @param hash digest of everything that defines the task
   * @param stepLimit steps after which an episode is cut
   * @param models the published models
   */
  public Task(String environment, String id, String hash, int stepLimit, List<TaskModel> models) {
    this(environment, id, hash, stepLimit, List.of(), models);
  }

  /**
   * The published model of an episode.
   *
   * @param seed the run's index
   * @param trained training episodes finished before the episode
   * @return the model in force; empty where the world publishes none
   */
  public Optional<TaskModel> model(int seed, long trained) {
    return models.stream()
        .filter(model -> model.seeds().contains(seed) && model.from() <= trained)
        .max(Comparator.comparingInt(TaskModel::from));
  }

  /**
   * Whether what can be earned changes as training goes on.
   *
   * @return true if some model comes into force later than at the start
   */
  public boolean changes() {
    return models.stream().anyMatch(model -> model.from() > 0);
  }

  /**
   * Whether finding out what is hidden can pay. Where it cannot, that two agents do equally well at
   * finding out is the right result, and such worlds stand in tables of their own. Worlds of one
   * state count as paying: what their actions earn is what there is to find out.
   *
   * @return false only if the optimum of every published model would be no higher if its state were
   *     seen
   */
  public boolean informationPays() {
    return models.isEmpty() || models.stream().anyMatch(TaskModel::informationPays);
  }

  /**
   * A published model and what can be earned on it.
   *
   * @param hash the model's digest
   * @param from training episodes finished when it comes into force
   * @param seeds the runs that it is the model of
   * @param floor expected return of the uniform policy; empty where it is not known
   * @param ceiling the optimal expected return; empty where it is not known
   * @param states number of its reachable joint states; empty where it is not known
   * @param sighted the optimal expected return if the state were seen; empty where it is not known
   */
  public record TaskModel(
      String hash,
      int from,
      List<Integer> seeds,
      OptionalDouble floor,
      OptionalDouble ceiling,
      OptionalInt states,
      OptionalDouble sighted) {

    private static final double SAME = 1e-9; // of the larger of 1 and the optimum

    /** Copies the list. */
    public TaskModel {
      seeds = List.copyOf(seeds);
    }

    /**
     * A model of which it is not known what seeing its state is worth.
     *
     * @param hash the model's digest
     * @param from training episodes finished when it comes into force
     * @param seeds the runs that it is the model of
     * @param floor expected return of the uniform policy; empty where it is not known
     * @param ceiling the optimal expected return; empty where it is not known
     */
    public TaskModel(
        String hash, int from, List<Integer> seeds, OptionalDouble floor, OptionalDouble ceiling) {
      this(hash, from, seeds, floor, ceiling, OptionalInt.empty(), OptionalDouble.empty());
    }

    /**
     * A model that is in force from the start.
     *
     * @param hash the model's digest
     * @param seeds the runs that it is the model of
     * @param floor expected return of the uniform policy; empty where it is not known
     * @param ceiling the optimal expected return; empty where it is not known
     */
    public TaskModel(
        String hash, List<Integer> seeds, OptionalDouble floor, OptionalDouble ceiling) {
      this(hash, 0, seeds, floor, ceiling);
    }

    private boolean informationPays() {
      if (ceiling.isEmpty() || sighted.isEmpty() || states.orElse(1) == 1) {
        return true;
      }
      double optimum = ceiling.getAsDouble();
      return sighted.getAsDouble() - optimum > SAME * Math.max(1, Math.abs(optimum));
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

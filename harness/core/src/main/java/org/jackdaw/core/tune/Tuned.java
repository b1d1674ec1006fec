package org.jackdaw.core.tune;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tuning found for one contender.
 *
 * @param contender its label
 * @param measured its configurations and how each did, the one as written first
 */
public record Tuned(String contender, List<Measured> measured) {

  private static final double CLOSE = 0.05;

  /** Copies the list. */
  public Tuned {
    measured = List.copyOf(measured);
  }

  /**
   * A configuration and how it did.
   *
   * @param candidate the configuration
   * @param worlds its scores by the worlds' labels
   */
  public record Measured(Candidate candidate, Map<String, Score> worlds) {

    /** Copies the map. */
    public Measured {
      worlds = Collections.unmodifiableMap(new LinkedHashMap<>(worlds));
    }

    /**
     * How it did over all worlds.
     *
     * @return the mean of its scaled scores
     */
    public double overall() {
      return worlds.values().stream().mapToDouble(Score::scaled).average().orElse(0);
    }

    /**
     * How it did.
     *
     * @param world one world, or empty for all
     * @return its scaled score
     */
    public double score(Optional<String> world) {
      return world.isPresent() ? worlds.get(world.get()).scaled() : overall();
    }

    /**
     * Runs that failed.
     *
     * @return over all worlds
     */
    public int failed() {
      return worlds.values().stream().mapToInt(Score::failed).sum();
    }
  }

  /**
   * The worlds that the contender runs in.
   *
   * @return their labels
   */
  public List<String> worlds() {
    return List.copyOf(measured.get(0).worlds().keySet());
  }

  /**
   * The configuration as written.
   *
   * @return number 0
   */
  public Measured defaults() {
    return measured.get(0);
  }

  /**
   * The best configuration; of equal ones the one of the lowest number, so that the defaults stay
   * where nothing is better.
   *
   * @param world in one world, or empty for all
   * @return the configuration
   */
  public Measured best(Optional<String> world) {
    return measured.stream()
        .max(
            Comparator.comparingDouble((Measured m) -> m.score(world))
                .thenComparing(Comparator.comparingInt((Measured m) -> -m.candidate().number())))
        .orElseThrow();
  }

  /**
   * How much the setting matters: few are close to the best where it does.
   *
   * @param world in one world, or empty for all
   * @return the share of the drawn configurations that are within 5 % of the best one; empty where
   *     none were drawn
   */
  public Optional<Double> closeShare(Optional<String> world) {
    double best = best(world).score(world);
    List<Measured> drawn = measured.subList(1, measured.size());
    double least = best - CLOSE * Math.abs(best);
    long close = drawn.stream().filter(m -> m.score(world) >= least).count();
    return drawn.isEmpty() ? Optional.empty() : Optional.of((double) close / drawn.size());
  }
}

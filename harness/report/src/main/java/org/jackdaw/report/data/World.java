package org.jackdaw.report.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.core.metric.NormalisedScore;
import org.jackdaw.core.result.Task;

/**
 * One world and what its table shows, the same for every folder that has it.
 *
 * @param label its name on the page, unique there
 * @param task what the manifest says of it, if anything
 * @param entries who was measured in it: by level, each ablation after what it ablates
 * @param score the metric that contenders are compared in
 * @param tags words for what it asks for; none where the configuration gives none
 */
public record World(
    String label, Optional<Task> task, List<Entry> entries, String score, List<String> tags) {

  /** The metric of worlds whose floor and ceiling are known. */
  public static final String NORMALISED = NormalisedScore.COLUMN;

  /** The metric of all others. */
  public static final String RETURN = "return";

  /** Copies the lists. */
  public World {
    entries = List.copyOf(entries);
    tags = List.copyOf(tags);
  }

  /**
   * Whether finding out what is hidden can pay.
   *
   * @return true unless the contrary is known
   */
  public boolean informationPays() {
    return task.map(Task::informationPays).orElse(true);
  }

  /**
   * Whether scores are on the scale from the uniform policy to the optimum.
   *
   * @return false where returns are compared
   */
  public boolean normalised() {
    return score.equals(NORMALISED);
  }

  /**
   * What the uniform policy earns.
   *
   * @return empty where it is not known, or differs from run to run
   */
  public OptionalDouble floor() {
    return task.filter(t -> t.models().size() == 1)
        .map(t -> t.models().get(0).floor())
        .orElse(OptionalDouble.empty());
  }

  /**
   * What can be earned.
   *
   * @return empty where it is not known, or differs from run to run
   */
  public OptionalDouble ceiling() {
    return task.filter(t -> t.models().size() == 1)
        .map(t -> t.models().get(0).ceiling())
        .orElse(OptionalDouble.empty());
  }

  /**
   * The levels of its contenders.
   *
   * @return those told most first
   */
  public List<Level> levels() {
    return entries.stream().map(entry -> entry.contender().level()).distinct().sorted().toList();
  }
}

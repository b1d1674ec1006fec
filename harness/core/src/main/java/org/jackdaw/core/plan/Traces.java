package org.jackdaw.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Phase;

/**
 * Which episodes are recorded step by step. What is recorded never changes what happens.
 *
 * @param episodes how many episodes of every phase and checkpoint, from the first on; empty for all
 * @param phases the phases, at least one
 * @param lastOnly whether only the last checkpoint counts: the evaluation at the end, and the
 *     training from the last evaluation point before it
 * @param environments labels of the worlds
 * @param agents labels of the contenders
 * @param seeds the runs' indices; empty for all
 */
public record Traces(
    OptionalInt episodes,
    List<Phase> phases,
    boolean lastOnly,
    List<String> environments,
    List<String> agents,
    Optional<List<Integer>> seeds) {

  /** Copies the lists; refuses less than one episode. */
  public Traces {
    phases = List.copyOf(phases);
    environments = List.copyOf(environments);
    agents = List.copyOf(agents);
    seeds = seeds.map(List::copyOf);
    if (episodes.isPresent() && episodes.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "traces: episodes must be >= 1, got " + episodes.getAsInt());
    }
  }

  /**
   * Whether any episode of a cell may be recorded.
   *
   * @param cell the cell
   * @return false if none is
   */
  public boolean covers(Cell cell) {
    return environments.contains(cell.environment().label())
        && agents.contains(cell.contender().label())
        && (seeds.isEmpty() || seeds.get().contains(cell.seed()));
  }

  /**
   * Whether an episode of a covered cell is recorded.
   *
   * @param phase its phase
   * @param index its number within phase and checkpoint
   * @param last whether it belongs to the last checkpoint
   * @return true if it is
   */
  public boolean covers(Phase phase, int index, boolean last) {
    return phases.contains(phase)
        && (last || !lastOnly)
        && (episodes.isEmpty() || index < episodes.getAsInt());
  }

  /**
   * All of it as canonical text.
   *
   * @return one line
   */
  public String text() {
    return "episodes "
        + (episodes.isPresent() ? Integer.toString(episodes.getAsInt()) : "all")
        + ", phases "
        + phases.stream().map(Phase::word).toList()
        + ", checkpoints "
        + (lastOnly ? "last" : "all")
        + ", environments "
        + environments
        + ", agents "
        + agents
        + seeds.map(s -> ", seeds " + s).orElse("");
  }
}

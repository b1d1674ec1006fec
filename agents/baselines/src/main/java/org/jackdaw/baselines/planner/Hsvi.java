package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.oracle.bounds.BoundSearch;
import org.jackdaw.oracle.bounds.Horizon;
import org.jackdaw.oracle.bounds.InformedValues;
import org.jackdaw.oracle.bounds.SearchLimits;
import org.jackdaw.oracle.bounds.SurePolicy;

/**
 * Heuristic search value iteration, HSVI2 (Smith and Simmons 2005, arXiv:1207.1412): bounds on the
 * optimal value of the belief problem are closed before the first step, then each action is judged
 * by one step of lookahead and the lower bound. What it earns is at least the lower bound of the
 * start, so with a small gap it is as good as optimal: the yardstick of what can be done with the
 * model given.
 *
 * <p>Solved once per model, within so many backups; each costs actions times transitions of the
 * belief's states, and a comparison with all vectors found so far. A step costs as much. Later runs
 * of the same contender on the same model take what the first one has found.
 */
public final class Hsvi {

  private static final String ID = "hsvi";

  private Hsvi() {}

  /**
   * Options of {@code hsvi}.
   *
   * @param common options of every planner
   * @param precision relative gap at which the search stops
   * @param backups most beliefs at which bounds are improved
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(
              value =
                  "The search stops when the bounds at the start differ by this part of the larger",
              range = "[0, 1)")
          double precision,
      @Documented(value = "Most beliefs at which bounds are improved", range = ">= 0")
          int backups) {

    /** Checks the ranges. */
    public Options {
      Check.that(precision >= 0 && precision < 1, ID, "precision", "in [0, 1)", precision);
      Check.that(backups >= 0, ID, "backups", ">= 0", backups);
    }
  }

  /** What decides the bounds that a search ends with. */
  private record Problem(String model, Horizon horizon, double precision, int backups) {

    static Problem of(Options options, Task task) {
      return new Problem(
          task.joint().model().hash(),
          task.future().horizon(),
          options.precision(),
          options.backups());
    }
  }

  /** Makes these planners. */
  public static final class Factory implements PlannerFactory<Options> {

    private final Latest<Problem, BoundSearch> solved = new Latest<>();

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "HSVI2: bounds on the optimal value closed beforehand; acts by the lower bound";
    }

    @Override
    public String equations() {
      return "Smith and Simmons 2005, arXiv:1207.1412";
    }

    @Override
    public String complexity() {
      return "once per model N backups, each of A x K for the states of a belief and a comparison with all "
          + "vectors so far, for A actions and K pairs of successor and outcome; then about one "
          + "backup of time per step";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), 1e-3, 10_000);
    }

    @Override
    public OptionalDouble discount(Options options) {
      return options.common().discount();
    }

    @Override
    public void check(Options options, Task task) {
      InformedValues.requireRoom(
          task.joint().states(), task.joint().actions(), task.future().horizon());
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      check(options, task);
      SurePolicy policy =
          solved.of(Problem.of(options, task), () -> solved(options, task)).surely();
      return (filter, step, allowed, scores, random) -> policy.worth(filter, step, scores);
    }

    private static BoundSearch solved(Options options, Task task) {
      BoundSearch search = new BoundSearch(task.problem(), task.future().horizon());
      search.run(SearchLimits.of(options.precision(), options.backups()));
      return search;
    }
  }
}

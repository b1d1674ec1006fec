package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.oracle.bounds.InformedValues;
import org.jackdaw.oracle.bounds.PointSearch;
import org.jackdaw.oracle.bounds.SurePolicy;

/**
 * Point-based value iteration: value vectors at a set of beliefs that can be reached, which are far
 * from each other; all of them backed up in every sweep (PBVI, Pineau, Gordon and Thrun 2003), or
 * as many drawn ones as it takes to improve all (Perseus, Spaan and Vlassis 2005,
 * doi:10.1613/jair.1659). Each action is judged by one step of lookahead and those vectors.
 *
 * <p>Solved once per run; a sweep costs at most beliefs squared times actions times observations
 * times states. A step costs beliefs times actions times observations times states of the belief.
 */
public final class Pbvi {

  private static final String ID = "pbvi";

  private Pbvi() {}

  /**
   * Options of {@code pbvi}.
   *
   * @param common options of every planner
   * @param beliefs most beliefs in the set
   * @param sweep which of them are backed up in a sweep
   * @param sweeps most sweeps, where values are discounted
   * @param precision improvement at which it stops
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(value = "Most beliefs in the set", range = ">= 1") int beliefs,
      @Documented("Which beliefs a sweep backs up: all, or drawn ones until all have improved")
          PointSearch.Sweep sweep,
      @Documented(
              value = "Most sweeps where values are discounted; else one per step of the limit",
              range = ">= 1")
          int sweeps,
      @Documented(
              value =
                  "Stops when a sweep improves no belief by more than this part of the largest value",
              range = "[0, 1)")
          double precision) {

    /** Checks the ranges. */
    public Options {
      Check.that(beliefs >= 1, ID, "beliefs", ">= 1", beliefs);
      Check.that(sweeps >= 1, ID, "sweeps", ">= 1", sweeps);
      Check.that(precision >= 0 && precision < 1, ID, "precision", "in [0, 1)", precision);
    }
  }

  /** Makes these planners. */
  public static final class Factory implements PlannerFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "PBVI or Perseus: value vectors at beliefs that can be reached, solved beforehand";
    }

    @Override
    public String equations() {
      return "Pineau, Gordon and Thrun 2003 (PBVI); Spaan and Vlassis 2005, doi:10.1613/jair.1659";
    }

    @Override
    public String complexity() {
      return "once at most B^2 x A x O x S time per sweep, for B beliefs, A actions, O outcomes and S "
          + "states of a belief; then O(B x A x O x S) time per step";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), 200, PointSearch.Sweep.PERSEUS, 500, 1e-6);
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
          PointSearch.of(
                  task.problem(),
                  task.future().horizon(),
                  options.beliefs(),
                  options.sweeps(),
                  options.precision(),
                  options.sweep(),
                  context.seeds().child("beliefs").stream())
              .surely();
      return (filter, step, allowed, scores, random) -> policy.worth(filter, step, scores);
    }
  }
}

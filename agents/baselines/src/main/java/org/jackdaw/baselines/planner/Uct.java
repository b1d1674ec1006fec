package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.oracle.ReachableBeliefs;
import org.jackdaw.oracle.SparsePomdp;

/**
 * Monte Carlo tree search by upper confidence bounds, UCT (Kocsis and Szepesvari 2006,
 * doi:10.1007/11871842_29), on the problem that is fully observed either way: over exact beliefs,
 * where an outcome leads from belief to belief; or over states, drawn from the belief once and seen
 * from the next step on, which approaches QMDP and values no information.
 *
 * <p>A step costs simulations times depth, over states times the successors of a state, over
 * beliefs times the transitions of those that are new.
 */
public final class Uct {

  private static final String ID = "uct";

  private Uct() {}

  /** What the nodes of the tree are. */
  public enum Over {
    /** Exact beliefs. */
    BELIEFS,
    /** States, as if they were seen. */
    STATES
  }

  /**
   * Options of {@code uct}.
   *
   * @param common options of every planner
   * @param over what the nodes of the tree are
   * @param tree how the tree is searched
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented("What the nodes of the tree are: exact beliefs, or states as if they were seen")
          Over over,
      @Inlined TreeOptions tree) {}

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
      return "Monte Carlo tree search by upper confidence bounds, over beliefs or states";
    }

    @Override
    public String equations() {
      return "Kocsis and Szepesvari 2006, doi:10.1007/11871842_29";
    }

    @Override
    public String complexity() {
      return "N x D x K time and at most N nodes per step, for N simulations, depth D and K successors "
          + "of a state; over beliefs each new one costs an update of the belief";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), Over.BELIEFS, TreeOptions.standard());
    }

    @Override
    public OptionalDouble discount(Options options) {
      return options.common().discount();
    }

    @Override
    public boolean repeatable(Options options) {
      return options.tree().budget().repeatable();
    }

    @Override
    public void check(Options options, Task task) {
      options.tree().check(task);
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      check(options, task);
      return options.over() == Over.STATES ? overStates(options, task) : overBeliefs(options, task);
    }

    private static ActionScores overStates(Options options, Task task) {
      SparsePomdp problem = task.problem();
      BeliefDraw draw = new BeliefDraw(task.joint());
      TreeSearch search = search(options, task, problem, StateWalk.seeingStates(problem, draw));
      return (filter, step, allowed, scores, random) -> {
        draw.from(filter);
        search.search(step, allowed, scores, random);
      };
    }

    private static ActionScores overBeliefs(Options options, Task task) {
      ReachableBeliefs beliefs = new ReachableBeliefs(task.joint());
      BeliefWalk walk = new BeliefWalk(beliefs);
      TreeSearch search = search(options, task, task.problem(), walk);
      return (filter, step, allowed, scores, random) -> {
        beliefs.clear();
        walk.from(beliefs.number(filter));
        search.search(step, allowed, scores, random);
      };
    }

    private static TreeSearch search(Options options, Task task, SparsePomdp problem, Walk walk) {
      TreeOptions tree = options.tree();
      Rollouts rollouts = Rollouts.of(tree, task, problem);
      return new TreeSearch(walk, rollouts, tree, task, tree.budget().deadline());
    }
  }
}

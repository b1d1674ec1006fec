package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.oracle.SparsePomdp;

/**
 * POMCP (Silver and Veness 2010): Monte Carlo tree search over histories of actions and
 * observations. Every walk begins in a state drawn from the belief, and actions are tried by upper
 * confidence bounds: argmax of Q(h, a) + c sqrt(ln N(h) / N(h, a)). The belief at the root is made
 * of particles, or exact.
 *
 * <p>Differs from the paper in that the tree starts anew with every decision, so that equal budgets
 * are equal, and in how particles move: see {@link Particles}. Its preferred actions, which need
 * knowledge of the problem at hand, are here those that are worth most if the state were seen, with
 * rollouts of kind mdp.
 *
 * <p>A step costs simulations times depth times the successors of a state, and moving the
 * particles.
 */
public final class Pomcp {

  private static final String ID = "pomcp";

  private Pomcp() {}

  /** What is believed of the present state. */
  public enum Root {
    /** As many equally likely states as there are particles. */
    PARTICLES,
    /** The exact posterior. */
    EXACT
  }

  /**
   * Options of {@code pomcp}.
   *
   * @param common options of every planner
   * @param belief what is believed of the present state
   * @param particles number of particles, where it is made of them
   * @param tree how the tree is searched
   */
  public record Options(
      @Inlined PlannerOptions common,
      @Documented(
              "What is believed of the present state: equally likely particles, or the exact posterior")
          Root belief,
      @Documented(value = "Number of particles, where the belief is made of them", range = ">= 1")
          int particles,
      @Inlined TreeOptions tree) {

    /** Checks the range. */
    public Options {
      Check.that(particles >= 1, ID, "particles", ">= 1", particles);
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
      return "POMCP: Monte Carlo tree search over histories, from particles or the exact belief";
    }

    @Override
    public String equations() {
      return "Silver and Veness 2010, NeurIPS 23";
    }

    @Override
    public String complexity() {
      return "N x D x K time and at most N nodes per step, for N simulations, depth D and K successors "
          + "of a state, and P x K to move P particles";
    }

    @Override
    public Options defaults() {
      return new Options(PlannerOptions.standard(), Root.PARTICLES, 1_000, TreeOptions.standard());
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
      boolean carried = !task.joint().model().between().isEmpty();
      if (carried && options.belief() == Root.PARTICLES) {
        throw new IllegalArgumentException(
            "particles forget what outlives an episode in this world; use belief: exact");
      }
    }

    @Override
    public ActionScores rule(Options options, Task task, AgentContext context) {
      BeliefDraw draw = new BeliefDraw(task.joint());
      TreeSearch search = search(options, task, task.problem(), draw);
      return (filter, step, allowed, scores, random) -> {
        draw.from(filter);
        search.search(step, allowed, scores, random);
      };
    }

    private TreeSearch search(
        Options options, Task task, SparsePomdp problem, StateWalk.Start start) {
      check(options, task);
      TreeOptions tree = options.tree();
      return new TreeSearch(
          StateWalk.seeingObservations(problem, start),
          Rollouts.of(tree, task, problem),
          tree,
          task,
          tree.budget().deadline());
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      if (options.belief() == Root.EXACT) {
        return PlannerFactory.super.create(options, context);
      }
      Task task = Task.of(discount(options), context);
      SparsePomdp problem = task.problem();
      Particles particles = new Particles(problem, options.particles());
      return new ParticlePlanner(search(options, task, problem, particles), particles, context);
    }
  }
}

package org.jackdaw.baselines.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.Fit;
import org.jackdaw.encoders.learning.Check;

/** What all learners of a model make of the context that they run in. */
final class Setting {

  /** The levels of knowledge that they use. */
  static final Set<KnowledgeLevel> ACCEPTED = Set.of(KnowledgeLevel.NONE, KnowledgeLevel.STRUCTURE);

  private static final double MOST_DRAWN = 20_000;
  private static final double MANY_STEPS = 1e6;

  private Setting() {}

  /** The beliefs at the start: over a known structure, or over encoded observations. */
  static Beliefs beliefs(Prior prior, WorldOptions options, AgentContext context) {
    return context.knowledge() instanceof Knowledge.Structure structure
        ? new FactoredBeliefs(structure, prior, options)
        : new FlatBeliefs(prior, options, context);
  }

  static int actions(AgentContext context) {
    return new FiniteActions(context.actions()).size();
  }

  /** The training steps that the budget grants at most; a million where it has no end. */
  static double steps(Budget budget) {
    if (budget.trainSteps().isPresent()) {
      return Math.max(1, budget.trainSteps().getAsLong());
    }
    return budget.trainEpisodes().isPresent() && budget.stepLimit().isPresent()
        ? Math.max(1.0, budget.trainEpisodes().getAsInt()) * budget.stepLimit().getAsInt()
        : MANY_STEPS;
  }

  /** Why a learner cannot run in this context. */
  static List<String> problems(String agent, WorldOptions options, AgentContext context) {
    if (!(context.knowledge() instanceof Knowledge.Structure structure)) {
      return Fit.table(agent, context);
    }
    List<String> problems = new ArrayList<>(Fit.model(agent, context));
    if (options.memory() > 1) {
      problems.add(agent + ": memory must be 1 where the structure is given");
    }
    problems.addAll(FactoredBeliefs.problems(agent, structure, context));
    return problems;
  }

  /** Why a learner cannot run in this context that plans to the step limit. */
  static List<String> limited(String agent, WorldOptions options, AgentContext context) {
    List<String> problems = new ArrayList<>(problems(agent, options, context));
    if (context.budget().stepLimit().isEmpty()) {
      problems.add(agent + " needs a step limit");
    }
    return problems;
  }

  /** Why a learner cannot run in this context that draws worlds. */
  static List<String> drawing(
      String agent, WorldOptions options, AgentContext context, boolean discounted) {
    List<String> problems = new ArrayList<>(problems(agent, options, context));
    if (!discounted && context.budget().stepLimit().isEmpty()) {
      problems.add(agent + " needs a step limit or a discount");
    }
    if (problems.isEmpty()
        && context.knowledge().level() == KnowledgeLevel.NONE
        && WindowCount.of(context, options.memory()) > MOST_DRAWN) {
      problems.add(agent + ": worlds of more than 20000 states are too large to be drawn");
    }
    return problems;
  }

  /** Refuses a number outside (0, 1). */
  static void share(String agent, String key, double value) {
    Check.that(value > 0 && value < 1, agent, key, "in (0, 1)", value);
  }

  /** Refuses a prior that is out of range. */
  static void prior(String agent, OptionalDouble prior, double rewardPrior) {
    prior.ifPresent(p -> Check.that(p > 0 && p <= 1e6, agent, "prior", "in (0, 1e6]", p));
    Check.that(
        rewardPrior > 0 && rewardPrior <= 1e6, agent, "reward-prior", "in (0, 1e6]", rewardPrior);
  }

  /** What a step costs those that plan now and then; when, as in "it makes a plan". */
  static String complexity(String when) {
    return "O(A) time per step, and whenever "
        + when
        + " O(N x S x A x K), for S states, A actions, K states that followed or may follow, and N"
        + " sweeps or steps; S x A x K numbers";
  }
}

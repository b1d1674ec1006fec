package org.jackdaw.baselines.bayes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * BAMCP, Bayes-adaptive Monte Carlo planning (Guez, Silver and Dayan 2012): plans at every training
 * step by UCT over histories, every simulation in a world of its own drawn from the posterior at
 * the root, row by row as it is needed. Simulations below the tree follow Q-learning of the real
 * steps half of the time, else chance. A reward that is uncertain is drawn as the least or the
 * highest one, by its mean, and belongs to the history, so that simulations learn from it. Actions
 * are taken by their mean returns; the tree is not kept.
 *
 * <p>Differs from the source: simulations end after {@code depth} steps or at the step limit; the
 * constant of UCB1 counts in units of the range of rewards; in evaluation it plans by value
 * iteration on what it expects, as the other learners of a model do.
 */
public final class Bamcp {

  private static final String ID = "bamcp";

  private Bamcp() {}

  /**
   * Options of BAMCP.
   *
   * @param simulations simulations of a decision
   * @param exploration constant of UCB1
   * @param depth steps that a simulation looks ahead at most
   * @param discount weight of a reward one step later
   * @param prior Dirichlet count of every next state
   * @param rewardPrior both parameters of the Beta prior of a mean reward
   * @param world how it sees the world
   */
  public record Options(
      @Documented(value = "Simulations of a decision", range = ">= 1") int simulations,
      @Documented(value = "Constant of UCB1, in ranges of a step's reward", range = ">= 0")
          double exploration,
      @Documented(
              value = "Steps that a simulation looks ahead at most",
              range = ">= 1",
              unit = "steps")
          int depth,
      @Documented(value = "Weight of a reward one step later", range = "(0, 1)") double discount,
      @Documented(
              value =
                  "Dirichlet count of every next state, where no structure is given; none: 1 in all",
              range = "(0, 1e6]",
              unit = "counts")
          OptionalDouble prior,
      @Documented(
              value = "Both parameters of the Beta prior of a mean reward, where no goal is given",
              range = "(0, 1e6]",
              unit = "counts")
          double rewardPrior,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Check.that(simulations >= 1, ID, "simulations", ">= 1", simulations);
      Check.that(
          exploration >= 0 && Double.isFinite(exploration), ID, "exploration", ">= 0", exploration);
      Check.that(depth >= 1, ID, "depth", ">= 1", depth);
      Setting.share(ID, "discount", discount);
      Setting.prior(ID, prior, rewardPrior);
    }
  }

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "BAMCP: tree search in worlds drawn from what it believes";
    }

    @Override
    public String equations() {
      return "Guez, Silver and Dayan 2012, arXiv:1205.3109";
    }

    @Override
    public String complexity() {
      return "O(B x D x K) time per step, for B simulations of D steps at most and K states that may "
          + "follow; S x A x K numbers, for S states and A actions";
    }

    @Override
    public Options defaults() {
      return new Options(1000, 3, 30, 0.95, OptionalDouble.empty(), 1, WorldOptions.standard());
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Setting.ACCEPTED;
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return Setting.drawing(ID, options.world(), context, true);
    }

    @Override
    public int sanityBudget() {
      return 60;
    }

    @Override
    public Options sanityOptions() {
      return new Options(100, 3, 30, 0.95, OptionalDouble.empty(), 1, WorldOptions.standard());
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      Prior prior = new Prior(options.prior(), options.rewardPrior());
      Beliefs beliefs = Setting.beliefs(prior, options.world(), context);
      return new ModelLearner(beliefs, new Searching(options, beliefs, context), context);
    }
  }
}

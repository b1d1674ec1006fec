package org.jackdaw.baselines.bayes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;

/**
 * Posterior sampling for reinforcement learning (Strens 2000; Osband, Russo and Van Roy 2013):
 * draws a world from the posterior, by default at the start of every episode, and acts optimally in
 * it. Transitions have a Dirichlet prior, mean rewards a Beta prior on the range of rewards; where
 * the structure is given, the experiment's Dirichlet prior over its unknown tables stands instead.
 */
public final class Psrl {

  private static final String ID = "psrl";

  private Psrl() {}

  /**
   * Options of posterior sampling.
   *
   * @param discount weight of a reward one step later
   * @param prior Dirichlet count of every next state
   * @param rewardPrior both parameters of the Beta prior of a mean reward
   * @param replan when it draws
   * @param world how it sees the world
   */
  public record Options(
      @Documented(
              value = "Weight of a reward one step later; none: steps to the limit count fully",
              range = "(0, 1)")
          OptionalDouble discount,
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
      @Documented("When it draws a new world") Replan replan,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      discount.ifPresent(d -> Setting.share(ID, "discount", d));
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
      return "Posterior sampling: draws a world from what it believes, and acts optimally in it";
    }

    @Override
    public String equations() {
      return "Strens 2000, ICML; Osband, Russo and Van Roy 2013, arXiv:1306.0940";
    }

    @Override
    public String complexity() {
      return Setting.complexity("it makes a plan a draw of all rows and");
    }

    @Override
    public Options defaults() {
      return new Options(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          1,
          Replan.EPISODE,
          WorldOptions.standard());
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Setting.ACCEPTED;
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return Setting.drawing(ID, options.world(), context, options.discount().isPresent());
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      Prior prior = new Prior(options.prior(), options.rewardPrior());
      Beliefs beliefs = Setting.beliefs(prior, options.world(), context);
      OptionalInt limit = context.budget().stepLimit();
      Horizon horizon = new Horizon(options.discount(), limit);
      return new ModelLearner(
          beliefs,
          new Planned(
              new Schedule(options.replan(), Setting.actions(context)),
              random -> horizon.solve(beliefs.draw(random).whole()),
              () -> horizon.afresh().solve(Optimistic.none(beliefs))),
          context);
    }
  }
}

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
import org.jackdaw.encoders.learning.Check;

/**
 * BEB, the Bayesian exploration bonus (Kolter and Ng 2009): Q(s,a) = r + discount x P V + beta / (1
 * + n0(s,a)) with the means r and P of the posterior and all of its counts n0, the prior's
 * included.
 */
public final class Beb {

  private static final String ID = "beb";

  private Beb() {}

  /**
   * Options of BEB.
   *
   * @param discount weight of a reward one step later
   * @param beta bonus where there are no counts
   * @param prior Dirichlet count of every next state
   * @param rewardPrior both parameters of the Beta prior of a mean reward
   * @param replan when it plans
   * @param world how it sees the world
   */
  public record Options(
      @Documented(value = "Weight of a reward one step later", range = "(0, 1)") double discount,
      @Documented(value = "Bonus where there are no counts", range = ">= 0", unit = "reward")
          double beta,
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
      @Documented("When it makes a new plan") Replan replan,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Setting.share(ID, "discount", discount);
      Check.that(beta >= 0 && Double.isFinite(beta), ID, "beta", ">= 0", beta);
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
      return "BEB: plans on posterior means with a bonus of beta over the counts";
    }

    @Override
    public String equations() {
      return "Kolter and Ng 2009, doi:10.1145/1553374.1553441";
    }

    @Override
    public String complexity() {
      return Setting.complexity("it makes a plan");
    }

    @Override
    public Options defaults() {
      return new Options(
          0.99, 1, OptionalDouble.empty(), 0.01, Replan.DOUBLING, WorldOptions.standard());
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Setting.ACCEPTED;
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return Setting.problems(ID, options.world(), context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      Prior prior = new Prior(options.prior(), options.rewardPrior());
      Beliefs beliefs = Setting.beliefs(prior, options.world(), context);
      Horizon horizon = new Horizon(OptionalDouble.of(options.discount()), OptionalInt.empty());
      Schedule schedule = new Schedule(options.replan(), Setting.actions(context));
      return new ModelLearner(
          beliefs,
          new Planned(
              schedule,
              random -> horizon.solve(optimistic(options.beta(), beliefs)),
              () -> horizon.afresh().solve(Optimistic.none(beliefs))),
          context);
    }

    static Optimistic optimistic(double beta, Beliefs beliefs) {
      double prior = beliefs.priorCounts();
      return new Optimistic(
          beliefs.mean(), (row, step, plain, later) -> plain + beta / (1 + prior + row.visits()));
    }
  }
}

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
 * MBIE-EB (Strehl and Littman 2008): Q(s,a) = r + discount x P V + beta / sqrt(n(s,a)), and the
 * most there can be where n = 0. Values are kept below reward-high / (1 - discount).
 */
public final class MbieEb {

  private static final String ID = "mbie-eb";

  private static final double SHARE = 0.05;

  private MbieEb() {}

  /**
   * Options of MBIE-EB.
   *
   * @param discount weight of a reward one step later
   * @param beta bonus of a first try
   * @param replan when it plans
   * @param world how it sees the world
   */
  public record Options(
      @Documented(value = "Weight of a reward one step later", range = "(0, 1)") double discount,
      @Documented(
              value =
                  "Bonus of a first try; none: 0.05 (reward-high - reward-low) / (1 - discount)",
              range = ">= 0",
              unit = "reward")
          OptionalDouble beta,
      @Documented("When it makes a new plan") Replan replan,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Setting.share(ID, "discount", discount);
      beta.ifPresent(b -> Check.that(b >= 0 && Double.isFinite(b), ID, "beta", ">= 0", b));
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
      return "MBIE-EB: plans with a bonus of beta over the root of the visits";
    }

    @Override
    public String equations() {
      return "Strehl and Littman 2008, doi:10.1016/j.jcss.2007.08.009";
    }

    @Override
    public String complexity() {
      return Setting.complexity("it makes a plan");
    }

    @Override
    public Options defaults() {
      return new Options(0.99, OptionalDouble.empty(), Replan.DOUBLING, WorldOptions.standard());
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
      Beliefs beliefs = Setting.beliefs(Prior.none(), options.world(), context);
      Horizon horizon = new Horizon(OptionalDouble.of(options.discount()), OptionalInt.empty());
      Schedule schedule = new Schedule(options.replan(), Setting.actions(context));
      return new ModelLearner(
          beliefs,
          new Planned(
              schedule,
              random -> horizon.solve(optimistic(options, horizon, beliefs)),
              () -> horizon.afresh().solve(Optimistic.none(beliefs))),
          context);
    }

    static Optimistic optimistic(Options options, Horizon horizon, Beliefs beliefs) {
      double top = horizon.top(1, beliefs.highest());
      double range = beliefs.highest() - beliefs.lowest();
      double beta = options.beta().orElse(SHARE * range / (1 - options.discount()));
      return new Optimistic(
          beliefs.mean(),
          (row, step, plain, later) ->
              row.visits() == 0
                  ? top
                  : Math.min(top, plain + beta / StrictMath.sqrt(row.visits())));
    }
  }
}

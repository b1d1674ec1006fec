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
 * R-MAX (Brafman and Tennenholtz 2002): what was tried fewer than {@code known} times is thought to
 * be worth the most that can be: reward-high / (1 - discount). It plans anew once a pair of state
 * and action becomes known. States that were never met have no known pairs.
 */
public final class RMax {

  private static final String ID = "r-max";

  private RMax() {}

  /**
   * Options of R-MAX.
   *
   * @param discount weight of a reward one step later
   * @param known tries after which a pair is known
   * @param world how it sees the world
   */
  public record Options(
      @Documented(value = "Weight of a reward one step later", range = "(0, 1)") double discount,
      @Documented(
              value = "Tries after which a pair is known; 1 in worlds without chance",
              range = ">= 1")
          int known,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Setting.share(ID, "discount", discount);
      Check.that(known >= 1, ID, "known", ">= 1", known);
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
      return "R-MAX: takes what it hardly knows to be the best there can be";
    }

    @Override
    public String equations() {
      return "Brafman and Tennenholtz 2002, Journal of Machine Learning Research 3, 213-231";
    }

    @Override
    public String complexity() {
      return Setting.complexity("a pair becomes known");
    }

    @Override
    public Options defaults() {
      return new Options(0.99, 5, WorldOptions.standard());
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
      Schedule schedule = Schedule.reaching(options.known(), Setting.actions(context));
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
      return new Optimistic(
          beliefs.mean(),
          (row, step, plain, later) -> row.visits() < options.known() ? top : plain);
    }
  }
}

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
 * UCBVI (Azar, Osband and Munos 2017): backward induction to the step limit H, Q_h(s,a) = min(H - h
 * + 1, r + P V_{h+1} + scale x bonus), in units of the range of rewards. The bonus is Hoeffding's,
 * 7 H L / sqrt(n), or Bernstein's, sqrt(8 L Var(V_{h+1}) / n) + 14 H L / (3 n), with L = ln(5 S A T
 * / delta) for S states, A actions and T training steps.
 *
 * <p>Differs from the source: the bonus is scaled, since unscaled it is above H until a pair has
 * been tried tens of thousands of times; of Bernstein's bonus the third term is left out, which
 * allows for the error of the variance; a value may rise again from plan to plan.
 */
public final class Ucbvi {

  private static final String ID = "ucbvi";

  private Ucbvi() {}

  /** Which bonus is added. */
  public enum Bonus {
    /** By the number of tries alone. */
    HOEFFDING {
      @Override
      double of(Row row, double[] later, double steps, double log, double range) {
        return 7 * range * steps * log / StrictMath.sqrt(row.visits());
      }
    },
    /** By the number of tries and how much the values of what follows differ. */
    BERNSTEIN {
      @Override
      double of(Row row, double[] later, double steps, double log, double range) {
        double n = row.visits();
        return StrictMath.sqrt(8 * log * row.variance(later) / n)
            + 14 * range * steps * log / (3 * n);
      }
    };

    abstract double of(Row row, double[] later, double steps, double log, double range);
  }

  /**
   * Options of UCBVI.
   *
   * @param bonus which bonus
   * @param scale factor of the bonus
   * @param delta chance that the bonus may be too small
   * @param replan when it plans
   * @param world how it sees the world
   */
  public record Options(
      @Documented("Which bonus is added") Bonus bonus,
      @Documented(value = "Factor of the bonus; 1 is the published one", range = ">= 0")
          double scale,
      @Documented(value = "Chance that the bonus may be too small", range = "(0, 1)") double delta,
      @Documented("When it makes a new plan") Replan replan,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Check.that(scale >= 0 && Double.isFinite(scale), ID, "scale", ">= 0", scale);
      Setting.share(ID, "delta", delta);
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
      return "UCBVI: optimistic backward induction to the step limit";
    }

    @Override
    public String equations() {
      return "Azar, Osband and Munos 2017, arXiv:1703.05449";
    }

    @Override
    public String complexity() {
      return Setting.complexity("it makes a plan") + " and S x N values";
    }

    @Override
    public Options defaults() {
      return new Options(Bonus.HOEFFDING, 0.005, 0.05, Replan.EPISODE, WorldOptions.standard());
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Setting.ACCEPTED;
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return Setting.limited(ID, options.world(), context);
    }

    @Override
    public int sanityBudget() {
      return 300;
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      Beliefs beliefs = Setting.beliefs(Prior.none(), options.world(), context);
      Horizon horizon = new Horizon(OptionalDouble.empty(), context.budget().stepLimit());
      Schedule schedule = new Schedule(options.replan(), Setting.actions(context));
      double trials = Setting.steps(context.budget()) * Setting.actions(context);
      return new ModelLearner(
          beliefs,
          new Planned(
              schedule,
              random -> horizon.solve(optimistic(options, horizon, beliefs, trials, context)),
              () -> horizon.solve(Optimistic.none(beliefs))),
          context);
    }

    static Optimistic optimistic(
        Options options, Horizon horizon, Beliefs beliefs, double trials, AgentContext context) {
      double range = beliefs.highest() - beliefs.lowest();
      double most = beliefs.highest();
      double log = StrictMath.log(5 * beliefs.size() * trials / options.delta());
      double steps = context.budget().stepLimit().orElseThrow();
      return new Optimistic(
          beliefs.mean(),
          (row, step, plain, later) -> {
            double top = horizon.top(step, most);
            return row.visits() == 0
                ? top
                : Math.min(
                    top,
                    plain + options.scale() * options.bonus().of(row, later, steps, log, range));
          });
    }
  }
}

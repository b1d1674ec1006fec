package org.jackdaw.baselines.bayes;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.option.Inlined;
import org.jackdaw.encoders.learning.Check;

/**
 * UCRL2 (Jaksch, Ortner and Auer 2010): takes, of all worlds within confidence regions of what it
 * has counted, the one of the highest reward per step, and follows its best policy until a pair of
 * state and action has been tried as often as before. Probabilities may differ by scale x sqrt(14 S
 * ln(2 A t / delta) / n) in sum, mean rewards by scale x sqrt(7 ln(2 S A t / delta) / (2 n)) of
 * their range. After an episode's end the next one starts as episodes did.
 *
 * <p>Differs from the source: the regions are scaled, by 1 unless configured; the other criteria of
 * this family, discounted or finite, are those of {@code mbie-eb} and {@code ucbvi}.
 */
public final class Ucrl2 {

  private static final String ID = "ucrl2";

  private Ucrl2() {}

  /**
   * Options of UCRL2.
   *
   * @param delta chance that the world is not within the regions
   * @param scale factor of the radii
   * @param world how it sees the world
   */
  public record Options(
      @Documented(value = "Chance that the world is not within the regions", range = "(0, 1)")
          double delta,
      @Documented(value = "Factor of the regions' radii; 1 is the published one", range = ">= 0")
          double scale,
      @Documented("How it sees the world") @Inlined WorldOptions world) {

    /** Checks the ranges. */
    public Options {
      Setting.share(ID, "delta", delta);
      Check.that(scale >= 0 && Double.isFinite(scale), ID, "scale", ">= 0", scale);
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
      return "UCRL2: the best policy of the best world that is still plausible";
    }

    @Override
    public String equations() {
      return "Jaksch, Ortner and Auer 2010, Journal of Machine Learning Research 11, 1563-1600";
    }

    @Override
    public String complexity() {
      return Setting.complexity("the tries of a pair have doubled");
    }

    @Override
    public Options defaults() {
      return new Options(0.05, 1, WorldOptions.standard());
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
      return 500;
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      Beliefs beliefs = Setting.beliefs(Prior.none(), options.world(), context);
      Schedule schedule = new Schedule(Replan.DOUBLING, Setting.actions(context));
      Regions regions = new Regions(options.delta(), options.scale(), beliefs);
      return new ModelLearner(
          beliefs,
          new Planned(schedule, random -> regions.plan(schedule.steps()), regions::certain),
          context);
    }
  }
}

package org.jackdaw.baselines;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;

/**
 * Thompson sampling (Thompson 1933, doi:10.2307/2332286) on a Bernoulli bandit: one draw per arm
 * from its posterior Beta(prior-alpha + successes, prior-beta + failures), and the arm of the
 * largest draw. In evaluation: the largest posterior mean.
 */
public final class Thompson implements ArmRule {

  private static final String ID = "thompson";

  private final Options options;

  Thompson(Options options) {
    this.options = options;
  }

  @Override
  public void score(ArmCounts counts, RandomStream random, double[] scores) {
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = GammaDraw.beta(random, alpha(counts, arm), beta(counts, arm));
    }
  }

  private double alpha(ArmCounts counts, int arm) {
    return options.priorAlpha() + counts.successes(arm);
  }

  private double beta(ArmCounts counts, int arm) {
    return options.priorBeta() + counts.plays(arm) - counts.successes(arm);
  }

  @Override
  public void mean(ArmCounts counts, double[] means) {
    for (int arm = 0; arm < means.length; arm++) {
      means[arm] = alpha(counts, arm) / (alpha(counts, arm) + beta(counts, arm));
    }
  }

  /**
   * Options of Thompson sampling.
   *
   * @param priorAlpha first parameter of every arm's Beta prior
   * @param priorBeta second parameter of every arm's Beta prior
   */
  public record Options(
      @Documented(value = "First parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorAlpha,
      @Documented(value = "Second parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorBeta) {

    /** Checks the ranges. */
    public Options {
      positive("prior-alpha", priorAlpha);
      positive("prior-beta", priorBeta);
    }

    private static void positive(String key, double value) {
      Check.that(value > 0 && value <= 1e6, ID, key, "in (0, 1e6]", value);
    }
  }

  /** Makes Thompson samplers. */
  public static final class Factory implements AgentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Thompson sampling on Bernoulli bandits: the arm of the largest posterior draw";
    }

    @Override
    public String equations() {
      return "Thompson 1933, doi:10.2307/2332286; Chapelle and Li 2011";
    }

    @Override
    public String complexity() {
      return "O(A) draws from Beta distributions per step and 2 A numbers, for A arms";
    }

    @Override
    public Options defaults() {
      return new Options(1, 1);
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Set.of(KnowledgeLevel.NONE);
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return Fit.bandit(ID, context);
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      return new ArmPlayer(ID, new Thompson(options), context);
    }
  }
}

package org.jackdaw.baselines;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.RandomStream;

/**
 * UCB1 (Auer, Cesa-Bianchi and Fischer 2002, doi:10.1023/A:1013689704352) on a Bernoulli bandit:
 * each arm once in order, then the arm of the largest m + sqrt(width ln N / n), with its mean m,
 * its plays n and all plays N. In evaluation: the largest mean; an arm that was never played counts
 * as 1/2.
 */
public final class Ucb1 implements ArmRule {

  private static final String ID = "ucb1";
  private static final double UNKNOWN_MEAN = 0.5;

  private final double width;

  Ucb1(double width) {
    this.width = width;
  }

  @Override
  public void score(ArmCounts counts, RandomStream random, double[] scores) {
    int untried = 0;
    for (int arm = 0; arm < scores.length; arm++) {
      int plays = counts.plays(arm);
      scores[arm] = plays == 0 ? scores.length - untried++ + bound(counts) : index(counts, arm);
    }
  }

  /** Above every index that a played arm can have. */
  private double bound(ArmCounts counts) {
    return 1 + StrictMath.sqrt(width * StrictMath.log(Math.max(1, counts.total())));
  }

  private double index(ArmCounts counts, int arm) {
    double plays = counts.plays(arm);
    return counts.successes(arm) / plays
        + StrictMath.sqrt(width * StrictMath.log(counts.total()) / plays);
  }

  @Override
  public void mean(ArmCounts counts, double[] means) {
    for (int arm = 0; arm < means.length; arm++) {
      int plays = counts.plays(arm);
      means[arm] = plays == 0 ? UNKNOWN_MEAN : counts.successes(arm) / (double) plays;
    }
  }

  /**
   * Options of UCB1.
   *
   * @param width factor of ln N / n under the root
   */
  public record Options(
      @Documented(
              value = "Factor of ln N / n under the root; 2 is the original",
              range = "(0, 100]")
          double width) {

    /** Checks the range. */
    public Options {
      Check.that(width > 0 && width <= 100, ID, "width", "in (0, 100]", width);
    }
  }

  /** Makes UCB1 agents. */
  public static final class Factory implements AgentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "UCB1 on Bernoulli bandits: the arm of the largest upper confidence bound";
    }

    @Override
    public String equations() {
      return "Auer, Cesa-Bianchi and Fischer 2002, doi:10.1023/A:1013689704352";
    }

    @Override
    public String complexity() {
      return "O(A) time per step and 2 A numbers, for A arms";
    }

    @Override
    public Options defaults() {
      return new Options(2);
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
      return new ArmPlayer(ID, new Ucb1(options.width()), context);
    }
  }
}

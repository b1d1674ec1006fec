package org.jackdaw.baselines.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.encoders.learning.Check;

/**
 * Plays a Bernoulli bandit with independent Beta priors optimally for the expected number of
 * successes within a horizon, by dynamic programming over counts (Bellman 1956); after the horizon
 * the arm of the largest posterior mean. Few arms and plays only: the table has C(horizon + 2 arms,
 * 2 arms) entries, at most ten million (two arms: 121 plays).
 */
public final class BayesOptimal implements ArmRule {

  private static final String ID = "bayes-optimal-bandit";

  private final OptimalPlay optimum;
  private final int[] counts;

  BayesOptimal(OptimalPlay optimum, int arms) {
    this.optimum = optimum;
    counts = new int[2 * arms];
  }

  @Override
  public void score(ArmBeliefs beliefs, RandomStream random, double[] scores) {
    if (beliefs.total() >= optimum.plays()) {
      mean(beliefs, scores);
      return;
    }
    for (int arm = 0; arm < scores.length; arm++) {
      counts[2 * arm] = beliefs.successes(arm);
      counts[2 * arm + 1] = beliefs.plays(arm) - beliefs.successes(arm);
    }
    for (int arm = 0; arm < scores.length; arm++) {
      scores[arm] = optimum.best(counts, beliefs.total(), arm) ? 1 : 0;
    }
  }

  /**
   * Options of optimal play.
   *
   * @param horizon plays whose successes count
   * @param priorAlpha first parameter of every arm's Beta prior
   * @param priorBeta second parameter of every arm's Beta prior
   */
  public record Options(
      @Documented(
              value = "Plays whose successes count; by default all plays of training",
              range = "[1, 1000000]")
          OptionalInt horizon,
      @Documented(value = "First parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorAlpha,
      @Documented(value = "Second parameter of every arm's Beta prior", range = "(0, 1e6]")
          double priorBeta) {

    private static final int MOST_PLAYS = 1_000_000;

    /** Checks the ranges. */
    public Options {
      horizon.ifPresent(
          h -> Check.that(h >= 1 && h <= MOST_PLAYS, ID, "horizon", "in [1, 1000000]", h));
      ArmPrior.check(priorAlpha, priorBeta);
    }

    private OptionalLong plays(AgentContext context) {
      return horizon.isPresent() ? OptionalLong.of(horizon.getAsInt()) : Plays.of(context.budget());
    }
  }

  /** Makes optimal players. */
  public static final class Factory extends BanditFactory<Options> {

    /** For the service loader. */
    public Factory() {
      super(
          ID,
          "Optimal play of small Bernoulli bandits whose arms are drawn from the prior",
          "Bellman 1956, A problem in the sequential design of experiments",
          "O(A) time per step; at first O(A^2 C(T + 2 A, 2 A)) time and as many bytes, for A arms and T plays",
          new Options(OptionalInt.empty(), 1, 1));
    }

    @Override
    ArmPrior prior(Options options) {
      return new ArmPrior(options.priorAlpha(), options.priorBeta(), 0);
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      List<String> problems = new ArrayList<>(super.problems(options, context));
      if (problems.isEmpty()) {
        OptionalLong plays = options.plays(context);
        if (plays.isEmpty()) {
          problems.add(ID + " needs a horizon, since training has no bound");
        } else if (!fits(arms(context), plays.getAsLong())) {
          problems.add(
              ID
                  + " can tabulate few plays only (121 with two arms, 40 with three), not "
                  + plays.getAsLong()
                  + " with "
                  + arms(context)
                  + " arms");
        }
      }
      return problems;
    }

    private static boolean fits(int arms, long plays) {
      return plays <= Options.MOST_PLAYS && OptimalPlay.fits(arms, (int) plays);
    }

    @Override
    ArmRule rule(Options options, AgentContext context) {
      int arms = arms(context);
      int plays = (int) options.plays(context).orElseThrow();
      return new BayesOptimal(
          new OptimalPlay(arms, plays, options.priorAlpha(), options.priorBeta()), arms);
    }
  }
}

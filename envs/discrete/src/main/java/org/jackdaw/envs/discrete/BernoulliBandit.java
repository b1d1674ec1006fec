package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * The Bernoulli bandit: k arms, each pays 1 with its own probability.
 *
 * <p><b>Hidden state.</b> {@code situation} with a single state; the arms' means are parameters.
 *
 * <p><b>Observations.</b> {@code situation} with a single outcome, also at the reset.
 *
 * <p><b>Actions.</b> {@code arm}: 0 to k - 1.
 *
 * <p><b>Reward.</b> 1 with the arm's mean, else 0; a reward-only modality {@code reward} (nothing,
 * payout) whose only parent is the control.
 *
 * <p><b>Start.</b> The means are given, or drawn once per run from a Beta distribution.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact: the true means of the run, an upper bound for any learner.
 *
 * <p><b>Known optimum.</b> Steps times the largest mean; for k means drawn uniformly that is k / (k
 * + 1) per step on average.
 *
 * <p><b>References.</b> Lai and Robbins 1985, doi:10.1016/0196-8858(85)90002-8.
 */
public final class BernoulliBandit {

  private static final String ID = "bernoulli-bandit";
  private static final int MOST_ARMS = 100_000;
  private static final int ARMS = 10;
  private static final int STEP_LIMIT = 1000;

  private BernoulliBandit() {}

  /**
   * Options of the Bernoulli bandit.
   *
   * @param arms number of arms; as many as means where those are given
   * @param means the arms' means; empty to draw them per run
   * @param priorAlpha first parameter of the Beta distribution of drawn means
   * @param priorBeta second parameter of the Beta distribution of drawn means
   */
  public record Options(
      @Documented(
              value = "Number of arms; where means are given, as many as those",
              range = "[1, 100000]")
          int arms,
      @Documented(value = "Chance of a payout per arm; none: drawn once per run", range = "[0, 1]")
          List<Double> means,
      @Documented(value = "Drawn means are Beta(prior-alpha, prior-beta)", range = "> 0")
          double priorAlpha,
      @Documented(value = "Drawn means are Beta(prior-alpha, prior-beta)", range = "> 0")
          double priorBeta) {

    /** Checks the means and the prior; counts the arms where means are given. */
    public Options {
      means = List.copyOf(means);
      means.forEach(mean -> Check.within(ID, "means", mean, 0, 1));
      Check.that(
          arms >= 1 && arms <= MOST_ARMS,
          ID + ": arms must be in [1, " + MOST_ARMS + "], got " + arms);
      Check.that(
          means.isEmpty() || arms == ARMS || arms == means.size(),
          ID + ": arms must be as many as means, got " + arms + " and " + means.size());
      arms = means.isEmpty() ? arms : means.size();
      BetaMeans.check(ID, priorAlpha, priorBeta);
    }
  }

  /** Makes Bernoulli bandits. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Bernoulli bandit: arms that pay 1 with their own chance, given or drawn per run";
    }

    @Override
    public Options defaults() {
      return new Options(ARMS, List.of(), 1, 1);
    }

    @Override
    public Environment create(Options options) {
      return new ModelWorld(
          ModelWorld.spec(ID, model(options, 0), OptionalInt.of(STEP_LIMIT), Optional.empty()),
          run -> model(options, run));
    }
  }

  /**
   * The arms' means in a run.
   *
   * @param options the options
   * @param runSeed the run's seed
   * @return one chance per arm
   */
  public static List<Double> means(Options options, long runSeed) {
    return options.means().isEmpty()
        ? BetaMeans.means(ID, runSeed, options.arms(), options.priorAlpha(), options.priorBeta())
        : options.means();
  }

  /**
   * The bandit of a run as a model.
   *
   * @param options the options
   * @param runSeed the run's seed
   * @return the exact model, with the true means
   */
  public static Model model(Options options, long runSeed) {
    List<Double> means = means(options, runSeed);
    return Model.builder()
        .factor("situation", "same")
        .control(Variable.numbered("arm", options.arms()))
        .modality("situation", "same")
        .modality("reward", "nothing", "payout")
        .deterministicLikelihood("situation", List.of(Parent.after("situation")), v -> 0)
        .likelihood(
            "reward",
            List.of(Parent.control("arm")),
            (v, column) -> {
              column[0] = 1 - means.get(v[0]);
              column[1] = means.get(v[0]);
            })
        .rewardOnly("reward", 0, 1)
        .build();
  }
}

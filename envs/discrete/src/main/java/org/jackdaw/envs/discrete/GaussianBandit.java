package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.text.Decimals;

/**
 * The Gaussian bandit: k arms, each pays around its own mean, on a fine lattice.
 *
 * <p><b>Hidden state.</b> {@code situation} with a single state; the arms' means are parameters.
 *
 * <p><b>Observations.</b> {@code situation} with a single outcome, also at the reset.
 *
 * <p><b>Actions.</b> {@code arm}: 0 to k - 1.
 *
 * <p><b>Reward.</b> A multiple of noise-sd / {@code points-per-sd} around the prior mean, with a
 * probability proportional to the normal density around the arm's mean: the discrete normal
 * distribution, whose mean and variance are those of the normal one to many digits. A reward-only
 * modality {@code reward}, whose only parent is the control, with an outcome per multiple.
 *
 * <p><b>Start.</b> The means are given, or drawn once per run from a normal distribution, cut at 4
 * standard deviations.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact: the true means of the run, an upper bound for any learner.
 * Differs from the continuous bandit: the lattice, which ends 5 noise-sd beyond the possible means,
 * so that the model is finite.
 *
 * <p><b>Known optimum.</b> Steps times the largest mean; for ten means drawn with the default
 * options 1.5388 per step on average.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., section 2.3.
 */
public final class GaussianBandit {

  private static final String ID = "gaussian-bandit";
  private static final int STEP_LIMIT = 1000;
  private static final int ARMS = 10;
  private static final int MOST_POINTS = 5000;
  private static final double CUT = 4;
  private static final double TAIL = 5;

  private GaussianBandit() {}

  /**
   * Options of the Gaussian bandit.
   *
   * @param arms number of arms; as many as means where those are given
   * @param means the arms' means; empty to draw them per run
   * @param priorMean mean of drawn means
   * @param priorSd standard deviation of drawn means
   * @param noiseSd standard deviation of rewards
   * @param pointsPerSd lattice points per standard deviation
   */
  public record Options(
      @Documented(
              value = "Number of arms; where means are given, as many as those",
              range = "[1, 1000]")
          int arms,
      @Documented(value = "Mean reward per arm; none: drawn once per run", unit = "reward")
          List<Double> means,
      @Documented(value = "Mean of drawn means", unit = "reward") double priorMean,
      @Documented(value = "Standard deviation of drawn means", range = "[0, 1000]", unit = "reward")
          double priorSd,
      @Documented(
              value = "Standard deviation of an arm's rewards",
              range = "[0.001, 1000]",
              unit = "reward")
          double noiseSd,
      @Documented(
              value = "Lattice points per noise-sd; from 2 on the lattice is hardly felt",
              range = "[1, 20]")
          int pointsPerSd) {

    /** Checks the options. */
    public Options {
      means = List.copyOf(means);
      Check.within(ID, "arms", arms, 1, 1000);
      means.forEach(mean -> Check.finite(ID, "means", mean));
      Check.that(
          means.isEmpty() || arms == ARMS || arms == means.size(),
          ID + ": arms must be as many as means, got " + arms + " and " + means.size());
      arms = means.isEmpty() ? arms : means.size();
      Check.finite(ID, "prior-mean", priorMean);
      Check.within(ID, "prior-sd", priorSd, 0, 1000);
      Check.within(ID, "noise-sd", noiseSd, 0.001, 1000);
      Check.within(ID, "points-per-sd", pointsPerSd, 1, 20);
      Check.that(
          reach(means, priorMean, priorSd) / noiseSd * pointsPerSd <= MOST_POINTS,
          ID + ": noise-sd must be larger for means that lie so far apart, got " + noiseSd);
    }
  }

  /** Makes Gaussian bandits. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Gaussian bandit: arms that pay around their own mean, given or drawn per run";
    }

    @Override
    public Options defaults() {
      return new Options(ARMS, List.of(), 0, 1, 1, 2);
    }

    @Override
    public Environment create(Options options) {
      return new ModelWorld(
          ModelWorld.spec(ID, model(options, 0), OptionalInt.of(STEP_LIMIT), Optional.empty()),
          run -> model(options, run));
    }
  }

  /** How far a mean can be from the prior mean. */
  private static double reach(List<Double> means, double priorMean, double priorSd) {
    return means.isEmpty()
        ? CUT * priorSd
        : means.stream().mapToDouble(mean -> Math.abs(mean - priorMean)).max().orElseThrow();
  }

  /**
   * The arms' means in a run.
   *
   * @param options the options
   * @param runSeed the run's seed
   * @return one mean per arm
   */
  public static List<Double> means(Options options, long runSeed) {
    if (!options.means().isEmpty()) {
      return options.means();
    }
    RandomStream random = SeedTree.root(runSeed).child(ID).child("means").stream();
    List<Double> means = new ArrayList<>();
    for (int arm = 0; arm < options.arms(); arm++) {
      double drawn = Math.min(Math.max(random.nextGaussian(), -CUT), CUT);
      means.add(options.priorMean() + options.priorSd() * drawn);
    }
    return means;
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
    double[] lattice = lattice(options);
    List<String> labels = Arrays.stream(lattice).mapToObj(Decimals::format).toList();
    ModelBuilder builder = Model.builder();
    builder.factor("situation", "same").modality("situation", "same");
    builder.deterministicLikelihood("situation", List.of(Parent.after("situation")), v -> 0);
    builder.control(Variable.numbered("arm", options.arms()));
    builder.modality(new Variable("reward", labels)).rewardOnly("reward", lattice);
    builder.likelihood(
        "reward",
        List.of(Parent.control("arm")),
        (v, column) -> paid(lattice, means.get(v[0]), options.noiseSd(), column));
    return builder.build();
  }

  private static double[] lattice(Options options) {
    double width = options.noiseSd() / options.pointsPerSd();
    double reach = reach(options.means(), options.priorMean(), options.priorSd());
    int side = (int) Math.ceil((reach + TAIL * options.noiseSd()) / width);
    double[] lattice = new double[2 * side + 1];
    for (int k = -side; k <= side; k++) {
      lattice[side + k] = options.priorMean() + k * width;
    }
    return lattice;
  }

  private static void paid(double[] lattice, double mean, double sd, double[] column) {
    for (int k = 0; k < lattice.length; k++) {
      double z = (lattice[k] - mean) / sd;
      column[k] = -z * z / 2;
    }
    Categorical.softmax(column);
  }
}

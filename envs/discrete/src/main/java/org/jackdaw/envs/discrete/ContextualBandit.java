package org.jackdaw.envs.discrete;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * The contextual bandit: which arm is good depends on a context that is seen and changes at every
 * step.
 *
 * <p><b>Hidden state.</b> {@code context}: 0 to contexts - 1; the means are parameters.
 *
 * <p><b>Observations.</b> {@code context}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code arm}: 0 to k - 1.
 *
 * <p><b>Reward.</b> 1 with the mean of the arm in the context that was seen before the action, else
 * 0; a reward-only modality {@code reward} (nothing, payout).
 *
 * <p><b>Start.</b> Any context. The means are given, or drawn once per run from a Beta
 * distribution.
 *
 * <p><b>End.</b> Never by itself; each step draws a new context. Step limit 1000. There is no
 * success.
 *
 * <p><b>Published model.</b> Exact: the true means of the run, an upper bound for any learner.
 *
 * <p><b>Known optimum.</b> Steps times the average over contexts of the largest mean; with means
 * drawn uniformly k / (k + 1) per step on average.
 *
 * <p><b>References.</b> Langford and Zhang 2007, "The epoch-greedy algorithm for contextual
 * multi-armed bandits", NIPS.
 */
public final class ContextualBandit {

  private static final String ID = "contextual-bandit";
  private static final int STEP_LIMIT = 1000;

  private ContextualBandit() {}

  /**
   * Options of the contextual bandit.
   *
   * @param contexts number of contexts; as many as rows of means where those are given
   * @param arms number of arms; as many as columns of means where those are given
   * @param means the means by context and arm; empty to draw them per run
   * @param priorAlpha first parameter of the Beta distribution of drawn means
   * @param priorBeta second parameter of the Beta distribution of drawn means
   */
  public record Options(
      @Documented(
              value = "Number of contexts; where means are given, as many as their rows",
              range = "[1, 1000]")
          int contexts,
      @Documented(
              value = "Number of arms; where means are given, as many as their columns",
              range = "[1, 1000]")
          int arms,
      @Documented(
              value = "Chance of a payout, one row of arms per context; none: drawn once per run",
              range = "[0, 1]")
          List<List<Double>> means,
      @Documented(value = "Drawn means are Beta(prior-alpha, prior-beta)", range = "> 0")
          double priorAlpha,
      @Documented(value = "Drawn means are Beta(prior-alpha, prior-beta)", range = "> 0")
          double priorBeta) {

    /** Checks the options. */
    public Options {
      means = means.stream().map(List::copyOf).toList();
      Check.within(ID, "contexts", contexts, 1, 1000);
      Check.within(ID, "arms", arms, 1, 1000);
      for (List<Double> row : means) {
        Check.that(
            !row.isEmpty() && row.size() == means.get(0).size(),
            ID + ": means must have rows of one length, got " + means);
        row.forEach(mean -> Check.within(ID, "means", mean, 0, 1));
      }
      contexts = means.isEmpty() ? contexts : means.size();
      arms = means.isEmpty() ? arms : means.get(0).size();
      BetaMeans.check(ID, priorAlpha, priorBeta);
    }
  }

  /** Makes contextual bandits. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Contextual bandit: the good arm depends on a context that is seen";
    }

    @Override
    public Options defaults() {
      return new Options(4, 5, List.of(), 1, 1);
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
   * @return one row of chances per context
   */
  public static List<List<Double>> means(Options options, long runSeed) {
    if (!options.means().isEmpty()) {
      return options.means();
    }
    int arms = options.arms();
    List<Double> drawn =
        BetaMeans.means(
            ID, runSeed, options.contexts() * arms, options.priorAlpha(), options.priorBeta());
    return IntStream.range(0, options.contexts())
        .mapToObj(context -> drawn.subList(context * arms, (context + 1) * arms))
        .toList();
  }

  /**
   * The bandit of a run as a model.
   *
   * @param options the options
   * @param runSeed the run's seed
   * @return the exact model, with the true means
   */
  public static Model model(Options options, long runSeed) {
    List<List<Double>> means = means(options, runSeed);
    ModelBuilder builder = Model.builder();
    ObservedState.declare(builder, Variable.numbered("context", options.contexts()));
    builder.control(Variable.numbered("arm", options.arms()));
    builder.transition(
        "context", List.of(), (v, column) -> Arrays.fill(column, 1.0 / options.contexts()));
    Payout.declare(
        builder,
        List.of(Parent.before("context"), Parent.control("arm")),
        v -> means.get(v[0]).get(v[1]));
    return builder.build();
  }
}

package org.jackdaw.baselines.bonus;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * Options of an intrinsic reward.
 *
 * @param kind what it is paid for
 * @param scale its weight
 * @param prior Dirichlet parameter of every next observation, of the information gains
 * @param features number of random features per state
 * @param learningRate how fast random features are learnt
 * @param steps actions ahead that empowerment counts
 */
public record BonusOptions(
    @Documented(
            "What is paid for: visits to rare states or pairs, unlearnt random features, information"
                + " about transitions as gained or as expected, or empowerment on the learnt model")
        BonusKind kind,
    @Documented(value = "Weight of the bonus", range = "[0, 1e6]", unit = "reward") double scale,
    @Documented(
            value = "Dirichlet parameter of every next observation, for the information gains",
            range = "(0, 1e6]")
        double prior,
    @Documented(value = "Random features per state", range = "[1, 10000]") int features,
    @Documented(value = "How fast random features are learnt", range = "(0, 1]")
        double learningRate,
    @Documented(value = "Actions ahead that empowerment counts", range = "[1, 4]", unit = "steps")
        int steps) {

  private static final String NAME = "bonus";

  /** Checks the ranges. */
  public BonusOptions {
    Check.that(scale >= 0 && scale <= 1e6, NAME, "scale", "in [0, 1e6]", scale);
    Check.that(prior > 0 && prior <= 1e6, NAME, "prior", "in (0, 1e6]", prior);
    Check.that(features >= 1 && features <= 10_000, NAME, "features", "in [1, 10000]", features);
    Check.that(
        learningRate > 0 && learningRate <= 1, NAME, "learning-rate", "in (0, 1]", learningRate);
    Check.that(steps >= 1 && steps <= 4, NAME, "steps", "in [1, 4]", steps);
  }

  /**
   * No bonus; the other options as they are unless configured.
   *
   * @return the defaults
   */
  public static BonusOptions none() {
    return new BonusOptions(BonusKind.NONE, 0.1, 1, 8, 0.1, 1);
  }

  /**
   * The reward of these options.
   *
   * @param context what the learner received
   * @return a reward that knows nothing yet
   */
  public IntrinsicReward reward(AgentContext context) {
    return kind == BonusKind.NONE ? IntrinsicReward.NONE : scaled(unscaled(context));
  }

  private IntrinsicReward scaled(IntrinsicReward reward) {
    return (before, action, after, terminated) ->
        scale * reward.of(before, action, after, terminated);
  }

  private IntrinsicReward unscaled(AgentContext context) {
    int actions = NextObservations.actions(context);
    return switch (kind) {
      case NONE -> IntrinsicReward.NONE;
      case STATE_COUNT -> new StateCounts();
      case PAIR_COUNT -> new PairCounts(actions);
      case RANDOM_FEATURES ->
          new RandomFeatures(
              features, learningRate, context.seeds().child("random-features").stream());
      case INFORMATION_GAIN ->
          new InformationGain(prior, NextObservations.count(context), actions, false);
      case EXPECTED_INFORMATION_GAIN ->
          new InformationGain(prior, NextObservations.count(context), actions, true);
      case EMPOWERMENT -> new LearntEmpowerment(steps, actions);
    };
  }
}

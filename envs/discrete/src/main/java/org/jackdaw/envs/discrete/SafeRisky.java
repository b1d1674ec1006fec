package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Safe or risky: a small certain reward or a large one by chance; in one form the chance has to be
 * learnt over episodes, in the other a cue tells which of two chances it is.
 *
 * <p><b>Hidden state.</b> {@code location} (start, safe, risky, with a cue also cue); with a cue
 * also {@code context} (high, low: how often risky wins), constant within an episode.
 *
 * <p><b>Observations.</b> {@code outcome}: start, safe, win, loss; with a cue also cue-high and
 * cue-low, which are always true. It shows itself at the reset.
 *
 * <p><b>Actions.</b> {@code move}: the location to go to. Safe and risky are never left.
 *
 * <p><b>Reward.</b> Of the outcomes safe, win and loss at every step; 0 for the others.
 *
 * <p><b>Start.</b> At the start. The context is high or low by a fair draw, or fixed by {@code
 * first-context}; between episodes it is drawn anew, kept, or switches.
 *
 * <p><b>End.</b> At safe or risky, unless {@code end-at-choice} is off. Step limit 2 with a cue, 1
 * without. Success: none.
 *
 * <p><b>Published model.</b> Exact; risky wins with {@code win-probability}, in the low context
 * with one minus that. Preferences in nats by {@code preferences}.
 *
 * <p><b>Known optimum.</b> An episode is worth {@code max(safe, p win + (1 - p) loss)}: without a
 * cue 3.4 at a win-probability of 0.85 and 1 at 0.15. With the cue the mean of both contexts: 2 at
 * 0.75, as much as without looking, since these rewards are indifferent to it; 2.2 at 0.85.
 *
 * <p><b>References.</b> Schwartenbeck et al. 2019, "Computational mechanisms of curiosity and
 * goal-directed exploration", eLife 8. Their learning task is {@code cue: false, win-probability:
 * 0.85} (or 0.15); their inference tasks are the defaults, and {@code context-between-episodes:
 * kept, win-probability: 0.85}, where a trial with an absorbing arm that pays twice is {@code
 * end-at-choice: false}.
 */
public final class SafeRisky {

  private static final String ID = "safe-risky";

  private SafeRisky() {}

  /** The context of a run's first episode. */
  public enum FirstContext {
    /** Each with probability one half. */
    EITHER,
    /** Risky wins with win-probability. */
    HIGH,
    /** Risky wins with one minus win-probability. */
    LOW
  }

  /**
   * Options of safe or risky.
   *
   * @param cue whether there are two contexts, and a cue that tells which it is
   * @param winProbability chance that risky wins, in the high context where there are two
   * @param safeReward reward of safe
   * @param winReward reward of a win
   * @param lossReward reward of a loss
   * @param preferences log-preferences for safe, win and loss
   * @param endAtChoice whether an episode ends at safe or risky
   * @param firstContext the context of a run's first episode
   * @param contextBetweenEpisodes what becomes of the context between episodes
   * @param contextSwitchProbability chance of a switch between two training episodes
   */
  public record Options(
      @Documented("Whether there are two contexts, and a cue that tells which it is") boolean cue,
      @Documented(
              value = "Chance that risky wins; with a cue, in the high context",
              range = "[0, 1]")
          double winProbability,
      @Documented(value = "Reward of safe", unit = "pellets") double safeReward,
      @Documented(value = "Reward of a win at risky", unit = "pellets") double winReward,
      @Documented(value = "Reward of a loss at risky", unit = "pellets") double lossReward,
      @Documented(
              value = "Log-preferences for safe, win and loss, ordered as their rewards",
              range = "three numbers",
              unit = "nats")
          List<Double> preferences,
      @Documented("Whether an episode ends at safe or risky; if not, they pay at every step")
          boolean endAtChoice,
      @Documented("The context of a run's first episode: either by a fair draw, high or low")
          FirstContext firstContext,
      @Documented("The context between episodes: drawn anew, kept for the run, or switching")
          TMaze.Context contextBetweenEpisodes,
      @Documented(
              value = "Chance that a switching context changes between two training episodes",
              range = "[0, 1]")
          OptionalDouble contextSwitchProbability) {

    /** Checks ranges, and that preferences are ordered as rewards. */
    public Options {
      preferences = List.copyOf(preferences);
      Check.within(ID, "win-probability", winProbability, 0, 1);
      Check.finite(ID, "safe-reward", safeReward);
      Check.finite(ID, "win-reward", winReward);
      Check.finite(ID, "loss-reward", lossReward);
      Check.that(
          preferences.size() == 3, ID + ": preferences must be three numbers, got " + preferences);
      preferences.forEach(p -> Check.finite(ID, "preferences", p));
      Contexts.check(ID, contextBetweenEpisodes, contextSwitchProbability);
      Check.that(
          cue
              || firstContext == FirstContext.EITHER
                  && contextBetweenEpisodes == TMaze.Context.DRAWN,
          ID + ": a context must be set with cue: true only");
      ordered(rewards(safeReward, winReward, lossReward), nats(preferences));
    }

    private static double[] rewards(double safe, double win, double loss) {
      return new double[] {0, safe, win, loss, 0, 0};
    }

    private static double[] nats(List<Double> p) {
      return new double[] {0, p.get(0), p.get(1), p.get(2), 0, 0};
    }

    private static void ordered(double[] rewards, double[] nats) {
      for (int a = 0; a < rewards.length; a++) {
        for (int b = 0; b < rewards.length; b++) {
          Check.that(
              rewards[a] <= rewards[b] || nats[a] >= nats[b],
              ID + ": preferences must be ordered as the rewards of safe, win, loss and nothing");
        }
      }
    }

    double[] rewards() {
      return rewards(safeReward, winReward, lossReward);
    }

    double[] nats() {
      return nats(preferences);
    }
  }

  /** Makes worlds of this kind. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Safe or risky: a certain small reward or a large one by a chance to be found out";
    }

    @Override
    public Options defaults() {
      return new Options(
          true,
          0.75,
          1,
          4,
          0,
          List.of(2.0, 4.0, -2.0),
          true,
          FirstContext.EITHER,
          TMaze.Context.DRAWN,
          OptionalDouble.empty());
    }

    @Override
    public Environment create(Options options) {
      OptionalInt stepLimit = OptionalInt.of(options.cue() ? 2 : 1);
      return ModelWorld.of(ID, model(options), stepLimit, Optional.empty());
    }
  }

  /**
   * The world as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return SafeRiskyModel.of(options);
  }
}

package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Blackjack with the dynamics of Gymnasium's Blackjack-v1: draw cards from an endless deck to come
 * closer to 21 than the dealer, but not above.
 *
 * <p><b>Hidden state.</b> {@code hand} (hard-4 to hard-31, of which those above 21 are bust;
 * soft-12 to soft-21 with an ace that counts 11; natural, an ace and a ten dealt), {@code dealer}
 * (the card shown, 1 the ace to 10), {@code result} (playing, lost, draw, won; with rules natural
 * also won-by-natural).
 *
 * <p><b>Observations.</b> {@code sum} (4 to 31), {@code dealer}, {@code ace} (no, usable), also at
 * the reset. A natural looks like soft-21; the first observation tells them apart.
 *
 * <p><b>Actions.</b> {@code action}: stick, hit.
 *
 * <p><b>Reward.</b> 1, 0 or -1 for the result; with rules natural 1.5 for a win by a natural. A
 * reward-only modality {@code reward}.
 *
 * <p><b>Start.</b> Two cards for the player, one shown of the dealer.
 *
 * <p><b>End.</b> When the player sticks or is bust. The dealer then draws to 17. Step limit 20.
 * Success: a win.
 *
 * <p><b>Published model.</b> Exact; the dealer's second card is drawn when the player sticks, which
 * changes nothing.
 *
 * <p><b>Known optimum.</b> Rules sutton-barto -0.04311311, natural -0.02572918, plain -0.04655598;
 * uniformly random -0.394175 with sutton-barto.
 *
 * <p><b>References.</b> Sutton and Barto 2018, "Reinforcement learning", 2nd ed., example 5.1;
 * Towers et al. 2024, arXiv:2407.17032.
 */
public final class Blackjack {

  static final String ID = "blackjack";
  private static final int STEP_LIMIT = 20;

  private Blackjack() {}

  /** What a natural is worth. */
  public enum Rules {
    /** It wins against everything but a natural. */
    SUTTON_BARTO,
    /** It is a 21 that pays 1.5 when it wins. */
    NATURAL,
    /** It is a 21 like any other. */
    PLAIN
  }

  /**
   * Options of Blackjack.
   *
   * @param rules what a natural is worth
   */
  public record Options(
      @Documented(
              "What a natural is worth: it wins unless the dealer has one too (sutton-barto), pays"
                  + " 1.5 when it wins (natural), or is a 21 like any other (plain)")
          Rules rules) {}

  /** Makes tables of Blackjack. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Blackjack of Gymnasium v1: draw cards from an endless deck against a dealer";
    }

    @Override
    public Options defaults() {
      return new Options(Rules.SUTTON_BARTO);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.of(last -> last.reward() > 0));
    }
  }

  /**
   * Blackjack as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return BlackjackModel.of(options.rules());
  }
}

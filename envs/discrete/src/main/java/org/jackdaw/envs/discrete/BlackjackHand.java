package org.jackdaw.envs.discrete;

/**
 * What counts of a hand of cards.
 *
 * @param sum the sum, a usable ace as 11
 * @param soft whether an ace counts 11
 */
record BlackjackHand(int sum, boolean soft) {

  static final int CARDS = 10;
  static final int BEST = 21;
  private static final int ACE = 1;
  private static final int USABLE = 10;
  private static final double RANKS = 13;
  private static final double TENS = 4;

  /** The hand of a single card, 1 the ace to 10. */
  static BlackjackHand of(int card) {
    return new BlackjackHand(0, false).with(card);
  }

  /** The chance of a card from the endless deck. */
  static double chance(int card) {
    return card == CARDS ? TENS / RANKS : 1 / RANKS;
  }

  /** This hand with one more card. */
  BlackjackHand with(int card) {
    int hard = (soft ? sum - USABLE : sum) + card;
    boolean usable = (soft || card == ACE) && hard + USABLE <= BEST;
    return new BlackjackHand(usable ? hard + USABLE : hard, usable);
  }

  boolean bust() {
    return sum > BEST;
  }
}

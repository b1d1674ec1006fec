package org.jackdaw.envs.discrete;

/** What the dealer ends with, given the card shown, when drawing to 17. */
final class BlackjackDealer {

  private static final int STANDS = 17;

  private final double[] scores = new double[BlackjackHand.BEST + 1];
  private final double natural;

  BlackjackDealer(int shown) {
    draw(BlackjackHand.of(shown), 1);
    boolean possible = shown == 1 || shown == BlackjackHand.CARDS;
    natural = possible ? BlackjackHand.chance(BlackjackHand.CARDS + 1 - shown) : 0;
  }

  private void draw(BlackjackHand hand, double chance) {
    if (hand.sum() >= STANDS) {
      scores[hand.bust() ? 0 : hand.sum()] += chance;
      return;
    }
    for (int card = 1; card <= BlackjackHand.CARDS; card++) {
      draw(hand.with(card), chance * BlackjackHand.chance(card));
    }
  }

  /** The chance of an ace and a ten. */
  double natural() {
    return natural;
  }

  /** The chance of a score that is below, 0 when bust. */
  double below(int score) {
    double sum = 0;
    for (int s = 0; s < score; s++) {
      sum += scores[s];
    }
    return sum;
  }

  /** The chance of this score. */
  double at(int score) {
    return scores[score];
  }
}

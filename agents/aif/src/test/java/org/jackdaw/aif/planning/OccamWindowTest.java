package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OccamWindowTest {

  private final OccamWindow window = new OccamWindow(2); // e^-2 = 0.135

  /** Relative to the best, 0.6: 0.2 is a third of it and stays, 0.05 a twelfth and goes. */
  @Test
  void sharesTheProbabilityOfWhatItDrops() {
    double[] posterior = {0.2, 0.6, 0.05, 0.15};
    window.sharpen(posterior);
    assertThat(posterior[2]).isZero();
    assertThat(posterior[0]).isCloseTo(0.2 / 0.95, within(1e-15));
    assertThat(posterior[1]).isCloseTo(0.6 / 0.95, within(1e-15));
  }

  @Test
  void doesNotTakeBackWhatItDropped() {
    boolean[] alive = {true, true, true};
    window.close(new double[] {0.9, 0.01, 0.09}, alive);
    assertThat(alive).containsExactly(true, false, false);
    window.close(new double[] {0.1, 0.8, 0.1}, alive);
    assertThat(alive).containsExactly(true, false, false);
  }

  @Test
  void keepsEverythingPossibleIfItIsInfinitelyWide() {
    double[] posterior = {1e-300, 0, 1};
    new OccamWindow(Double.POSITIVE_INFINITY).sharpen(posterior);
    assertThat(posterior).containsExactly(1e-300, 0, 1);
  }

  @Test
  void refusesAWidthThatDropsTheBest() {
    assertThatThrownBy(() -> new OccamWindow(0)).hasMessage("occam-window must be > 0, got 0.0");
  }
}

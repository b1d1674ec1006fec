package org.jackdaw.aif.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HiddenMarkovTest {

  private static final double[][] STICKY = {{0.9, 0.2}, {0.1, 0.8}};

  private static double[] logs(double... likelihoods) {
    double[] logs = new double[likelihoods.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = StrictMath.log(likelihoods[i]);
    }
    return logs;
  }

  /**
   * Four paths: 00 0.5 x 0.7 x 0.9 x 0.4 = 0.126, 01 0.5 x 0.7 x 0.1 x 0.6 = 0.021, 10 0.5 x 0.2 x
   * 0.2 x 0.4 = 0.008, 11 0.5 x 0.2 x 0.8 x 0.6 = 0.048; together 0.203.
   */
  @Test
  void weighsAllPaths() {
    HiddenMarkov chain =
        new HiddenMarkov(
            new double[] {0.5, 0.5},
            new double[][][] {STICKY},
            new double[][] {logs(0.7, 0.2), logs(0.4, 0.6)});
    assertThat(chain.logEvidence()).isCloseTo(StrictMath.log(0.203), within(1e-14));
    assertThat(chain.filtered(0)).containsExactly(new double[] {7 / 9.0, 2 / 9.0}, within(1e-14));
    assertThat(chain.smoothed(0))
        .containsExactly(new double[] {0.147 / 0.203, 0.056 / 0.203}, within(1e-14));
    assertThat(chain.smoothed(1))
        .containsExactly(new double[] {0.134 / 0.203, 0.069 / 0.203}, within(1e-14));
    assertThat(chain.pair(1, 0, 1)).isCloseTo(0.021 / 0.203, within(1e-14));
    assertThat(chain.conditional(1, 1, 0)).isCloseTo(0.008 / 0.134, within(1e-14));
  }

  /** A thousand observations of probability 1e-300 each. */
  @Test
  void doesNotUnderflowInLongSequences() {
    double[][][] transitions = new double[999][][];
    double[][] logs = new double[1000][];
    Arrays.fill(transitions, STICKY);
    Arrays.fill(logs, logs(1e-300, 1e-300));
    HiddenMarkov chain = new HiddenMarkov(new double[] {0.5, 0.5}, transitions, logs);
    double expected = 1000 * StrictMath.log(1e-300);
    assertThat(chain.logEvidence()).isCloseTo(expected, within(1e-6));
    assertThat(chain.smoothed(500)[0]).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void refusesWhatCannotHappen() {
    double[] impossible = logs(0, 0);
    assertThatThrownBy(
            () ->
                new HiddenMarkov(
                    new double[] {1, 0}, new double[0][][], new double[][] {impossible}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step 0");
  }
}

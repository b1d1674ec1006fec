package org.jackdaw.core.metric.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.core.metric.BeliefPart;
import org.junit.jupiter.api.Test;

/** Four cells of two coins, believed in two blocks of one coin each. */
class CellBeliefTest {

  private static final double EXACT = 1e-15;

  private final CellBelief apart =
      new CellBelief(
          List.of(
              new BeliefPart(0, List.of("first"), new int[] {0, 1}, 2),
              new BeliefPart(1, List.of("second"), new int[] {0, 1}, 2)),
          List.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}),
          false);

  /** Coins that always agree: one bit binds them. */
  @Test
  void aProductLosesWhatBindsItsBlocks() {
    assertThat(apart.factorisation(new double[] {0.5, 0, 0, 0.5}))
        .isCloseTo(StrictMath.log(2), within(EXACT));
  }

  @Test
  void aProductLosesNothingOfAProduct() {
    assertThat(apart.factorisation(new double[] {0.06, 0.14, 0.24, 0.56}))
        .isCloseTo(0, within(EXACT));
  }

  /** Marginals (0.5, 0.5) and (0.6, 0.4). */
  @Test
  void otherwiseItLosesTheirMutualInformation() {
    double[] exact = {0.4, 0.1, 0.2, 0.3};
    double[] product = {0.3, 0.2, 0.3, 0.2};

    assertThat(apart.factorisation(exact))
        .isCloseTo(Categorical.divergence(exact, product), within(EXACT));
  }
}

package org.jackdaw.aif.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.aif.model.ColumnMatrix;
import org.junit.jupiter.api.Test;

class ModelReductionTest {

  private static final ColumnMatrix UNIFORM = ColumnMatrix.of(2, 1, 1);

  /** B(1, 1) = 1 and B(2, 1) = 1/2. */
  @Test
  void computesLogBetaPerColumn() {
    assertThat(Dirichlet.logBeta(ColumnMatrix.of(2, 1, 1, 2, 1)))
        .containsExactly(new double[] {0, -StrictMath.log(2)}, within(1e-14));
  }

  /** ln B(1, 1) - ln B(2, 1) + psi(2) - psi(3) = ln 2 - 1/2. */
  @Test
  void computesDivergence() {
    assertThat(Dirichlet.divergence(ColumnMatrix.of(2, 2, 1), UNIFORM))
        .isCloseTo(StrictMath.log(2) - 0.5, within(1e-14));
  }

  /**
   * Outcome 0 was seen twice. Under the counts (1, 1) this had probability 1/2 x 2/3 = 1/3, under
   * (2, 2) it had 1/2 x 3/5 = 3/10.
   */
  @Test
  void comparesTheEvidenceOfTwoPriors() {
    ColumnMatrix seen = ColumnMatrix.of(2, 3, 1);
    ModelReduction reduction = ModelReduction.of(seen, UNIFORM, ColumnMatrix.of(2, 2, 2), 0);
    assertThat(reduction.change(0)).isCloseTo(StrictMath.log(10.0 / 9), within(1e-14));
    assertThat(reduction.posterior()).isEqualTo(ColumnMatrix.of(2, 4, 2));
  }

  /** Equal causes that each have their own outcome tell ln 2. */
  @Test
  void measuresWhatRowsTellAboutColumns() {
    assertThat(new CountInformation(ColumnMatrix.of(2, 5, 0, 0, 5)).mutual())
        .isCloseTo(StrictMath.log(2), within(1e-14));
    assertThat(new CountInformation(ColumnMatrix.of(2, 5, 5, 3, 3)).mutual())
        .isCloseTo(0, within(1e-14));
  }

  /** Hundred times outcome 0: excluding outcome 1 is what the data say, and 1 + 1 = 2 counts. */
  @Test
  void excludesOutcomesThatNeverCome() {
    Pruned pruned = Pruning.byProbability(ColumnMatrix.of(2, 101, 1), UNIFORM, 1);
    assertThat(pruned.reduced()).isEqualTo(1);
    assertThat(pruned.prior()).isEqualTo(ColumnMatrix.of(2, 2, 0));
    assertThat(pruned.posterior().at(0, 0)).isCloseTo(102, within(1e-9));
    assertThat(pruned.posterior().at(1, 0)).isCloseTo(0, within(1e-9));
  }

  @Test
  void keepsWhatTheDataDoNotSpeakAgainst() {
    ColumnMatrix posterior = ColumnMatrix.of(2, 6, 5);
    Pruned pruned = Pruning.byProbability(posterior, UNIFORM, 0);
    assertThat(pruned).isEqualTo(new Pruned(posterior, UNIFORM, 0));
  }

  @Test
  void refusesCountsOfOtherShapes() {
    assertThatThrownBy(() -> Dirichlet.divergence(UNIFORM, ColumnMatrix.of(1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts must have the same shape, got 2 x 1 and 1 x 2");
  }
}

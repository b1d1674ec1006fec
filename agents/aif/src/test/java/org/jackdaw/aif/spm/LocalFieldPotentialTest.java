package org.jackdaw.aif.spm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalFieldPotentialTest {

  @Test
  void isSilentWhereRatesDoNotChange() {
    double[] cells = new double[4 * 2 * 2 * 2];
    Arrays.fill(cells, 0.5);
    Tensor potential = LocalFieldPotential.USUAL.of(Tensor.of(new int[] {4, 2, 2, 2}, cells));
    assertThat(potential.shape()).containsExactly(2, 2, 8);
    for (int i = 0; i < potential.length(); i++) {
      assertThat(potential.cell(i)).isCloseTo(0, within(1e-14));
    }
  }

  /**
   * Rates e - 1 then 0 with floor 1: logs 1, 0. A Gaussian of width w gives the own time 1 and the
   * other exp(-1 / (2 w w)): 0.60653066 for 1, 0.88249690 for 2. First time: 1 / 1.60653066 - 1 /
   * 1.88249690.
   */
  @Test
  void isTheDifferenceOfTwoAverages() {
    Tensor rates = Tensor.of(new int[] {2, 1, 1, 1}, StrictMath.E - 1, 0);
    Tensor potential = new LocalFieldPotential(1, 2, 1).of(rates);
    assertThat(potential.at(0, 0, 0)).isCloseTo(0.0912500, within(1e-6));
    assertThat(potential.at(0, 0, 1)).isCloseTo(-0.0912500, within(1e-6));
  }

  @Test
  void refusesWidthsOutOfOrder() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalFieldPotential(2, 1, 1));
  }
}

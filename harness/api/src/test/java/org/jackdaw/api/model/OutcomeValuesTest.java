package org.jackdaw.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeValuesTest {

  @Test
  void constantValuesHoldAtEveryStep() {
    OutcomeValues values = OutcomeValues.of(1, 2);
    assertThat(values.value(0, 1)).isEqualTo(2);
    assertThat(values.value(99, 1)).isEqualTo(2);
    assertThat(values.steps()).isEqualTo(1);
  }

  @Test
  void beyondTheLastRowTheLastRowStands() {
    OutcomeValues values = OutcomeValues.perStep(new double[][] {{1}, {2}, {3}});
    assertThat(values.value(1, 0)).isEqualTo(2);
    assertThat(values.value(5, 0)).isEqualTo(3);
    assertThat(values.times(-2).value(2, 0)).isEqualTo(-6);
  }

  @Test
  void valuesAreACopyEqualByContent() {
    double[] given = {1, 2};
    OutcomeValues values = OutcomeValues.of(given);
    given[0] = 9;
    assertThat(values).isEqualTo(OutcomeValues.of(1, 2)).hasSameHashCodeAs(OutcomeValues.of(1, 2));
    assertThat(values).hasToString("OutcomeValues[[1.0, 2.0]]");
  }

  @Test
  void refusesRaggedAndEmptyRows() {
    assertThatThrownBy(() -> OutcomeValues.perStep(new double[][] {{1, 2}, {1}}))
        .hasMessage("row 1 has 1 outcomes, row 0 has 2");
    assertThatThrownBy(() -> OutcomeValues.perStep(new double[0][]))
        .hasMessage("values per step need at least one row");
  }
}
